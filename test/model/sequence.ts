// One story from a seed: some days of events and trouble, then three quiet runs, and what must be true after them.
import { fieldsOf } from '../builders.ts';
import { random } from '../sandbox/random.ts';
import { addHours, company } from './company.ts';
import type { Files, World } from './world.ts';
import { PLAIN_FILES, QUIET, world } from './world.ts';

const START = '2026-03-02';

/** What is wrong after the story of this seed, with the story; empty when nothing is. */
export async function sequence(seed: number): Promise<readonly string[]> {
  const chance = random(seed);
  const people = company(chance, 3 + chance.below(6), START);
  const place = world(people, chance, `${START}T12:00:00.000Z`);
  const story: string[] = [];
  const edited: string[] = [];
  const tell = (what: string): void => void story.push(`${place.now.slice(0, 16)} ${what}`);
  for (const one of people.should(START))
    place.users.add(
      fieldsOf('E1', {
        email: one.email,
        employee_id: one.number,
        first_name: one.name,
        title: `Title ${one.title}`,
        manager_id: one.managers?.at(-1) ?? '',
      }),
    );
  tell(`baseline: ${await place.run('sync', { trouble: QUIET })}`);
  const days = 3 + chance.below(8);
  for (let day = 0; day < days; day += 1) {
    place.now = addHours(place.now, 24 - chance.below(4));
    for (let events = chance.below(4); events > 0; events -= 1)
      tell(people.event(place.now.slice(0, 10), addHours(place.now, -1)));
    if (chance.chance(0.2)) tell(people.takeBack(addHours(place.now, -1)));
    if (chance.chance(0.15)) edit();
    await troubledDay();
  }
  if (place.files.leftOut !== null || chance.chance(0.5)) edit(PLAIN_FILES);
  for (let quiet = 0; quiet < 4; quiet += 1) {
    place.now = addHours(place.now, quiet === 0 ? 24 * 9 : 24);
    // Who is touched by a change of the files alone is seen by a comparison.
    const command = quiet === 1 && edited.length > 0 ? 'reconcile' : 'sync';
    tell(`quiet ${command}: ${await place.run(command, { trouble: QUIET })}`);
    if (isStopped()) tell(`approved: ${await place.run(command, { trouble: QUIET, approve: true })}`);
  }
  const wrong = [...place.mischief, ...differences(place, people.should(place.now.slice(0, 10)))];
  return wrong.length === 0 ? [] : [`seed ${seed}`, ...story, ...wrong.map((one) => `WRONG: ${one}`)];

  function isStopped(): boolean {
    return place.state()?.runs.at(-1)?.status === 'stopped';
  }

  function edit(files?: Files): void {
    place.files = files ?? {
      titleBy: chance.pick(['description', 'code']),
      leftOut: chance.chance(0.4) ? chance.pick(['DEV', 'OPS', 'HR']) : null,
      most: chance.pick([1, 1000]),
    };
    edited.push(JSON.stringify(place.files));
    tell(`the files say ${String(edited.at(-1))}`);
  }

  async function troubledDay(): Promise<void> {
    const share = chance.pick([0, 0, 0.02, 0.1]);
    const trouble = { outage: share, lostAnswer: share, kill: share, lostCommit: share };
    const command = chance.chance(0.15) ? 'reconcile' : 'sync';
    const first = chance.chance(0.1) ? 1 + chance.below(2) : null;
    const clock = chance.chance(0.1) ? chance.pick([-5, 2]) : 0;
    if (chance.chance(0.1)) {
      const two = await Promise.all([place.run('sync', { trouble }), place.run(command, { trouble, first })]);
      tell(`two at once: sync ${two[0]}, ${command} ${two[1]}`);
    } else tell(`${command}, clocks ${clock}: ${await place.run(command, { trouble, first, clock })}`);
    if (isStopped() && chance.chance(0.5)) tell(`approved: ${await place.run(command, { trouble, approve: true })}`);
  }
}

/** How what Betterworks holds differs from what it should. */
function differences(place: World, should: ReturnType<ReturnType<typeof company>['should']>): readonly string[] {
  const active = place.users.everybody().filter(({ deactivationDate }) => deactivationDate === null);
  const wrong = should.flatMap((one) => {
    const own = active.filter(({ fields }) => fields['first_name'] === one.name);
    if (own.length !== 1) return [`${one.name} has ${own.length} active users`];
    const { email, employeeId, fields } = own[0]!;
    const manager = String(fields['manager_id'] ?? '');
    const isManaged = one.managers === null || one.managers.includes(manager);
    const held = JSON.stringify([email, employeeId, fields['title'], isManaged ? 'managed' : manager]);
    const title = place.files.titleBy === 'code' ? one.title : `Title ${one.title}`;
    const wanted = JSON.stringify([one.email, one.number, title, 'managed']);
    return held === wanted ? [] : [`${one.name} is held as ${held} and should be ${wanted}`];
  });
  const names = new Set(should.map(({ name }) => name));
  const waiting = place.state()?.held.map(({ ukgEmployeeId, code }) => `${ukgEmployeeId} ${code}`) ?? [];
  // A leaver whose user has another number is left on, and said at every run.
  const isSaid = (name: string): boolean => waiting.includes(`${name.replace('N', 'E')} EMAIL_TAKEN`);
  const left = active.filter(({ fields: { first_name: name } }) => !names.has(String(name)) && !isSaid(String(name)));
  const all = [...wrong, ...left.map(({ fields }) => `${String(fields['first_name'])} is active and should not be`)];
  return all.length === 0
    ? []
    : [...all, `held: ${waiting.join(', ')}`, `pending: ${JSON.stringify(place.state()?.pending)}`];
}
