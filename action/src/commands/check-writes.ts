// `check` with apply: tries every write with a test person, reads after each, and says how this tenant answers. Reading alone
// proves none of it. The user that it makes is left deactivated.
import { openBetterworks } from '../adapters/open.ts';
import { contractLine, UPDATE_VERBS } from '../adapters/betterworks/contract.ts';
import type { ContractOverrides, ExistingUser, Fields, Integration, UserId } from '../core/model/model.ts';
import { DEACTIVATION_DATE } from '../core/people/values.ts';
import type { UserReader, UserWriter, WriteResult } from '../ports.ts';
import { RunFailure } from '../failure.ts';

/** One thing that was tried. */
export interface TriedWrite {
  readonly name: string;
  readonly isWorking: boolean;
  readonly remark: string;
}

export interface TriedWrites {
  readonly tried: readonly TriedWrite[];
  /** Mapped fields that the answers show, and in which form. */
  readonly shown: readonly string[];
  /** What integration.yml has to say otherwise; null where nothing has to change. */
  readonly line: string | null;
}

/** Names by which a later check knows its own user; nobody else is ever touched. */
const TEST_NAMES: Fields = { first_name: 'Sync', last_name: 'Check' };

interface Trial {
  readonly integration: Integration;
  readonly token: string;
  readonly email: string;
  /** The day in the organization's zone. */
  readonly today: string;
}

const STAYS_ON = new AbortController().signal;

export async function tryWrites(trial: Trial): Promise<TriedWrites> {
  const tried: TriedWrite[] = [];
  const built = openBetterworks(trial.integration, trial.token);
  try {
    const start = await testUser(trial, built, tried);
    if (start === null) return { tried, shown: [], line: null };
    const verb = await workingVerb(trial, start.id, tried);
    if (verb === null) return { tried, shown: shownIn(start, trial.integration), line: null };
    const steps = openBetterworks(withVerb(trial.integration, verb), trial.token);
    const last = await switchOffAndOn(trial, steps, { id: start.id, tried }).finally(() => steps.close());
    const isBuiltIn = verb === (trial.integration.contract.update ?? UPDATE_VERBS.at(-1));
    const shown = shownIn(last ?? start, trial.integration);
    return { tried, shown, line: isBuiltIn ? null : contractLine({ ...trial.integration.contract, update: verb }) };
  } finally {
    await built.close();
  }
}

interface Access {
  readonly reader: UserReader;
  readonly writer: UserWriter;
}

/** Makes the user, or takes the one that an earlier check left; null where neither is possible. */
async function testUser(
  { email }: Trial,
  { reader, writer }: Access,
  tried: TriedWrite[],
): Promise<ExistingUser | null> {
  const there = await reader.readByEmail(email);
  if (there !== null && !isOurs(there)) {
    const remark =
      'a user has this address who was not made by check, and nobody else is touched. Give the address of nobody';
    tried.push({ name: 'create', isWorking: false, remark });
    return null;
  }
  if (there !== null) {
    tried.push({
      name: 'create',
      isWorking: true,
      remark: 'not tried: the user of an earlier check is there and is used again',
    });
    return there;
  }
  const created = await writer.create({ email, ...TEST_NAMES }, STAYS_ON);
  tried.push(told('create', created, 'made the user, and shows them when asked'));
  return created.ok ? await reader.readById(created.user.id) : null;
}

function isOurs({ fields }: ExistingUser): boolean {
  return Object.entries(TEST_NAMES).every(([name, value]) => fields[name] === value);
}

/** The first verb by which a change of the user shows afterwards: the one of the contract, else the others. */
async function workingVerb(
  trial: Trial,
  id: UserId,
  tried: TriedWrite[],
): Promise<NonNullable<ContractOverrides['update']> | null> {
  const own = trial.integration.contract.update;
  const verbs = [...(own === undefined ? [] : [own]), ...[...UPDATE_VERBS].reverse()];
  for (const verb of new Set(verbs)) {
    const { reader, writer, close } = openBetterworks(withVerb(trial.integration, verb), trial.token);
    try {
      const title = `Sync check by ${verb}`;
      const result = await writer.update(id, { title }, STAYS_ON);
      const isStored = result.ok && (await reader.readById(id))?.fields['title'] === title;
      const remark = isStored
        ? 'the change shows when the user is read'
        : 'was accepted, but does not show when the user is read';
      tried.push({ ...told(`update by ${verb}`, result, remark), isWorking: isStored });
      if (isStored) return verb;
    } finally {
      await close();
    }
  }
  return null;
}

function withVerb(integration: Integration, update: NonNullable<ContractOverrides['update']>): Integration {
  return { ...integration, contract: { ...integration.contract, update } };
}

/** Off, on, and off again, whatever happens between; returns the user as last read. */
async function switchOffAndOn(
  { today }: Trial,
  { reader, writer }: Access,
  { id, tried }: { readonly id: UserId; readonly tried: TriedWrite[] },
): Promise<ExistingUser | null> {
  let last: ExistingUser | null = null;
  const steps = [
    { name: 'deactivate', date: today },
    { name: 'reactivate', date: null },
    { name: 'deactivate again', date: today },
  ];
  for (const { name, date } of steps) {
    const result = await writer.update(id, { [DEACTIVATION_DATE]: date }, STAYS_ON);
    last = await reader.readById(id);
    const isStored = result.ok && (last?.deactivationDate ?? null) === date;
    const shows = last?.deactivationDate ?? 'none';
    const remark = isStored
      ? `shows when the user is read (${shows})`
      : `does not show when the user is read (${shows})`;
    tried.push({ ...told(name, result, remark), isWorking: isStored });
  }
  return last;
}

function told(name: string, result: WriteResult, remark: string): TriedWrite {
  return result.ok ? { name, isWorking: true, remark } : { name, isWorking: false, remark: result.refusal.message };
}

/** A line a mapped field. */
function shownIn({ fields, otherForms = [] }: ExistingUser, { mapping }: Integration): readonly string[] {
  return mapping.map(({ field }) => `${field}: ${formOf(fields[field], otherForms.includes(field))}`);
}

function formOf(value: Fields[string] | undefined, isOtherForm: boolean): string {
  if (isOtherForm) return 'shown in another form (an object or a list); differences in it are not seen';
  if (value === undefined) return 'not shown; differences in it are not seen';
  if (value === null || value === '') return 'shown, empty here';
  return typeof value === 'string' ? 'shown as text' : 'shown as true or false';
}

/** What a refusal of the test itself says in the table. */
export function untried(error: unknown): TriedWrite {
  const remark = error instanceof RunFailure || error instanceof Error ? error.message : String(error);
  return { name: 'create', isWorking: false, remark };
}
