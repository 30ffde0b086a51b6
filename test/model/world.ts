// One organization over days, in process: a company, Betterworks in memory, a state that is two texts, and trouble at any
// request. A run that is killed does nothing more, and its next write never happens.
import type { RunRequest, RunResult, WritePorts } from '../../action/src/commands/command.ts';
import type { Memory } from '../../action/src/commands/remember.ts';
import { remembering } from '../../action/src/commands/remember.ts';
import { sync } from '../../action/src/commands/sync.ts';
import type { Integration, SyncState } from '../../action/src/core/model/model.ts';
import { stoppedPlan } from '../../action/src/core/plan/approval.ts';
import { parseState, serialiseState } from '../../action/src/core/state/files.ts';
import { RunFailure } from '../../action/src/failure.ts';
import type { Source, StateStore, UserReader, UserWriter } from '../../action/src/ports.ts';
import { aCodeRow, aFilter, anIntegration, codeTables, mappingOf, testDigests } from '../builders.ts';
import type { FakeUsers } from '../commands/fake-users.ts';
import { fakeUsers, UNAVAILABLE } from '../commands/fake-users.ts';
import type { Random } from '../sandbox/random.ts';
import type { Company } from './company.ts';
import { addHours } from './company.ts';

/** What a run does not survive. */
class Killed extends Error {}

/** How likely each trouble is at each chance it has. */
export interface Trouble {
  readonly outage: number;
  readonly lostAnswer: number;
  readonly kill: number;
  readonly lostCommit: number;
}

export const QUIET: Trouble = { outage: 0, lostAnswer: 0, kill: 0, lostCommit: 0 };

export interface World {
  readonly users: FakeUsers;
  /** What nobody may ever do, as it happened. */
  readonly mischief: readonly string[];
  now: string;
  /** What the files say; a run takes them as they are when it begins. */
  files: Files;
  state(): SyncState | null;
  run(command: 'sync' | 'reconcile', how: RunWish): Promise<string>;
}

/** `left out`: people with this job are out of scope, and their users go off. */
export interface Files {
  readonly titleBy: 'description' | 'code';
  readonly leftOut: string | null;
  /** How many deactivations a run may make, and how many reactivations and people with another id. */
  readonly most: number;
}

export const PLAIN_FILES: Files = { titleBy: 'description', leftOut: null, most: 1000 };

export interface RunWish {
  readonly trouble: Trouble;
  /** Hours by which both clocks go wrong; default none. */
  readonly clock?: number;
  readonly first?: number | null;
  readonly approve?: boolean;
}

const TABLES = codeTables({ jobs: new Map(['DEV', 'OPS', 'HR'].map((code) => [code, [aCodeRow(`Title ${code}`)]])) });

function integrationOf({ titleBy, leftOut, most }: Files): Integration {
  const plain = anIntegration();
  const many = { kind: 'count', value: most } as const;
  return anIntegration({
    timeZone: 'UTC',
    mapping: mappingOf({ title: { from: 'job_title', use: titleBy } }),
    ...(leftOut !== null && {
      filter: aFilter({
        import: 'matching',
        exclude: { where: { job_title: { codes: [leftOut] } } },
        whenOutOfScope: 'deactivate',
      }),
    }),
    limits: {
      ...plain.limits,
      deactivations: many,
      deactivations_7_days: { kind: 'count', value: 1000 },
      reactivations: many,
      identity_changes: many,
    },
  });
}

export function world(company: Company, chance: Random, start: string): World {
  const users = fakeUsers();
  const mischief: string[] = [];
  let running = 0;
  const store = memoryStore();
  const digests = testDigests();
  const self: World = {
    users,
    mischief,
    now: start,
    files: PLAIN_FILES,
    state: () => store.peek(),
    async run(command, wish) {
      running += 1;
      const body = { isDead: false };
      const strike = (share: number): boolean => chance.chance(share);
      const die = (): never => {
        body.isDead = true;
        throw new Killed('killed');
      };
      const alive = (): void => {
        if (body.isDead) throw new Killed('dead');
      };
      const { files } = self;
      const integration = integrationOf(files);
      const source = sourceOf(self, company, wish.clock ?? 0, () => {
        alive();
        if (strike(wish.trouble.outage)) throw new RunFailure('UKG_UNAVAILABLE', 'UKG is down');
      });
      const reader = readerOf(users, () => {
        alive();
        if (strike(wish.trouble.outage)) throw new RunFailure('BETTERWORKS_UNAVAILABLE', 'Betterworks is down');
      });
      const writer = watched(
        users,
        {
          company,
          mischief,
          files,
          isBehind: (wish.clock ?? 0) < 0,
          isAlone: () => running === 1,
          today: () => addHours(self.now, wish.clock ?? 0).slice(0, 10),
        },
        async (write) => {
          alive();
          if (strike(wish.trouble.outage)) return { ok: false, refusal: UNAVAILABLE };
          const result = await write();
          if (strike(wish.trouble.kill)) die();
          return strike(wish.trouble.lostAnswer) ? { ok: false, refusal: UNAVAILABLE } : result;
        },
      );
      const committing: StateStore = {
        load: (slug) => store.load(slug),
        commit: async (...request) => {
          alive();
          if (strike(wish.trouble.lostCommit)) die();
          const committed = await store.commit(...request);
          if (strike(wish.trouble.kill)) die();
          return committed;
        },
      };
      const memory = await remembering(committing, { slug: 'acme', runUrl: null }, digests);
      const log = new Proxy({}, { get: () => () => undefined }) as WritePorts['log'];
      const ports: WritePorts = {
        source,
        reader,
        log,
        writing: { kind: 'users', writer },
        begin: memory.begin,
        whyOver: () => '',
      };
      const request: RunRequest = {
        command,
        integration,
        state: memory.state(),
        digests,
        since: null,
        sparesFeed: false,
        employees: [],
        first: wish.first ?? null,
        approve: wish.approve === true ? lastStop(memory.state()) : null,
        approvals: [],
      };
      try {
        const result = await sync(ports, request);
        await conclude(memory, result);
        return result.status;
      } catch (error) {
        if (error instanceof Killed) return 'killed';
        if (!(error instanceof RunFailure)) throw error;
        return `failed ${error.code}`;
      } finally {
        running -= 1;
        body.isDead = true;
      }
    },
  };
  return self;
}

