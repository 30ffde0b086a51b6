// One story from a seed: some days of events and trouble, then three quiet runs, and what must be true after them.
import { fieldsOf } from '../builders.ts';
import { random } from '../sandbox/random.ts';
import { byHand } from './by-hand.ts';
import { company } from './company.ts';
import type { Files } from './files.ts';
import { PLAIN_FILES } from './files.ts';
import { addHours } from './human.ts';
import type { World } from './world.ts';
import { QUIET, world } from './world.ts';

const START = '2026-03-02';

/** What is wrong after the story of this seed, with the story; empty when nothing is. */
export async function sequence(seed: number): Promise<readonly string[]> {
  const chance = random(seed);
  const people = company(chance, 3 + chance.below(6), START);
  const hasList = chance.chance(0.7);
  const place = world(people, chance, { start: `${START}T12:00:00.000Z`, hasList });
  const hands = byHand(place, people, chance);
  const story: string[] = [];
  const edited: string[] = [];
  const tell = (what: string): void => {
    story.push(`${place.now.slice(0, 16)} ${what}`);
  };
  for (const one of people.should(START))
    place.users.add(
      fieldsOf('E1', {
        email: one.email,
        employee_id: one.number,
        first_name: one.name,
        last_name: one.lastName,
        title: `Title ${one.title}`,
        manager_id: one.managers?.at(-1) ?? '',
      }),
    );
  tell(`${hasList ? '' : 'no list of users; '}baseline: ${await place.run('sync', { trouble: QUIET })}`);
  const days = 3 + chance.below(8);
  for (let day = 0; day < days; day += 1) {
    place.now = addHours(place.now, 24 - chance.below(4));
    for (let events = chance.below(4); events > 0; events -= 1)
      tell(people.event(place.now.slice(0, 10), addHours(place.now, -1)));
    if (chance.chance(0.2)) tell(people.takeBack(addHours(place.now, -1)));
    if (chance.chance(0.15)) edit();
    if (chance.chance(0.15)) tell(`by hand: ${await hands.act()}`);
    if (chance.chance(0.03)) {
      place.key = place.key === 'test' ? 'other' : 'test';
      tell('the key of the state is another one');
    }
    await troubledDay();
  }
  if (place.files.leftOut !== null || place.files.leftAlone !== null || chance.chance(0.5)) edit(PLAIN_FILES);
  for (let quiet = 0; quiet < 4; quiet += 1) {
    place.now = addHours(place.now, quiet === 0 ? 24 * 9 : 24);
    // Who is touched by a change of the files or of Betterworks alone is seen by a comparison.
    const command =
      quiet === 1 && (edited.length > 0 || place.touched.size > 0 || people.unseen.size > 0) ? 'reconcile' : 'sync';
    tell(`quiet ${command}: ${await place.run(command, { trouble: QUIET })}`);
    if (isStopped() || isWaiting()) tell(`approved: ${await place.run(command, { trouble: QUIET, approve: true })}`);
  }
  const wrong = [...place.mischief, ...differences(place, people, place)];
  return wrong.length === 0 ? [] : [`seed ${seed}`, ...story, ...wrong.map((one) => `WRONG: ${one}`)];

  function isStopped(): boolean {
    return place.state()?.runs.at(-1)?.status === 'stopped';
  }

  /** An approval of some left others waiting. */
  function isWaiting(): boolean {
    return place.state()?.runs.at(-1)?.plan !== undefined;
  }

  function edit(files?: Files): void {
    place.files = files ?? {
      titleBy: chance.pick(['description', 'code']),
      leftOut: chance.chance(0.4) ? chance.pick(['DEV', 'OPS', 'HR']) : null,
      most: chance.pick([1, 1000]),
      leftAlone: chance.chance(0.3)
        ? chance.pick(people.humans.filter(({ records }) => records.length === 1)).records[0]!.id
        : null,
    };
    edited.push(JSON.stringify(place.files));
    tell(`the files say ${String(edited.at(-1))}`);
  }

  async function troubledDay(): Promise<void> {
    const share = chance.pick([0, 0, 0.02, 0.1]);
    const trouble = {
      ...{ outage: share, lostAnswer: share, kill: share, lostCommit: share, refusedCommit: share },
      gap: chance.pick([0, 0, 0, 0.1]),
    };
    const other = chance.pick(['reconcile', 'reconcile', 'reconcile', 'compare'] as const);
    const command = chance.chance(0.2) ? other : 'sync';
    const first = chance.chance(0.1) ? 1 + chance.below(2) : null;
    const clock = chance.chance(0.1) ? chance.pick([-5, 2]) : 0;
    const [areTwo, isOfSome] = [chance.chance(0.1), chance.chance(0.1)];
    if (areTwo) {
      const two = await Promise.all([place.run('sync', { trouble }), place.run(command, { trouble, first })]);
      tell(`two at once: sync ${two[0]}, ${command} ${two[1]}`);
    } else if (isOfSome) {
      const employees = [chance.pick(people.humans).records.at(-1)!.number];
      tell(`sync of ${employees[0]}: ${await place.run('sync', { trouble, first, clock, employees })}`);
    } else tell(`${command}, clocks ${clock}: ${await place.run(command, { trouble, first, clock })}`);
    if (!isStopped()) return;
    const approval = chance.pick(['none', 'whole', 'some']);
    if (approval === 'whole') tell(`approved: ${await place.run('sync', { trouble, approve: true })}`);
    if (approval === 'some') {
      const some = people.humans.filter(() => chance.chance(0.5)).map(({ records }) => records.at(-1)!.id);
      tell(`approved ${some.join(' ')}: ${await place.run('sync', { trouble, approveSome: some })}`);
    }
  }
}

