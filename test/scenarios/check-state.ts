// Compares what a run left in the state with what the scenario says.
import type { StateOnDisk } from '../process/workplace.ts';
import { differs, type Played } from './check-report.ts';
import { nameOf, ukgIdOf } from './employees.ts';
import type { Then } from './scenario.ts';
import type { World } from './world.ts';

/** The world just before a run. */
export interface Moment {
  /** How many writes had taken effect. */
  readonly writes: number;
  readonly files: Readonly<Record<string, string>>;
  readonly state: StateOnDisk | null;
}

export function stateDifferences(played: Played, world: World, before: Moment): readonly string[] {
  if (!isRemembered(played)) return differs('the state, which must not be touched,', world.stateFiles(), before.files);
  const after = world.state();
  if (after === null) return ['there is no state'];
  const { then } = played;
  return [
    ...cursorDifferences(played, { world, before, after }),
    ...heldDifferences(then, after, world),
    ...knownDifferences(then, after),
    ...differs('the last run in the state', after.runs.at(-1)?.status, then.remembered ?? then.status),
    ...differs('lines of runs', after.runs.length, (before.state?.runs.length ?? 0) + 1),
  ];
}

function isRemembered({ then, command, inputs }: Played): boolean {
  const isWriting = command === 'sync' || (command === 'reconcile' && inputs['apply'] === 'true');
  return isWriting && then.status !== 'paused' && then.remembered !== 'not';
}

interface Course {
  readonly world: World;
  readonly before: Moment;
  readonly after: StateOnDisk;
}

function cursorDifferences({ then, command, run }: Played, { world, before, after }: Course): readonly string[] {
  const isRead = command === 'sync' && ['ok', 'problems', 'baseline'].includes(then.status);
  const { cursor = isRead ? 'moves' : 'stays' } = then;
  const start = new Date(Math.floor(world.clock.now().getTime() / 1000) * 1000).toISOString();
  const expected = cursor === 'moves' ? start : cursor === 'stays' ? before.state?.cursor : cursor;
  return [
    ...differs('the cursor', after.cursor, expected),
    ...differs('output cursor', run.outputs['cursor'], after.cursor),
  ];
}

function heldDifferences(then: Then, after: StateOnDisk, { names }: World): readonly string[] {
  const { held = {}, scheduled = {} } = then;
  const waiting = after.held.map((one) => {
    const name = nameOf(one.ukg_employee_id, names);
    const isCounted = held[name]?.includes(', ') === true;
    return `${name}: ${one.code}${isCounted ? `, ${one.attempts}` : ''}`;
  });
  const due = after.scheduled.map((one) => `${nameOf(one.ukg_employee_id, names)}: ${one.kind} ${one.on}`);
  return [...differs('held', waiting.sort(), entriesOf(held)), ...differs('scheduled', due.sort(), daysOf(scheduled))];
}

/** A person can have several days. */
function daysOf(scheduled: NonNullable<Then['scheduled']>): readonly string[] {
  return Object.entries(scheduled)
    .flatMap(([name, days]) => days.split(', ').map((day) => `${name}: ${day}`))
    .sort();
}

function entriesOf(written: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(written)
    .map(([name, words]) => `${name}: ${words}`)
    .sort();
}

function knownDifferences({ known = {} }: Then, after: StateOnDisk): readonly string[] {
  return Object.entries(known).flatMap(([name, expected]) => {
    const user = after.users.find((one) => one.ukg_employee_id === ukgIdOf(name));
    const found = user === undefined ? 'unknown' : user.active ? 'active' : 'inactive';
    return differs(`${name} in the state`, found, expected);
  });
}