function lastStop(state: SyncState | null): string | null {
  return state?.runs.findLast(({ plan }) => plan !== undefined)?.plan?.digest ?? null;
}

async function conclude(memory: Memory, { status, at, counts, problems, plan, next }: RunResult): Promise<void> {
  if (next === null) return;
  const stop = status === 'stopped' && plan !== null ? stoppedPlan(plan) : null;
  const run = { at, status, ...counts, problems: problems.length };
  await memory.end(next, { ...run, ...(stop !== null && { plan: stop }) });
}

function memoryStore(): StateStore & { peek(): SyncState | null } {
  let texts: { readonly organization: string; readonly users: string } | null = null;
  let version = 0;
  const peek = (): SyncState | null =>
    texts === null ? null : parseState('acme', texts, { folder: '', key: '' }).state;
  return {
    peek,
    load: () => Promise.resolve({ state: peek(), version: String(version) }),
    commit: (_slug, loaded, next, _note, merge) => {
      const theirs = loaded.version === String(version) ? null : peek();
      const state = theirs === null ? next : merge(loaded.state, next, theirs);
      const { organization, users } = serialiseState(state);
      texts = { organization, users: Buffer.concat(users).toString() };
      version += 1;
      return Promise.resolve({ state, version: String(version) });
    },
  };
}

function sourceOf(self: World, company: Company, clock: number, ask: () => void): Source {
  const now = (): string => addHours(self.now, clock);
  const today = (): string => self.now.slice(0, 10);
  const asked = <T>(answer: () => T): Promise<T> =>
    Promise.resolve().then(() => {
      ask();
      return answer();
    });
  const everybody = (): ReturnType<typeof company.rows> => company.rows(today(), false);
  return {
    start: () => asked(() => ({ at: now(), tables: TABLES, notes: [] })),
    readChanges: (window) => asked(() => ({ employees: company.rows(today(), true, window), pages: 1, lostRows: 0 })),
    readIds: () => Promise.resolve([]),
    readEmployees: (ids) =>
      asked(() => ({ employees: everybody().filter((one) => ids.includes(one.ukgEmployeeId)), refused: new Map() })),
    readEverybody: () => asked(() => ({ employees: everybody(), pages: 1, lostRows: 0 })),
    readSupervisors: (people) =>
      asked(() => {
        const numbers = everybody().map((one) => [one.ukgEmployeeId, one.rows[0]!.employeeNumber] as const);
        const wanted = new Set(people.flatMap(({ rows }) => rows.map(({ supervisorId }) => supervisorId)));
        return new Map<string, string>(numbers.filter(([id]) => wanted.has(id)));
      }),
    readUserDefined: (people) => asked(() => people),
  };
}

function readerOf({ reader }: FakeUsers, ask: () => void): UserReader {
  return {
    readById: async (id) => (ask(), reader.readById(id)),
    readByEmail: async (email) => (ask(), reader.readByEmail(email)),
    async *readEverybody() {
      ask();
      yield* reader.readEverybody();
    },
  };
}

interface Watch {
  readonly company: Company;
  readonly mischief: string[];
  readonly files: Files;
  readonly isBehind: boolean;
  /** No other run is under way. */
  readonly isAlone: () => boolean;
  readonly today: () => string;
}

type Writing = ReturnType<UserWriter['create']>;

/** Looks at every write at the moment it has its effect. */
function watched(
  users: FakeUsers,
  { company, mischief, files, isBehind, isAlone, today }: Watch,
  send: (write: () => Writing) => Writing,
): UserWriter {
  return {
    create: (fields, signal) =>
      send(async () => {
        const name = String(fields['first_name']);
        const result = await users.writer.create(fields, signal);
        const own = users.everybody().filter((user) => user.fields['first_name'] === name);
        if (result.ok && own.length > 1) mischief.push(`${name} was created twice on ${today()}`);
        return result;
      }),
    update: (id, fields, signal) =>
      send(async () => {
        const name = String(users.user(id)?.fields['first_name']);
        const wasOff = typeof users.user(id)?.deactivationDate === 'string';
        const result = await users.writer.update(id, fields, signal);
        const after = String(users.user(id)?.fields['first_name']);
        if (result.ok && after !== name) mischief.push(`the user of ${name} was handed over to ${after} on ${today()}`);
        const isOff = result.ok && typeof fields['deactivation_date'] === 'string';
        const isOut = files.leftOut !== null && company.titleOf(name) === files.leftOut;
        if (isOff && wasOff && isAlone()) mischief.push(`${name} was ended twice on ${today()}`);
        // A run whose clocks are behind does not see who was hired since.
        if (isOff && !isOut && !isBehind && company.isEmployed(name, today()))
          mischief.push(`${name} was switched off on ${today()} while employed`);
        return result;
      }),
  };
}
