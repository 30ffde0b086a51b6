// The world of one scenario: the people and users it names, in the sandboxes, and what happens to them.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump } from 'js-yaml';
import { CONTACT, type Hosts, openWorkplace, type Workplace } from '../process/workplace.ts';
import type { Betterworks, BetterworksOptions } from '../sandbox/betterworks.ts';
import { type BetterworksUser, toBetterworksUsers, type UserFields } from '../sandbox/betterworks-user.ts';
import type { Person } from '../sandbox/person.ts';
import type { UkgOptions } from '../sandbox/ukg.ts';
import { answerPaths, instantOf, type PathWords } from './answers.ts';
import { personOf, TABLES, ukgIdOf } from './employees.ts';
import type { Given, When, WrittenEmployee, WrittenFields, WrittenFiles } from './scenario.ts';

export interface World extends Workplace {
  /** Every short name that was ever used. */
  readonly names: ReadonlySet<string>;
  /** The employee number that UKG gives this person now. */
  numberOf(name: string): string;
  /** The short name of a user: by the user's id when they were there before, else by employee id, else by e-mail. */
  nameOfUser(id: number, fields: UserFields): string;
  /** The user of a short name as they stand now; null when there is none. */
  userOf(name: string): BetterworksUser | null;
  /** Lets happen what comes before the run. */
  happen(when: When): Promise<void>;
}

const DEFAULT_NOW = '2026-03-10';

export async function openWorld(given: Given): Promise<World> {
  const written = new Map<string, WrittenEmployee>(
    Object.entries(given.employees ?? {}).map(([name, one]) => [name, one ?? {}]),
  );
  const places = new Map([...written.keys()].map((name, place) => [name, place]));
  const now = instantOf(given.now ?? DEFAULT_NOW);
  const personNamed = (name: string): Person => personOf(name, written.get(name) ?? {}, places.get(name) ?? 0);
  let hosts: Hosts = { ukg: '', betterworks: '' };
  const workplace = await openWorkplace({
    now,
    ukg: { people: [...written.keys()].map(personNamed), tables: TABLES, ...ukgOptions(given) },
    betterworks: betterworksOptions(given),
    files: (started) => filesOf(given, (hosts = started)),
  });
  const { ukg, betterworks, clock } = workplace;
  const userIds = new Map<string, number>();
  const addUser = (name: string, fields: UserFields): void => void userIds.set(name, betterworks.add(fields).id);
  for (const [name, fields] of startingUsers(
    given,
    [...written.keys()].map((one) => [one, personNamed(one)]),
    now,
  ))
    addUser(name, fields);

  const numberOf = (name: string): string => personNamed(name).employments[0]?.employeeNumber ?? '';
  const nameOfUser: World['nameOfUser'] = (id, fields) => {
    const known = [...userIds].find(([, each]) => each === id)?.[0];
    if (known !== undefined) return known;
    const people = [...written.keys()];
    const byNumber = people.filter((name) => numberOf(name) === fields['employee_id']);
    return (
      (byNumber.length === 1 ? byNumber[0] : people.find((name) => personNamed(name).email === fields['email'])) ??
      `user ${id}`
    );
  };
  const userOf: World['userOf'] = (name) => {
    const own = [...betterworks.users.values()].filter((user) => nameOfUser(user.id, user) === name);
    return own.find((user) => user['deactivation_date'] === null) ?? own.at(-1) ?? null;
  };

  const changeInUkg = (name: string, change: 'purged' | WrittenEmployee | null): void => {
    if (change === 'purged') {
      ukg.remove(ukgIdOf(name));
      return;
    }
    const isNew = !written.has(name);
    if (isNew) places.set(name, places.size);
    written.set(name, { ...written.get(name), ...change });
    const { employeeId, changedAt, ...values } = personNamed(name);
    if (isNew) ukg.hire({ employeeId, changedAt, ...values });
    else ukg.change(employeeId, values);
  };
  const changeInBetterworks = async (name: string, change: 'gone' | WrittenFields): Promise<void> => {
    const user = userOf(name);
    if (user === null && change !== 'gone') addUser(name, change);
    // The API has no call that deletes, but the vendor's support can.
    else if (user !== null && change === 'gone') (betterworks.users as Map<number, BetterworksUser>).delete(user.id);
    else if (user !== null) await updateByHand(betterworks, user.id, change as WrittenFields);
  };
  return {
    ...workplace,
    get names() {
      return new Set([...written.keys(), ...userIds.keys()]);
    },
    numberOf,
    nameOfUser,
    userOf,
    happen: async (when) => {
      const run = instantOf(when.day ?? clock.now().toISOString());
      if (when.last_release !== undefined) changeRelease(workplace, when.last_release);
      for (const [name, text] of Object.entries(filesOf(when.files ?? {}, hosts, false)))
        workplace.writeFile(name, text);
      clock.set(instantOf(when.changed_at ?? run));
      for (const [name, change] of Object.entries(when.ukg ?? {})) changeInUkg(name, change);
      clock.set(run);
      for (const [name, change] of Object.entries(when.betterworks ?? {})) await changeInBetterworks(name, change);
      changeHabits(workplace, when, { userIdOf: (name) => userOf(name)?.id ?? userIds.get(name) ?? 0 });
    },
  };
}

