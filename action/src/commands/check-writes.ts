// `check` with apply: tries every write with a test person, reads after each, and says how this tenant answers. Reading alone
// proves none of it. The user that it makes is left deactivated.
import { wordsOf } from '../failure.ts';
import { openBetterworks } from '../adapters/open.ts';
import { UPDATE_VERBS } from '../adapters/betterworks/contract.ts';
import { withoutAdvice } from '../adapters/betterworks/refusals.ts';
import type { ContractOverrides, ExistingUser, Fields, Integration } from '../core/model/model.ts';
import { managerForm } from '../core/plan/shown-fields.ts';
import { DEACTIVATION_DATE, shownDifferences } from '../core/people/values.ts';
import type { UserReader, UserWriter, WriteResult } from '../ports.ts';

/** One thing that was tried, and what became of it. `untried`: neither good nor bad. */
export interface TriedWrite {
  readonly name: string;
  readonly verdict: 'works' | 'fails' | 'untried';
  readonly remark: string;
}

export interface TriedWrites {
  readonly tried: readonly TriedWrite[];
  /** Mapped fields that the answers show, and in which form. */
  readonly shown: readonly string[];
  /** The verb that integration.yml has to name; null where nothing has to change. */
  readonly update: UpdateVerb | null;
}

type UpdateVerb = NonNullable<ContractOverrides['update']>;

/** Names by which a later check knows its own user; nobody else is ever touched. */
const TEST_NAMES: Fields = { first_name: 'Sync', last_name: 'Check' };

export interface Trial {
  readonly integration: Integration;
  readonly token: string;
  readonly email: string;
  /** The day in the organization's zone. */
  readonly today: string;
  /** Users who were read: they tell how managers are shown, since the test person has none. */
  readonly sample: readonly ExistingUser[];
}

const STAYS_ON = new AbortController().signal;

/** Never throws: what breaks is a line of the table like what works. */
export async function tryWrites(trial: Trial): Promise<TriedWrites> {
  const tried: TriedWrite[] = [];
  const start = await testUser(trial, tried).catch((error: unknown) => {
    tried.push({ name: 'create', verdict: 'fails', remark: wordsOf(error) });
    return null;
  });
  if (start === null) return { tried, shown: [], update: null };
  const verb = await workingVerb(trial, start, tried);
  const last = verb === null ? start : await switchOffAndOn(trial, start, { verb, tried });
  tried.push(leftBehind(last));
  const isBuiltIn = verb === null || verb === ownVerb(trial.integration);
  return { tried, shown: shownIn(last, trial), update: isBuiltIn ? null : verb };
}

/** Makes the user, or takes the one that an earlier check left; null where neither is possible. */
async function testUser(trial: Trial, tried: TriedWrite[]): Promise<ExistingUser | null> {
  const { email } = trial;
  return withBetterworks(trial, ownVerb(trial.integration), async ({ reader, writer }) => {
    const there = await reader.readByEmail(email);
    if (there !== null) {
      tried.push(found(there));
      return isOurs(there) ? there : null;
    }
    const sent = { email, ...TEST_NAMES };
    const created = await writer.create(sent, STAYS_ON);
    const user = created.ok ? await reader.readById(created.user.id) : null;
    const isShown = user !== null && shownDifferences(sent, user.fields).length === 0;
    const remark = isShown
      ? 'made the user, and shows them when asked'
      : 'was accepted, but the user is not shown as they were sent';
    tried.push(told('create', created, { isStored: isShown, remark }));
    return user;
  });
}

function found(there: ExistingUser): TriedWrite {
  const [verdict, remark]: [TriedWrite['verdict'], string] = isOurs(there)
    ? ['untried', 'not tried: the user of an earlier check is there and is used again']
    : [
        'fails',
        'a user has this address who was not made by check, and nobody else is touched. Give the address of nobody',
      ];
  return { name: 'create', verdict, remark };
}

function isOurs({ fields }: ExistingUser): boolean {
  return Object.entries(TEST_NAMES).every(([name, value]) => fields[name] === value);
}

function ownVerb({ contract }: Integration): UpdateVerb {
  return contract.update ?? 'POST';
}

/** The first verb by which a change of the user shows afterwards: the one of the contract, else the others. */
async function workingVerb(trial: Trial, start: ExistingUser, tried: TriedWrite[]): Promise<UpdateVerb | null> {
  const own = ownVerb(trial.integration);
  for (const verb of new Set([own, ...UPDATE_VERBS])) {
    const result = await updateBy(trial, start, verb);
    const isWorking = result.verdict === 'works';
    // That another verb is not taken is as it should be.
    tried.push(isWorking || verb === own ? result : { ...result, verdict: 'untried' });
    if (isWorking) return verb;
  }
  return null;
}

