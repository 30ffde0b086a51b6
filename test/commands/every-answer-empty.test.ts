// Each whole answer of Betterworks is empty, no user, or refused: nobody may be deactivated, created, reactivated or linked who
// would not have been by the full one.
import { describe, expect, it } from 'vitest';
import { createUserReader } from '../../action/src/adapters/betterworks/reader.ts';
import type { HttpAnswer } from '../../action/src/adapters/http/answer.ts';
import type { Http, HttpCall } from '../../action/src/adapters/http/client.ts';
import type { RunRequest, RunResult, WritePorts } from '../../action/src/commands/command.ts';
import { sync } from '../../action/src/commands/sync.ts';
import type { KnownUser } from '../../action/src/core/model/model.ts';
import { RunFailure } from '../../action/src/failure.ts';
import type { WriteResult } from '../../action/src/ports.ts';
import type { RowParts } from '../builders.ts';
import { anEmployee, anIntegration, aState, fieldsOf, testDigests, YESTERDAY } from '../builders.ts';
import { left, linked } from '../core/plan/planned.ts';
import { fakeSource } from './fake-source.ts';
import { UNAUTHORIZED } from './fake-users.ts';

type Raw = Readonly<Record<string, unknown>>;

const own: Raw = { id: 41, ...fieldsOf('E1'), preferred_name: '', manager_id: '', deactivation_date: null };
const off: Raw = { ...own, deactivation_date: YESTERDAY };
const gone: RowParts = { id: 'E1', ...left };
const unclear = { fingerprint: '' };

interface World {
  readonly rows: readonly RowParts[];
  readonly users: readonly Raw[];
  readonly links?: readonly KnownUser[];
}

const WORLDS: readonly (readonly [string, World])[] = [
  ['an employee with a link', { rows: [{}], users: [own], links: [linked('E1')] }],
  ['an employee whose link has to be read', { rows: [{}], users: [own], links: [linked('E1', unclear)] }],
  ['an employee without a link', { rows: [{}], users: [own] }],
  ['a leaver with a link', { rows: [gone], users: [own], links: [linked('E1')] }],
  ['a leaver without a link', { rows: [gone], users: [own] }],
  ['a leaver without a link who is off', { rows: [gone], users: [off] }],
  ['somebody who came back', { rows: [{}], users: [off], links: [linked('E1', { active: false })] }],
  ['an employee whose user another has', { rows: [{}, { id: 'E2' }], users: [own], links: [linked('E1')] }],
];

const json = (status: number, text: string): HttpAnswer => ({
  status,
  text,
  headers: { 'content-type': 'application/json' },
});
const LIST = '/api/v1/users/';

/** What Betterworks answers to a question, by its path. */
function answered(users: readonly Raw[], path: string): HttpAnswer {
  if (path === LIST) return json(200, JSON.stringify({ results: users, more: false, nextURL: null }));
  const asked = decodeURIComponent(path.slice(LIST.length, -1));
  const user = users.find(({ id, email }) => String(id) === asked || email === asked);
  return user === undefined ? json(404, '{"detail":"Not found."}') : json(200, JSON.stringify(user));
}

const QUESTIONS: readonly (readonly [string, (path: string) => boolean])[] = [
  ['the list of users', (path) => path === LIST],
  ['one user by id', (path) => /\/\d+\/$/.test(path)],
  ['one user by address', (path) => path.includes('@') || path.includes('%40')],
  ['every question', () => true],
];

const NOT_FOUND = json(404, '{"detail":"Not found."}');
const SPOILT: readonly (readonly [string, HttpAnswer])[] = [
  ['{}', json(200, '{}')],
  ['[]', json(200, '[]')],
  ['null', json(200, 'null')],
  ['nothing', json(200, '')],
  ['an empty list', json(200, '{"results":[],"more":false,"nextURL":null}')],
  ['a list of nulls', json(200, '{"results":[null],"more":false}')],
  ['no results', json(200, '{"more":false,"nextURL":null}')],
  ['a page', { status: 200, text: '<html>Sign in</html>', headers: { 'content-type': 'text/html' } }],
  ['no content', json(204, '')],
  ['a redirect', json(302, '')],
  ['403', json(403, '{"detail":"no permission"}')],
  ['404', NOT_FOUND],
  ['404 and a page', { status: 404, text: '<html>Not found</html>', headers: { 'content-type': 'text/html' } }],
  ['500', json(500, '{}')],
];

/** What hurts, and links, of one run. */
async function done(
  command: 'sync' | 'reconcile',
  world: World,
  send: (path: string) => HttpAnswer,
): Promise<string[]> {
  const employees = world.rows.map((row) => anEmployee(row));
  const http = { send: ({ path }: HttpCall) => Promise.resolve(send(path)) } as Http;
  const ports: WritePorts = {
    source: fakeSource({ changed: employees, details: employees }),
    reader: createUserReader(http, 'https://app.betterworks.com'),
    log: new Proxy({}, { get: () => () => undefined }) as WritePorts['log'],
    begin: (state) => Promise.resolve(state),
    whyOver: () => '',
    writing: { kind: 'users', writer: { create: refuse, update: refuse } },
  };
  const request: RunRequest = {
    integration: anIntegration(),
    command,
    state: aState({ users: world.links ?? [] }),
    digests: testDigests(),
    since: null,
    sparesFeed: false,
    employees: [],
    first: null,
    approve: null,
    approvals: [],
  };
  const result = await sync(ports, request).catch(failed);
  const changes = result?.status === 'stopped' ? [] : (result?.plan?.changes ?? []);
  const hurt = changes.filter(({ kind }) => kind !== 'update');
  const found = hurt.map(({ kind, ukgEmployeeId }) => `${kind} ${ukgEmployeeId}`);
  const links = [...(result?.next?.users.values() ?? [])];
  return [...found, ...links.map(({ ukgEmployeeId, userId }) => `link ${ukgEmployeeId} ${String(userId)}`)];
}

const refuse = (): Promise<WriteResult> => Promise.resolve({ ok: false, refusal: UNAUTHORIZED });

function failed(error: unknown): RunResult | null {
  if (error instanceof RunFailure) return null;
  throw error;
}

const commands = ['sync', 'reconcile'] as const;

describe.each(commands.flatMap((command) => WORLDS.map((world) => [command, ...world] as const)))(
  '%s of %s',
  (command, _, world) => {
    it.each(SPOILT)('comes to no harm where Betterworks answers %s', async (how, answer) => {
      const whole = await done(command, world, (path) => answered(world.users, path));
      for (const [question, isAsked] of QUESTIONS) {
        // That nobody has an address is told by 404. Who is made on its word alone is refused by Betterworks, and adopted.
        const isTold = (one: string): boolean =>
          how === '404' && question !== 'the list of users' && /create/.test(one);
        const found = await done(command, world, (path) => (isAsked(path) ? answer : answered(world.users, path)));
        const more = found.filter((one) => !whole.includes(one) && !isTold(one));
        expect([question, more]).toEqual([question, []]);
      }
    });
  },
);
