// `check` with apply: tries every write with a test person, reads after each, and tells how this tenant answers, which reading
// alone cannot prove. The user that it makes is left deactivated.
import { withoutAdvice } from '../adapters/betterworks/answers.ts';
import { UPDATE_VERBS } from '../adapters/betterworks/contract.ts';
import type { OpenBetterworks } from '../adapters/open.ts';
import type { ContractOverrides, ExistingUser, Fields, Integration } from '../core/model/model.ts';
import { DEACTIVATION_DATE, shownDifferences } from '../core/people/values.ts';
import { managerForm } from '../core/plan/diff.ts';
import { wordsOf } from '../failure.ts';

/** A line of the answer. */
export interface Finding {
  readonly name: string;
  /** `absent`: not set up, and need not be. `untried`: neither good nor bad. */
  readonly verdict: 'works' | 'fails' | 'absent' | 'untried';
  readonly remark: string;
  /** Where the secret or setting is; empty when there is nothing to set. */
  readonly where: string;
}

type UpdateVerb = NonNullable<ContractOverrides['update']>;

/** Names by which a later check recognises its own user; no other user is ever touched. */
const TEST_NAMES: Fields = { first_name: 'Sync', last_name: 'Check' };

export interface Trial {
  readonly integration: Integration;
  readonly betterworks: OpenBetterworks;
  /** Of the test person. */
  readonly email: string;
  /** The day in the organization's zone. */
  readonly today: string;
  /** Users who were read: they show the form of managers, since the test person has none. */
  readonly sample: readonly ExistingUser[];
}

const STAYS_ON = new AbortController().signal;

/** Never throws: a failure is a finding. `update`: the verb that integration.yml must name; null when it need not. */
export async function tryWrites(
  trial: Trial,
): Promise<{ readonly findings: readonly Finding[]; readonly update: UpdateVerb | null }> {
  const findings: Finding[] = [];
  const say: Say = (what, verdict, remark) => {
    const where = verdict === 'fails' ? WHERE : '';
    findings.push({ name: `Betterworks: ${what}`, verdict, remark, where });
  };
  const start = await testUser(trial, say).catch((error: unknown) => {
    say('create', 'fails', wordsOf(error));
    return null;
  });
  if (start === null) return { findings, update: null };
  const verb = await workingVerb(trial, start, say);
  // A tenant may refuse one field and take another, so this is also tried when no verb changed the user.
  const last = await switchOffAndOn(trial, start, verb ?? ownVerb(trial), say);
  sayWhatIsLeft(last, say);
  sayWhatIsShown(last, trial, say);
  return { findings, update: verb === ownVerb(trial) ? null : verb };
}

type Say = (what: string, verdict: Finding['verdict'], remark: string) => void;

const WHERE =
  'the remark next to it; betterworks.contract in integration.yml, or the rights of the user who owns the token';

/** Makes the user, or takes the one of an earlier check; null when neither is possible. */
async function testUser({ betterworks, email }: Trial, say: Say): Promise<ExistingUser | null> {
  const { reader, writer } = betterworks;
  const there = await reader.readByEmail(email);
  if (there !== null) {
    if (isOurs(there)) say('create', 'untried', USED_AGAIN);
    else say('create', 'fails', NOT_OURS);
    return isOurs(there) ? there : null;
  }
  const sent = { email, ...TEST_NAMES };
  const created = await writer.create(sent, STAYS_ON);
  if (!created.ok) {
    say('create', 'fails', withoutAdvice(created.refusal.message));
    const made = await reader.readByEmail(email).catch(() => undefined);
    if (made !== null) say('test person', 'fails', UNREADABLE);
    return null;
  }
  const user = await reader.readById(created.user.id).catch(() => null);
  const isShown = user !== null && shownDifferences(sent, user.fields).length === 0;
  if (isShown) say('create', 'works', 'made the user, and shows them when asked');
  else say('create', 'fails', 'was accepted, but the user is not shown as they were sent');
  return user ?? created.user;
}

const UNREADABLE = 'may have been made, and cannot be read; look in Betterworks, and deactivate them by hand';
const USED_AGAIN = 'not tried: the user of an earlier check is there and is used again';
const NOT_OURS =
  'a user has this address who was not made by check, and nobody else is touched. Give the address of nobody';

function isOurs({ fields }: ExistingUser): boolean {
  return Object.entries(TEST_NAMES).every(([name, value]) => fields[name] === value);
}

/** One change of the user, who is always read afterwards. `refusal`: why it did not work; null for a good answer. */
async function change(
  { betterworks }: Trial,
  user: ExistingUser,
  verb: UpdateVerb,
  sent: Fields,
): Promise<{ readonly after: ExistingUser; readonly refusal: string | null }> {
  try {
    const result = await betterworks.writerBy(verb).update(user.id, sent, STAYS_ON);
    const after = (await betterworks.reader.readById(user.id)) ?? user;
    return { after, refusal: result.ok ? null : withoutAdvice(result.refusal.message) };
  } catch (error) {
    return { after: user, refusal: wordsOf(error) };
  }
}

