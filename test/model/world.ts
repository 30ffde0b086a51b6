// One organization over days, in process: a company, Betterworks in memory, a state that is two texts, and trouble at any
// request. A run that is killed does nothing more, and its next write never happens.
import type { RunRequest, RunResult, WritePorts } from '../../action/src/commands/command.ts';
import type { Memory } from '../../action/src/commands/remember.ts';
import { remembering } from '../../action/src/commands/remember.ts';
import { plan, sync } from '../../action/src/commands/sync.ts';
import type { SyncState } from '../../action/src/core/model/model.ts';
import { NO_COUNTS } from '../../action/src/core/model/model.ts';
import { withKnownPeople } from '../../action/src/core/plan/decisions.ts';
import { indexState } from '../../action/src/core/plan/known-people.ts';
import { openDifferences } from '../../action/src/core/plan/match.ts';
import { RunFailure } from '../../action/src/failure.ts';
import type { StateStore } from '../../action/src/ports.ts';
import { testDigests } from '../builders.ts';
import type { FakeUsers } from '../commands/fake-users.ts';
import { fakeUsers, UNAVAILABLE } from '../commands/fake-users.ts';
import type { Random } from '../sandbox/random.ts';
import type { Company } from './company.ts';
import type { Files } from './files.ts';
import { integrationOf, PLAIN_FILES } from './files.ts';
import { addHours } from './human.ts';
import { memoryStore, readerOf, sourceOf } from './systems.ts';
import { watched } from './watch.ts';

/** What a run does not survive. */
class Killed extends Error {}

/** How likely each trouble is at each chance it has. */
export interface Trouble {
  readonly outage: number;
  readonly lostAnswer: number;
  readonly kill: number;
  readonly lostCommit: number;
  /** The store refuses a commit, or makes it and says that it failed. */
  readonly refusedCommit: number;
  /** A detail list leaves somebody out, or refuses to answer about them. */
  readonly gap: number;
}

export const QUIET: Trouble = { outage: 0, lostAnswer: 0, kill: 0, lostCommit: 0, refusedCommit: 0, gap: 0 };

export interface World {
  readonly users: FakeUsers;
  /** What nobody may ever do, as it happened. */
  readonly mischief: readonly string[];
  now: string;
  /** What the files say; a run takes them as they are when it begins. */
  files: Files;
  /** The key of the state's digests. */
  key: string;
  /** Whose users somebody has touched by hand, by name. */
  readonly touched: Set<string>;
  /** Whose users somebody has deleted and made again: under another address they are found by nothing. */
  readonly remade: Set<string>;
  readonly hasList: boolean;
  state(): SyncState | null;
  /** `compare`: the weekly comparison, which writes nobody. */
  run(command: 'sync' | 'reconcile' | 'compare', how: RunWish): Promise<string>;
}

export interface RunWish {
  readonly trouble: Trouble;
  /** Hours by which both clocks go wrong; default none. */
  readonly clock?: number;
  readonly first?: number | null;
  readonly approve?: boolean;
  /** approvals.yml lets these people of the last stopped plan through. */
  readonly approveSome?: readonly string[];
  /** The input `employees`. */
  readonly employees?: readonly string[];
}

export interface WorldOptions {
  readonly start: string;
  /** Whether Betterworks lists its users. */
  readonly hasList: boolean;
}