/** How what Betterworks holds differs from what it should. */
function differences(
  place: World,
  people: ReturnType<typeof company>,
  { touched, remade, hasList }: Pick<World, 'touched' | 'remade' | 'hasList'>,
): readonly string[] {
  const should = people.should(place.now.slice(0, 10));
  const active = place.users.everybody().filter(({ deactivationDate }) => deactivationDate === null);
  const waiting = place.state()?.held.map(({ ukgEmployeeId, code }) => `${ukgEmployeeId} ${code}`) ?? [];
  const isHeld = (name: string): boolean =>
    people.humans.some(
      (human) => human.name === name && human.records.some(({ id }) => waiting.some((one) => one.startsWith(`${id} `))),
    );
  /** Nobody can tell whose user is whose, or a person changed the user by hand; and it is said. */
  const mayWait = (name: string): boolean => {
    const isUnsure = people.entangled.has(name) || touched.has(name) || !hasList;
    return isUnsure && isHeld(name);
  };
  const wrong = should.flatMap((one) => {
    const own = active.filter(({ fields }) => fields['first_name'] === one.name);
    if ((own.length < 2 && mayWait(one.name)) || remade.has(one.name)) return [];
    if (own.length !== 1) return [`${one.name} has ${own.length} active users`];
    const { email, employeeId, fields } = own[0]!;
    const manager = String(fields['manager_id'] ?? '');
    const isManaged = one.managers === null || one.managers.includes(manager) || one.isManagedBy(mayWait);
    const held = JSON.stringify([email, employeeId, fields['title'], isManaged ? 'managed' : manager]);
    const title = place.files.titleBy === 'code' ? one.title : `Title ${one.title}`;
    const wanted = JSON.stringify([one.email, one.number, title, 'managed']);
    return held === wanted ? [] : [`${one.name} is held as ${held} and should be ${wanted}`];
  });
  const names = new Set(should.map(({ name }) => name));
  // A leaver whose user has another number is left on, and said at every run.
  // Where a leaver's user has the address of somebody who waits, that one's conflict names the user.
  const isConflict = waiting.some((one) => /(?:EMAIL_TAKEN|IDENTITY_CONFLICT)$/.test(one));
  const isSaid = (name: string): boolean =>
    waiting.includes(`${name.replace('N', 'E')} EMAIL_TAKEN`) ||
    mayWait(name) ||
    remade.has(name) ||
    (people.entangled.has(name) && isConflict);
  const left = active.filter(({ fields: { first_name: name } }) => !names.has(String(name)) && !isSaid(String(name)));
  const all = [...wrong, ...left.map(({ fields }) => `${String(fields['first_name'])} is active and should not be`)];
  return all.length === 0
    ? []
    : [...all, `held: ${waiting.join(', ')}`, `pending: ${JSON.stringify(place.state()?.pending)}`];
}
