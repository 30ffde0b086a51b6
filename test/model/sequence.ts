// One story from a seed: some days of events and trouble, then three quiet runs, and what must be true after them.
import { random } from '../sandbox/random.ts';
import { addHours, company } from './company.ts';
import { fieldsOf } from '../builders.ts';
import { QUIET, world } from './world.ts';
import type { World } from './world.ts';

const START = '2026-03-02';

/** What is wrong after the story of this seed, with the story; empty when nothing is. */
export async function sequence(seed: number): Promise<readonly string[]> {
  const chance = random(seed);
  const people = company(chance, 3 + chance.below(6), START);
  const place = world(people, chance, `${START}T12:00:00.000Z`);
  const story: string[] = [];
  const tell = (what: string): void => void story.push(`${place.now.slice(0, 16)} ${what}`);
  for (const one of people.should(START))
    place.users.add(
      fieldsOf('E1', { email: one.email, employee_id: one.number, first_name: one.name, title: `Title ${one.title}` }),
    );
  tell(`baseline: ${await place.run('sync', { trouble: QUIET })}`);
  const days = 3 + chance.below(8);
  for (let day = 0; day < days; day += 1) {
    place.now = addHours(place.now, 24 - chance.below(4));
    for (let events = chance.below(4); events > 0; events -= 1)
      tell(people.event(place.now.slice(0, 10), addHours(place.now, -1)));
    if (chance.chance(0.2)) tell(people.takeBack(addHours(place.now, -1)));
    await troubledDay();
  }
  for (let quiet = 0; quiet < 4; quiet += 1) {
    place.now = addHours(place.now, quiet === 0 ? 24 * 9 : 24);
    tell(`quiet: ${await place.run('sync', { trouble: QUIET })}`);
    if (place.state()?.runs.at(-1)?.status === 'stopped')
      tell(`approved: ${await place.run('sync', { trouble: QUIET, approve: true })}`);
  }
  const wrong = [...place.mischief, ...differences(place, people.should(place.now.slice(0, 10)))];
  return wrong.length === 0 ? [] : [`seed ${seed}`, ...story, ...wrong.map((one) => `WRONG: ${one}`)];

  async function troubledDay(): Promise<void> {
    const share = chance.pick([0, 0, 0.02, 0.1]);
    const trouble = { outage: share, lostAnswer: share, kill: share, lostCommit: share };
    const command = chance.chance(0.15) ? 'reconcile' : 'sync';
    const first = chance.chance(0.1) ? 1 + chance.below(2) : null;
    if (chance.chance(0.1)) {
      const two = await Promise.all([place.run('sync', { trouble }), place.run(command, { trouble, first })]);
      tell(`two at once: sync ${two[0]}, ${command} ${two[1]}`);
    } else tell(`${command}: ${await place.run(command, { trouble, first })}`);
  }
}

/** How what Betterworks holds differs from what it should. */
function differences(place: World, should: ReturnType<ReturnType<typeof company>['should']>): readonly string[] {
  const active = place.users.everybody().filter(({ deactivationDate }) => deactivationDate === null);
  const wrong = should.flatMap((one) => {
    const own = active.filter(({ fields }) => fields['first_name'] === one.name);
    if (own.length !== 1) return [`${one.name} has ${own.length} active users`];
    const { email, employeeId, fields } = own[0]!;
    const held = JSON.stringify([email, employeeId, fields['title']]);
    const wanted = JSON.stringify([one.email, one.number, `Title ${one.title}`]);
    return held === wanted ? [] : [`${one.name} is held as ${held} and should be ${wanted}`];
  });
  const names = new Set(should.map(({ name }) => name));
  const left = active.filter(({ fields }) => !names.has(String(fields['first_name'])));
  const waiting = place.state()?.held.map(({ ukgEmployeeId, code }) => `${ukgEmployeeId} ${code}`) ?? [];
  const all = [...wrong, ...left.map(({ fields }) => `${String(fields['first_name'])} is active and should not be`)];
  return all.length === 0
    ? []
    : [...all, `held: ${waiting.join(', ')}`, `pending: ${JSON.stringify(place.state()?.pending)}`];
}