export function world(company: Company, chance: Random, { start, hasList }: WorldOptions): World {
  const users = fakeUsers();
  const mischief: string[] = [];
  const running = new Set<{ isAlone: boolean }>();
  const store = memoryStore();
  const self: World = {
    users,
    mischief,
    now: start,
    files: PLAIN_FILES,
    key: 'test',
    touched: new Set(),
    remade: new Set(),
    hasList,
    state: () => store.peek(),
    async run(command, wish) {
      const body = { isDead: false, isAlone: running.size === 0 };
      for (const other of running) other.isAlone = false;
      running.add(body);
      const strike = (share: number): boolean => chance.chance(share);
      const die = (): never => {
        body.isDead = true;
        throw new Killed('killed');
      };
      const alive = (): void => {
        if (body.isDead) throw new Killed('dead');
      };
      const { files } = self;
      const digests = testDigests(self.key);
      const source = sourceOf(self, company, wish.clock ?? 0, {
        ask: () => {
          alive();
          if (strike(wish.trouble.outage)) throw new RunFailure('UKG_UNAVAILABLE', 'UKG is down');
        },
        isGap: () => strike(wish.trouble.gap),
      });
      const reader = readerOf(users, hasList, () => {
        alive();
        if (strike(wish.trouble.outage)) throw new RunFailure('BETTERWORKS_UNAVAILABLE', 'Betterworks is down');
      });
      const answered: Record<string, number> = { created: 0, updated: 0, deactivated: 0, reactivated: 0 };
      const writer = watched(
        users,
        {
          company,
          mischief,
          files,
          touched: self.touched,
          hasGaps: wish.trouble.gap > 0,
          isBehind: (wish.clock ?? 0) < 0,
          isAlone: () => body.isAlone,
          today: () => addHours(self.now, wish.clock ?? 0).slice(0, 10),
        },
        async (kind, write) => {
          alive();
          if (strike(wish.trouble.outage)) return { ok: false, refusal: UNAVAILABLE };
          const result = await write();
          if (strike(wish.trouble.kill)) die();
          if (strike(wish.trouble.lostAnswer)) return { ok: false, refusal: UNAVAILABLE };
          if (result.ok) answered[kind] = (answered[kind] ?? 0) + 1;
          return result;
        },
      );
      const committing: StateStore = {
        load: (slug) => store.load(slug),
        commit: async (...request) => {
          alive();
          if (strike(wish.trouble.lostCommit)) die();
          if (strike(wish.trouble.refusedCommit)) throw REFUSED_COMMIT;
          const committed = await store.commit(...request);
          if (strike(wish.trouble.kill)) die();
          if (strike(wish.trouble.refusedCommit)) throw REFUSED_COMMIT;
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
      const integration = integrationOf(files);
      const known = memory.state();
      const index = indexState({ users: known?.users ?? new Map(), unlinked: known?.unlinked ?? [] }, digests);
      const decisions = withKnownPeople(integration.decisions, known?.users ?? new Map(), index);
      const stop = lastStop(known);
      const request: RunRequest = {
        command: command === 'compare' ? 'reconcile' : command,
        integration: { ...integration, decisions },
        state: known,
        digests,
        since: null,
        sparesFeed: false,
        employees: wish.employees ?? [],
        first: wish.first ?? null,
        approve: wish.approve === true ? stop : null,
        approvals:
          stop === null || wish.approveSome === undefined
            ? []
            : [
                {
                  digest: stop.slice(0, 8),
                  expires: addHours(self.now, 72).slice(0, 10),
                  employees: wish.approveSome,
                  place: { file: 'approvals.yml', line: 2 },
                },
              ],
      };
      try {
        if (command === 'compare') {
          const { drift } = await plan(ports, request);
          await memory.amend({ drift: openDifferences(drift ?? []) });
          return 'compared';
        }
        const result = await sync(ports, request);
        for (const kind of Object.keys(answered) as (keyof typeof result.counts)[])
          if (result.counts[kind] !== answered[kind])
            mischief.push(
              `the run of ${self.now} says ${result.counts[kind]} ${kind}, and ${answered[kind]} were answered`,
            );
        await conclude(memory, result);
        return result.status;
      } catch (error) {
        if (error instanceof Killed) return 'killed';
        if (!(error instanceof RunFailure)) throw error;
        if (!body.isDead) await concludeFailed(memory, self.now).catch(() => undefined);
        return `failed ${error.code}`;
      } finally {
        running.delete(body);
        body.isDead = true;
      }
    },
  };
  return self;
}

function lastStop(state: SyncState | null): string | null {
  return state?.runs.findLast(({ plan }) => plan !== undefined)?.plan?.digest ?? null;
}

const REFUSED_COMMIT = new RunFailure('STATE_CONFLICT', 'the store refuses');

async function conclude(
  memory: Memory,
  { status, at, counts, problems, waiting, approved, next }: RunResult,
): Promise<void> {
  if (next === null) return;
  const run = { at, status, ...counts, problems: problems.length };
  await memory.end(next, { ...run, ...(approved !== undefined && { approved }), ...(waiting && { plan: waiting }) });
}

async function concludeFailed(memory: Memory, at: string): Promise<void> {
  const state = memory.state();
  if (state !== null) await memory.end(state, { ...NO_COUNTS, at, status: 'failed', failure: 'UKG_UNAVAILABLE' });
}