/** The first verb that works for a change of the user: the contract's, otherwise the others. */
async function workingVerb(trial: Trial, start: ExistingUser, say: Say): Promise<UpdateVerb | null> {
  const own = ownVerb(trial);
  for (const verb of new Set([own, ...UPDATE_VERBS])) {
    const { verdict, remark } = await tryUpdate(trial, start, verb);
    // A refusal of another verb than the contract's is no failure.
    say(`update by ${verb}`, verdict === 'fails' && verb !== own ? 'untried' : verdict, remark);
    if (verdict !== 'fails') return verb;
  }
  return null;
}

function ownVerb({ integration }: Trial): UpdateVerb {
  return integration.contract.update ?? 'POST';
}

/** Fields to try a change with, the first one that the answers show. */
const HARMLESS_FIELDS = ['title', 'preferred_name', 'location', 'phone'] as const;

async function tryUpdate(
  trial: Trial,
  start: ExistingUser,
  verb: UpdateVerb,
): Promise<Pick<Finding, 'verdict' | 'remark'>> {
  const field = HARMLESS_FIELDS.find((one) => one in start.fields) ?? HARMLESS_FIELDS[0];
  const sent = { [field]: `Sync check by ${verb}` };
  const { after, refusal } = await change(trial, start, verb, sent);
  const emptied = shownDifferences(TEST_NAMES, after.fields).length > 0 ? EMPTIES : null;
  const isOther = shownDifferences(sent, after.fields).length > 0;
  const isLost = isOther && shownDifferences({ [field]: start.fields[field] ?? '' }, after.fields).length === 0;
  const fault = refusal ?? (isLost ? `was accepted, but ${field} does not show it` : emptied);
  if (fault !== null) return { verdict: 'fails', remark: fault };
  if (isOther) return { verdict: 'works', remark: `${field} shows a change, but another text than was sent` };
  if (!(field in after.fields)) return { verdict: 'untried', remark: unseen(field) };
  return { verdict: 'works', remark: 'the change shows when the user is read' };
}

const EMPTIES = 'takes the change, but empties the fields that are not sent, so it cannot be used';

function unseen(field: string): string {
  return `was accepted; whether it worked cannot be told, since the answers do not show ${field} in a form that can be read`;
}

/** Switches the user off, on, and off again, whatever happens in between; returns the user as last read. */
async function switchOffAndOn(trial: Trial, start: ExistingUser, verb: UpdateVerb, say: Say): Promise<ExistingUser> {
  let last = start;
  const steps = [
    ['deactivate', trial.today],
    ['reactivate', null],
    ['deactivate again', trial.today],
  ] as const;
  for (const [name, date] of steps) {
    const { after, refusal } = await change(trial, last, verb, { [DEACTIVATION_DATE]: date });
    last = after;
    const shown = after.deactivationDate;
    const isStored = shown === date;
    const remark = `${isStored ? 'shows' : 'does not show'} when the user is read (${shown ?? 'none'})`;
    if (refusal !== null) say(name, 'fails', refusal);
    else if (shown === undefined) say(name, 'untried', unseen(DEACTIVATION_DATE));
    else say(name, isStored ? 'works' : 'fails', remark);
  }
  return last;
}

function sayWhatIsLeft({ id, deactivationDate }: ExistingUser, say: Say): void {
  if (deactivationDate === null)
    say('test person', 'fails', `user ${String(id)} is still active; deactivate them in Betterworks by hand`);
  else if (deactivationDate === undefined)
    say(
      'test person',
      'untried',
      `the answers do not show whether user ${String(id)} is deactivated; look in Betterworks`,
    );
  else say('test person', 'works', `user ${String(id)} is left deactivated`);
}

/** One finding for each form, with the mapped fields that are shown in it. */
function sayWhatIsShown({ fields, otherForms = [] }: ExistingUser, { integration, sample }: Trial, say: Say): void {
  const managers = managerForm(sample);
  const forms = Map.groupBy(integration.mapping, ({ field }) => {
    const isManager = field === 'manager_id' && managers !== null;
    return isManager ? MANAGER_FORMS[managers] : formOf(fields[field], otherForms.includes(field));
  });
  for (const [form, entries] of forms)
    say('fields', 'untried', `${form}: ${entries.map(({ field }) => field).join(', ')}`);
}

const MANAGER_FORMS = {
  'employee ids': 'shown as the employee id of the manager',
  'own ids': 'shown as the id or address that the manager has in Betterworks, so that differences are not seen',
} as const;

function formOf(value: Fields[string] | undefined, isOtherForm: boolean): string {
  if (isOtherForm) return 'shown in another form than it is sent, so that differences are not seen';
  if (value === undefined) return 'not shown, so that differences are not seen';
  if (value === null || value === '') return 'shown, empty here';
  return typeof value === 'string' ? 'shown as text' : 'shown as true or false';
}
