// Looks through everything that a run leaves behind for what nobody may read there: names, addresses and phones of the
// scenario's people and users, and every secret.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTACT, type Workplace } from '../process/workplace.ts';
import type { ActionRun } from '../run-action.ts';

/** What must not be found, with a word for what it is. */
export type Canary = readonly [what: string, value: string];

type Hosts = Pick<Workplace, 'ukg' | 'betterworks' | 'mail' | 'inputs' | 'stateFiles'>;

/** A sentence for each value that stands where it must not. The address that a mail goes to is no part of its text. */
export function leaksOf(run: ActionRun, world: Hosts): readonly string[] {
  const canaries = canariesOf(world);
  return [...sinksOf(run, world)].flatMap(([place, text]) =>
    canaries.filter(([, value]) => stands(value, text)).map(([what]) => `${place} shows ${what}`),
  );
}

/** Places and what stands there: log with annotations, summary, outputs, report files, state with its page, mails. */
function sinksOf(run: ActionRun, { mail, stateFiles }: Hosts): ReadonlyMap<string, string> {
  const reports = existsSync(run.reportPath) ? readdirSync(run.reportPath) : [];
  return new Map([
    // The masks are how GitHub learns what to hide; it shows them to nobody.
    ['the log', run.log.replace(/^::add-mask::.*$/gm, '')],
    ['the summary', run.summary],
    ['an output', JSON.stringify(run.outputs)],
    ...reports.map((name) => [name, readFileSync(join(run.reportPath, name), 'utf8')] as const),
    ...Object.entries(stateFiles()).map(([name, text]) => [`the state's ${name}`, text] as const),
    ...mail.messages.map(({ subject, text, html, attachments }, index) => {
      const parts = [subject, text, html, ...attachments.map(({ content }) => content)];
      return [`mail ${index + 1}`, parts.join('\n')] as const;
    }),
  ]);
}

/** Of everybody whom UKG or Betterworks has now, and of the secrets of the run. */
function canariesOf({ ukg, betterworks, inputs }: Hosts): readonly Canary[] {
  const people = [...ukg.people.values()].flatMap((person): Canary[] => {
    const { employeeId: of, firstName, lastName, preferredName, email } = person;
    return [
      [`the first name of ${of}`, firstName],
      [`the last name of ${of}`, lastName],
      [`the preferred name of ${of}`, preferredName],
      [`the e-mail address of ${of}`, email],
      ...person.employments.map(({ workPhone }): Canary => [`the phone of ${of}`, workPhone]),
    ];
  });
  const users = [...betterworks.users.values()].flatMap((user) =>
    ['first_name', 'last_name', 'preferred_name', 'email', 'phone'].map((field): Canary => [
      `the ${field} of user ${user.id}`,
      String(user[field] ?? ''),
    ]),
  );
  const secrets = SECRETS.map((name): Canary => [`the input ${name}`, inputs[name] ?? '']);
  return [...people, ...users, ...secrets].filter(([, value]) => isTelling(value));
}

const SECRETS = ['ukg-username', 'ukg-password', 'ukg-customer-api-key', 'betterworks-token'] as const;

/** A value that is short, or a word of every text, tells nothing of anybody. */
function isTelling(value: string): boolean {
  return value.length > 2 && value !== CONTACT && !['none', 'Employee'].includes(value);
}

/** Whole words: `Anna` is no part of `ANNA00000000`, nor a phone of a longer number. */
function stands(value: string, text: string): boolean {
  if (!text.includes(value)) return false;
  const literal = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u').test(text);
}