/** The state as another release of the action would have left it. */
function changeRelease({ statePath, stateFiles }: Workplace, release: string): void {
  for (const [name, text] of Object.entries(stateFiles()))
    writeFileSync(join(statePath, name), text.replace(/("setup":\{"version":)"[^"]*"/, `$1"${release}"`));
}

function changeHabits({ ukg, betterworks, mail }: Workplace, when: When, words: PathWords): void {
  answerPaths(ukg, when.ukg_habits ?? [], words);
  answerPaths(betterworks, when.betterworks_habits ?? [], words);
  if (when.permission !== undefined) betterworks.setPermission(when.permission);
  if (when.mail_server !== undefined) mail.setRefusal(when.mail_server === 'takes mail' ? null : 'message');
}

async function updateByHand({ url, token }: Betterworks, id: number, fields: WrittenFields): Promise<void> {
  const answer = await fetch(`${url}/api/v1/users/${id}/`, {
    method: 'POST',
    headers: { authorization: `APIToken ${token}`, 'content-type': 'application/json', 'x-request-id': randomUUID() },
    body: JSON.stringify(fields),
  });
  if (!answer.ok) throw new Error(`Betterworks does not take this change by hand: ${await answer.text()}`);
}

/** A perfect sync's users with the differences that the scenario names, and users whom UKG does not know. */
function startingUsers(
  given: Given,
  people: readonly [string, Person][],
  now: string,
): readonly [string, UserFields][] {
  const written = given.users ?? {};
  const perfect = toBetterworksUsers(
    people.map(([, person]) => person),
    { tables: TABLES, today: now.slice(0, 10) },
  );
  const own = people.flatMap(([name, person]): [string, UserFields][] => {
    const difference = written[name];
    const user = perfect.find((one) => one['email'] === person.email);
    if (difference === 'none' || (user === undefined && difference === undefined)) return [];
    return [[name, { ...user, ...difference }]];
  });
  const known = new Set(people.map(([name]) => name));
  const others = Object.entries(written).flatMap(([name, fields]): [string, UserFields][] =>
    known.has(name) || fields === 'none' ? [] : [[name, fields]],
  );
  return [...own, ...others];
}

function filesOf(written: WrittenFiles, hosts: Hosts, isWhole = true): Readonly<Record<string, string>> {
  const { integration = {}, mapping, filter, decisions, approvals } = written;
  const mapped = {
    department_name: { from: 'org_level_2' },
    title: { from: 'job_title' },
    hire_date: { from: 'hire_date' },
  };
  const plain = {
    organization: 'Acme Corporation',
    technical_contact: CONTACT,
    time_zone: 'America/New_York',
    ukg: { host: hosts.ukg },
    betterworks: { host: hosts.betterworks },
  };
  return {
    ...(isWhole || written.integration
      ? { 'integration.yml': dump({ ...plain, ...integration, ...hostsIn(integration, plain) }) }
      : {}),
    ...(mapping === undefined
      ? {}
      : { 'mapping.yml': textOf(typeof mapping === 'string' ? mapping : { ...mapped, ...mapping }) }),
    ...(filter === undefined ? {} : { 'filter.yml': textOf(filter) }),
    ...(decisions === undefined ? {} : { 'decisions.yml': textOf(decisions) }),
    ...(approvals === undefined ? {} : { 'approvals.yml': textOf(approvals) }),
  };
}

/** What a scenario says of the two systems stands beside their hosts. */
function hostsIn(
  { ukg, betterworks }: Readonly<Record<string, unknown>>,
  plain: { readonly ukg: object; readonly betterworks: object },
): object {
  return {
    ukg: { ...plain.ukg, ...(ukg as object) },
    betterworks: { ...plain.betterworks, ...(betterworks as object) },
  };
}

function textOf(written: string | object): string {
  return typeof written === 'string' ? written : dump(written);
}

function ukgOptions({ ukg = {} }: Given): Partial<UkgOptions> {
  return given({
    pageSize: ukg.rows_a_page,
    linkHeader: ukg.link_header,
    overlapRows: ukg.rows_repeated_on_each_page,
    userDefinedFields: ukg.user_defined_fields,
    noRows: ukg.nobody_is,
    dateHeader: ukg.date_header,
    feedQuota: ukg.feed_rule,
    jobs: ukg.jobs,
    longDescriptions: ukg.long_descriptions,
    codesAPage: ukg.codes_a_page,
  });
}

function betterworksOptions({ betterworks = {} }: Given): BetterworksOptions {
  return given({
    customFields: betterworks.custom_fields,
    licenses: betterworks.licenses,
    errorShape: betterworks.errors,
    pageSize: betterworks.users_a_page,
    makes: betterworks.makes,
    lowersEmails: betterworks.lowers_emails,
    updateVerb: betterworks.update,
    hasList: betterworks.list,
    shows: betterworks.shows,
    pages: betterworks.pages,
  });
}

/** Without what nobody has said. */
function given<T extends object>(options: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as never;
}
