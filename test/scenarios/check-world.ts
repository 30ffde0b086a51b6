// Compares what a run did to the world (Betterworks, the mailbox, the calls it made) with what the scenario says.
import { CONTACT } from '../process/workplace.ts';
import type { BetterworksWrite } from '../sandbox/betterworks.ts';
import type { UserFields } from '../sandbox/betterworks-user.ts';
import { differs, KINDS, type Played, words } from './check-report.ts';
import { type Moment, stateDifferences } from './check-state.ts';
import type { WrittenChange, WrittenFields } from './scenario.ts';
import type { World } from './world.ts';

export function differencesOfWorld(played: Played, world: World, before: Moment): readonly string[] {
  return [
    ...writeDifferences(played, world, before),
    ...userDifferences(played, world),
    ...stateDifferences(played, world, before),
    ...mailDifferences(played, world),
    ...callDifferences(played, world),
  ];
}

function writeDifferences({ then }: Played, world: World, before: Moment): readonly string[] {
  const { writes: expected = [] } = then;
  const made = world.betterworks.writes
    .slice(before.writes)
    .map((write) => ({ who: subjectOf(write, world), body: write.body }));
  const wanted = expected.map((change) => ({ who: wantedSubject(change), change }));
  const [found, should] = [made.map(({ who }) => who), wanted.map(({ who }) => who)];
  const order = then.in_this_order
    ? differs('the order of writes', found, should)
    : differs('writes', found.toSorted(), should.toSorted());
  if (order.length > 0) return [...order, `the bodies: ${JSON.stringify(made)}`];
  return wanted.flatMap(({ who, change }) => {
    const body = made.find((write) => write.who === who)?.body ?? {};
    return bodyDifferences(who, body, { change, world });
  });
}

function subjectOf(write: BetterworksWrite, world: World): string {
  return `${kindOf(write)} ${world.nameOfUser(write.id, { ...world.betterworks.users.get(write.id), ...write.body })}`;
}

function kindOf({ method, body }: BetterworksWrite): string {
  if (method === 'create' || !('deactivation_date' in body)) return method;
  return body['deactivation_date'] === null ? 'reactivate' : 'deactivate';
}

function wantedSubject(change: WrittenChange): string {
  const kind = KINDS.find((one) => one in change) ?? 'update';
  return `${kind} ${change[kind] ?? ''}`;
}

function bodyDifferences(
  who: string,
  body: UserFields,
  { change, world }: { change: WrittenChange; world: World },
): readonly string[] {
  const on = change.on === undefined ? {} : { deactivation_date: change.on };
  const fields: WrittenFields = { ...(change.fields as WrittenFields | undefined), ...on };
  const isExact = change.update !== undefined || change.deactivate !== undefined;
  const names = isExact ? [...new Set([...Object.keys(body), ...Object.keys(fields)])].sort() : Object.keys(fields);
  return [
    ...names.flatMap((name) => differs(`${who}: ${name}`, body[name], valueOf(fields[name], world))),
    ...(change.without ?? []).filter((name) => name in body).map((name) => `${who}: ${name} was sent`),
  ];
}

/** `@anna` is anna's employee number. */
function valueOf(value: string | boolean | null | undefined, world: World): string | boolean | null | undefined {
  return typeof value === 'string' && value.startsWith('@') ? world.numberOf(value.slice(1)) : value;
}

function userDifferences({ then }: Played, world: World): readonly string[] {
  return Object.entries(then.users ?? {}).flatMap(([name, fields]) => {
    const user = world.userOf(name);
    if (fields === 'none') return user === null ? [] : [`${name} has a user`];
    if (user === null) return [`${name} has no user`];
    return Object.entries(fields).flatMap(([field, value]) =>
      differs(`${name}'s ${field}`, user[field], valueOf(value, world)),
    );
  });
}

function mailDifferences({ then, run }: Played, world: World): readonly string[] {
  const { messages } = world.mail;
  if (then.mail === undefined)
    return differs(
      'mails',
      messages.map(({ subject }) => subject),
      [],
    );
  const [mail] = messages;
  if (messages.length !== 1 || mail === undefined) return [`${messages.length} mails were sent, expected one`];
  const csv = mail.attachments.find(({ name }) => name === 'errors.csv')?.content;
  const isAboutTrouble = (then.errors ?? []).length > 0;
  return [
    ...words('the subject', mail.subject, [then.mail, 'Acme Corporation']),
    ...words('the mail', mail.text, then.mail_says),
    ...differs('the mail goes to', mail.to, [CONTACT]),
    ...(isAboutTrouble ? differs('the attached errors.csv', csv, run.file('errors.csv')) : []),
    ...words('the mail', mail.text, ['https://github.example/acme/hr-sync/actions/runs/1001', 'TROUBLESHOOTING.md']),
  ];
}

function callDifferences({ then }: Played, { ukg, betterworks }: World): readonly string[] {
  const feed = ukg.requests.filter(({ path }) => path === '/personnel/v1/employee-changes');
  const calls: Readonly<Record<string, number>> = {
    ukg: ukg.requests.length,
    betterworks: betterworks.requests.length,
    betterworks_writes: betterworks.requests.filter(({ method }) => method !== 'GET').length,
    feed: feed.length,
  };
  const window = [feed[0]?.query['startDate'], feed[0]?.query['endDate']];
  const others = [
    ...ukg.requests.filter(({ method }) => method !== 'GET'),
    ...betterworks.requests.filter(({ method }) => method === 'DELETE'),
  ];
  return [
    ...differs('calls that write to UKG, or delete in Betterworks,', others, []),
    ...Object.entries(then.calls ?? {}).flatMap(([name, count]) => differs(`calls ${name}`, calls[name], count)),
    ...(then.window === undefined
      ? []
      : differs(
          'the window',
          window.map((moment) => new Date(moment ?? '').toISOString()),
          then.window,
        )),
  ];
}
