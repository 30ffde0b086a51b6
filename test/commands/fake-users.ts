// Betterworks in memory, behind our own ports: it refuses what the real one refuses, and breaks when it is told to.
import { decodeUser } from '../../action/src/adapters/betterworks/answers.ts';
import type { ExistingUser, Fields, Integration, UserId } from '../../action/src/core/model/model.ts';
import { assess } from '../../action/src/core/people/assess.ts';
import type { OtherEmployees, Prove } from '../../action/src/core/plan/find-user.ts';
import { proveUser } from '../../action/src/core/plan/find-user.ts';
import { RunFailure } from '../../action/src/failure.ts';
import type { Refusal, UserReader, UserWriter, WriteResult } from '../../action/src/ports.ts';
import { aContext, anEmployee } from '../builders.ts';
import {
  activationErrors,
  fieldErrors,
  managerErrors,
  missingErrors,
  NO_LICENSE,
} from '../sandbox/betterworks-rules.ts';
import { isActive, userStore } from '../sandbox/betterworks-store.ts';
import type { BetterworksUser } from '../sandbox/betterworks-user.ts';

export interface Write {
  readonly kind: 'create' | 'update';
  readonly id: UserId | null;
  readonly fields: Fields;
}

export interface FakeUsers {
  /** For the builders' employees, of whom nobody else has anything. */
  readonly prove: Prove;
  readonly mapping: Integration['mapping'];
  readonly reader: UserReader;
  readonly writer: UserWriter;
  /** Every write that was asked for, in order, refused or not. */
  readonly writes: readonly Write[];
  /** Reads by what was asked, in order. */
  readonly reads: readonly (UserId | string)[];
  /** The most writes that were under way at one moment. */
  peak(): number;
  add(fields: Fields, id?: UserId): UserId;
  remove(id: UserId): void;
  user(id: UserId): ExistingUser | null;
  everybody(): readonly ExistingUser[];
  /** Asked before each write: a refusal is given instead of an effect, `after` lets it have its effect first. */
  refuse(when: (write: Write, count: number) => Refusal | null): void;
  /** Reads and writes fail from now on. */
  breakReads(): void;
  /** Asked before each read: what it gives is thrown. */
  refuseReads(when: (asked: UserId | string) => Error | null): void;
  /** What each write answers from now on instead of the user as they are. */
  answer(how: (user: ExistingUser) => ExistingUser): void;
}

export interface FakeUsersOptions {
  readonly customFields?: readonly string[];
  readonly licenses?: number;
}

export const UNAVAILABLE: Refusal = {
  kind: 'unavailable',
  code: 'BETTERWORKS_UNAVAILABLE',
  message: 'answered 500',
  fields: [],
};
export const UNAUTHORIZED: Refusal = {
  kind: 'unauthorized',
  code: 'BETTERWORKS_UNAUTHORIZED',
  message: 'refused the token',
  fields: [],
};

const NO_OTHERS: OtherEmployees = {
  ownerOf: () => undefined,
  holderOf: () => undefined,
  isSamePerson: () => false,
  hasEnded: () => false,
  unread: undefined,
};