/** Fields to try a change with, the first one that the answers show. */
const HARMLESS_FIELDS = ['title', 'preferred_name', 'location', 'phone'] as const;

async function updateBy(trial: Trial, start: ExistingUser, verb: UpdateVerb): Promise<TriedWrite> {
  const name = `update by ${verb}`;
  const field = HARMLESS_FIELDS.find((one) => one in start.fields) ?? HARMLESS_FIELDS[0];
  const sent = { [field]: `Sync check by ${verb}` };
  try {
    return await withBetterworks(trial, verb, async ({ reader, writer }) => {
      const result = await writer.update(start.id, sent, STAYS_ON);
      const after = result.ok ? await reader.readById(start.id) : null;
      const isStored = after?.fields[field] === sent[field];
      if (after !== null && isStored && !isOurs(after)) return { name, verdict: 'fails', remark: CLEARS };
      const remark = isStored
        ? 'the change shows when the user is read'
        : `was accepted, but ${field} does not show it`;
      return told(name, result, { isStored, remark });
    });
  } catch (error) {
    return { name, verdict: 'fails', remark: wordsOf(error) };
  }
}

const CLEARS = 'takes the change, but empties the fields that are not sent, so it cannot be used';

/** Off, on, and off again, whatever happens between; returns the user as last read. */
async function switchOffAndOn(
  trial: Trial,
  start: ExistingUser,
  { verb, tried }: { readonly verb: UpdateVerb; readonly tried: TriedWrite[] },
): Promise<ExistingUser> {
  let last = start;
  const { today } = trial;
  const steps = [
    ['deactivate', today],
    ['reactivate', null],
    ['deactivate again', today],
  ] as const;
  for (const [name, date] of steps) {
    try {
      await withBetterworks(trial, verb, async ({ reader, writer }) => {
        const result = await writer.update(start.id, { [DEACTIVATION_DATE]: date }, STAYS_ON);
        last = (await reader.readById(start.id)) ?? last;
        const isStored = last.deactivationDate === date;
        const shows = `${isStored ? 'shows' : 'does not show'} when the user is read (${last.deactivationDate ?? 'none'})`;
        tried.push(told(name, result, { isStored, remark: shows }));
      });
    } catch (error) {
      tried.push({ name, verdict: 'fails', remark: wordsOf(error) });
    }
  }
  return last;
}

function leftBehind({ id, deactivationDate }: ExistingUser): TriedWrite {
  const name = 'test person';
  return deactivationDate === null
    ? { name, verdict: 'fails', remark: `user ${String(id)} is still active; deactivate them in Betterworks by hand` }
    : { name, verdict: 'works', remark: `user ${String(id)} is left deactivated` };
}

interface Access {
  readonly reader: UserReader;
  readonly writer: UserWriter;
}

async function withBetterworks<T>(trial: Trial, update: UpdateVerb, work: (access: Access) => Promise<T>): Promise<T> {
  const { integration, token } = trial;
  const contract = { ...integration.contract, update };
  const { reader, writer, close } = openBetterworks({ ...integration, contract }, token);
  return work({ reader, writer }).finally(close);
}

function told(
  name: string,
  result: WriteResult,
  { isStored, remark }: { readonly isStored: boolean; readonly remark: string },
): TriedWrite {
  if (!result.ok) return { name, verdict: 'fails', remark: withoutAdvice(result.refusal.message) };
  return { name, verdict: isStored ? 'works' : 'fails', remark };
}

/** A line a form, with the mapped fields that are shown so. */
function shownIn({ fields, otherForms = [] }: ExistingUser, { integration, sample }: Trial): readonly string[] {
  const managers = managerForm(sample);
  const forms = Map.groupBy(integration.mapping, ({ field }) => {
    const isManager = field === 'manager_id' && managers !== null;
    return isManager ? MANAGER_FORMS[managers] : formOf(fields[field], otherForms.includes(field));
  });
  return [...forms].map(([form, entries]) => `${form}: ${entries.map(({ field }) => field).join(', ')}`);
}

const MANAGER_FORMS = {
  'employee ids': 'shown as the employee id of the manager',
  'own ids': 'shown as the id that the manager has in Betterworks, so that differences are not seen',
} as const;

function formOf(value: Fields[string] | undefined, isOtherForm: boolean): string {
  if (isOtherForm) return 'shown as an object or a list, so that differences are not seen';
  if (value === undefined) return 'not shown, so that differences are not seen';
  if (value === null || value === '') return 'shown, empty here';
  return typeof value === 'string' ? 'shown as text' : 'shown as true or false';
}
