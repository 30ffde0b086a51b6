// UKG, Betterworks and the state's store, as a run meets them.
import type { SyncState } from '../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../action/src/core/model/model.ts';
import { parseState, serialiseState } from '../../action/src/core/state/files.ts';
import { NoUserList } from '../../action/src/failure.ts';
import type { Source, StateStore, UserReader } from '../../action/src/ports.ts';
import { aCodeRow, codeTables } from '../builders.ts';
import type { FakeUsers } from '../commands/fake-users.ts';
import type { Company } from './company.ts';
import { addHours } from './human.ts';

const TABLES = codeTables({ jobs: new Map(['DEV', 'OPS', 'HR'].map((code) => [code, [aCodeRow(`Title ${code}`)]])) });

interface Answering {
  /** Throws when there is no answer. */
  readonly ask: () => void;
  readonly isGap: () => boolean;
}

export function sourceOf(
  self: { readonly now: string },
  company: Company,
  clock: number,
  { ask, isGap }: Answering,
): Source {
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
    readIds: (name) =>
      asked(() => {
        const found = everybody().filter(({ rows }) => rows.some(({ employeeNumber }) => employeeNumber === name));
        return [...found.map((one) => one.ukgEmployeeId), ukgEmployeeId(name)];
      }),
    readEmployees: (ids) =>
      asked(() => {
        const found = everybody().filter((one) => ids.includes(one.ukgEmployeeId) && !isGap());
        const refused = found.filter(isGap).map(({ ukgEmployeeId: id }) => [id, 'UKG answered 400'] as const);
        const gone = new Map(refused);
        return { employees: found.filter((one) => !gone.has(one.ukgEmployeeId)), refused: gone };
      }),
    readEverybody: () => asked(() => ({ employees: everybody().filter(() => !isGap()), pages: 1, lostRows: 0 })),
    readSupervisors: (people) =>
      asked(() => {
        const numbers = everybody().map((one) => [one.ukgEmployeeId, one.rows[0]!.employeeNumber] as const);
        const wanted = new Set(people.flatMap(({ rows }) => rows.map(({ supervisorId }) => supervisorId)));
        return new Map<string, string>(numbers.filter(([id]) => wanted.has(id)));
      }),
    readUserDefined: (people) => asked(() => people),
  };
}

export function readerOf({ reader }: FakeUsers, hasList: boolean, ask: () => void): UserReader {
  return {
    readById: async (id) => (ask(), reader.readById(id)),
    readByEmail: async (email) => (ask(), reader.readByEmail(email)),
    async *readEverybody() {
      ask();
      if (!hasList) throw new NoUserList('no list');
      yield* reader.readEverybody();
    },
  };
}

export function memoryStore(): StateStore & { peek(): SyncState | null } {
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