export function fakeUsers({ customFields = [], licenses }: FakeUsersOptions = {}): FakeUsers {
  let store = userStore(licenses ?? null, customFields);
  const writes: Write[] = [];
  const reads: (UserId | string)[] = [];
  let refusing: Parameters<FakeUsers['refuse']>[0] = () => null;
  let refusingReads: Parameters<FakeUsers['refuseReads']>[0] = () => null;
  let answering = (user: ExistingUser): ExistingUser => user;
  let isBroken = false;
  let underWay = 0;
  let peak = 0;

  // Whatever the store holds counts as mapped.
  const exists = (user: BetterworksUser | null): ExistingUser | null =>
    user === null ? null : decodeUser(user, Object.keys(user));

  async function read(asked: UserId | string): Promise<ExistingUser | null> {
    reads.push(asked);
    await Promise.resolve();
    if (isBroken) throw new RunFailure('BETTERWORKS_UNAVAILABLE', 'Betterworks could not be read.');
    const failure = refusingReads(asked);
    if (failure !== null) throw failure;
    return exists(store.find(String(asked)));
  }

  async function write(one: Write, signal: AbortSignal, effect: () => WriteResult): Promise<WriteResult> {
    if (signal.aborted)
      return refused({ kind: 'cancelled', code: 'NOT_ATTEMPTED', message: 'was not tried', fields: [] });
    writes.push(one);
    underWay += 1;
    peak = Math.max(peak, underWay);
    // A write takes a while, so that those that start together overlap.
    for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
    underWay -= 1;
    const refusal = isBroken ? UNAVAILABLE : refusing(one, writes.length);
    if (refusal !== null) return refused(refusal);
    const result = effect();
    return result.ok ? { ok: true, user: answering(result.user) } : result;
  }

  function created(fields: Fields): WriteResult {
    const wrong = {
      ...fieldErrors(fields, new Set(customFields)),
      ...missingErrors(fields),
      ...managerErrors(fields, fields['employee_id'] ?? '', store),
    };
    if (isWrong(wrong)) return refused(invalid(wrong));
    const taken = activationErrors({ ...fields, id: 0 }, store);
    if (isWrong(taken)) return refused({ ...invalid(taken), kind: 'exists', code: 'EMAIL_TAKEN' });
    if (store.freeLicenses() < 1)
      return refused({ kind: 'invalid', code: 'LICENSES_EXHAUSTED', message: NO_LICENSE, fields: [] });
    return { ok: true, user: exists(store.add(fields))! };
  }

  function updated(id: UserId, fields: Fields): WriteResult {
    const before = store.users.get(id);
    if (before === undefined)
      return refused({ kind: 'not-found', code: 'BETTERWORKS_REJECTED', message: 'no such user', fields: [] });
    const after: BetterworksUser = { ...before, ...fields, id };
    const taken = isActive(after) ? activationErrors(after, store) : {};
    const wrong = {
      ...fieldErrors(fields, new Set(customFields)),
      ...managerErrors(fields, after['employee_id'] ?? '', store),
      ...taken,
    };
    if ('email' in taken) return refused({ ...invalid(wrong), code: 'EMAIL_TAKEN' });
    if (isWrong(wrong)) return refused(invalid(wrong));
    if (!isActive(before) && isActive(after) && store.freeLicenses() < 1) {
      return refused({ kind: 'invalid', code: 'LICENSES_EXHAUSTED', message: NO_LICENSE, fields: [] });
    }
    store.replace(after);
    return { ok: true, user: exists(after)! };
  }

  return {
    mapping: [],
    prove: (id, user) => proveUser(assess(anEmployee({ id }), aContext()), user, NO_OTHERS),
    reader: {
      readById: read,
      readByEmail: read,
      async *readEverybody() {
        await read('everybody');
        yield [...store.users.values()].map((user) => exists(user)!);
      },
    },
    writer: {
      create: (fields, signal) => write({ kind: 'create', id: null, fields }, signal, () => created(fields)),
      update: (id, fields, signal) => write({ kind: 'update', id, fields }, signal, () => updated(id, fields)),
    },
    writes,
    reads,
    peak: () => peak,
    add: (fields, id) => store.add(id === undefined ? fields : { ...fields, id }).id,
    remove: (id) => {
      const left = [...store.users.values()].filter((user) => user.id !== id);
      store = userStore(licenses ?? null, customFields);
      left.forEach((user) => store.add(user));
    },
    user: (id) => exists(store.users.get(id) ?? null),
    everybody: () => [...store.users.values()].map((user) => exists(user)!),
    refuse: (when) => void (refusing = when),
    breakReads: () => void (isBroken = true),
    refuseReads: (when) => void (refusingReads = when),
    answer: (how) => void (answering = how),
  };
}

type Wrong = Readonly<Record<string, readonly string[]>>;

const isWrong = (wrong: Wrong): boolean => Object.keys(wrong).length > 0;

function invalid(wrong: Wrong): Refusal {
  return {
    kind: 'invalid',
    code: 'BETTERWORKS_REJECTED',
    message: Object.values(wrong).flat().join(' '),
    fields: Object.keys(wrong),
  };
}

function refused(refusal: Refusal): WriteResult {
  return { ok: false, refusal };
}
