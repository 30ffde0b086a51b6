// Plays a scenario: opens its world, makes the baseline, goes through the steps, and runs once more at the end. Every
// difference from what is written is a sentence.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActionRun } from '../run-action.ts';
import { leaksOf } from './check-leaks.ts';
import { differencesOfReport } from './check-report.ts';
import type { Moment } from './check-state.ts';
import { differencesOfWorld } from './check-world.ts';
import type { Given, Scenario, Step } from './scenario.ts';
import { openWorld, type World } from './world.ts';

/** Empty when the product does what the scenario says. */
export async function play(scenario: Scenario): Promise<readonly string[]> {
  const { given = {}, steps = [{ ...(scenario.when && { when: scenario.when }), then: scenario.then } as Step] } =
    scenario;
  const world = await openWorld(given);
  try {
    if (given.baseline !== false) await makeBaseline(world, given);
    return await playSteps(world, scenario, steps);
  } finally {
    await world.close();
  }
}

/** State folders after the baseline, by the world that they were made of. */
const baselines = new Map<string, Promise<Readonly<Record<string, string>>>>();

/** Worlds that begin alike have one baseline, which is made once. */
async function makeBaseline(world: World, given: Given): Promise<void> {
  const key = JSON.stringify(given);
  const known = baselines.get(key);
  if (known === undefined) {
    const made = world.run('sync').then((run) => {
      if (run.outputs['status'] === 'baseline') return world.stateFiles();
      throw new Error(`The baseline ended as ${run.outputs['status'] ?? 'nothing'}.\n${logOf(run)}`);
    });
    baselines.set(key, made);
    await made;
    return;
  }
  mkdirSync(world.statePath);
  for (const [name, text] of Object.entries(await known)) writeFileSync(join(world.statePath, name), text);
  world.clock.advance(1 / 60);
}

async function playSteps(world: World, scenario: Scenario, steps: readonly Step[]): Promise<readonly string[]> {
  let digest = '';
  for (const [index, step] of steps.entries()) {
    const { run, differences } = await playStep(world, step, digest);
    digest = run.outputs['plan-digest'] ?? '';
    const place = steps.length === 1 ? '' : `step ${index + 1}: `;
    if (differences.length > 0) return [...differences.map((difference) => `${place}${difference}`), logOf(run)];
  }
  const last = steps.at(-1);
  return scenario.again === 'not asked' || last === undefined ? [] : playAgain(world, last);
}

async function playStep(
  world: World,
  step: Step,
  lastDigest: string,
): Promise<{ readonly run: ActionRun; readonly differences: readonly string[] }> {
  const { when = {}, then } = JSON.parse(JSON.stringify(step).replaceAll('the last digest', lastDigest)) as Step;
  const { command = 'sync', inputs = {} } = when;
  await world.happen(when);
  const before = momentOf(world);
  const run = await world.run(command, { inputs });
  const played = { command, inputs, run, then };
  const differences = [...differencesOfReport(played, world), ...differencesOfWorld(played, world, before)];
  return { run, differences: [...differences, ...leaksOf(run, world)] };
}

/** Another run over the same world has nothing to write. */
async function playAgain(world: World, { when = {}, then }: Step): Promise<readonly string[]> {
  if (!['ok', 'problems', 'baseline'].includes(then.status) || when.command === 'validate') return [];
  const before = momentOf(world);
  const inputs = Object.entries(when.inputs ?? {}).filter(([name]) => name !== 'approve' && name !== 'since');
  const run = await world.run(when.command ?? 'sync', { inputs: Object.fromEntries(inputs) });
  const written = world.betterworks.writes.slice(before.writes);
  if (run.exitCode === 0 && written.length === 0) return [];
  return [`again: exit ${run.exitCode ?? 'none'}, writes ${JSON.stringify(written)}`, logOf(run)];
}

function momentOf(world: World): Moment {
  world.ukg.clearRequests();
  world.betterworks.clearRequests();
  world.mail.clearMessages();
  return { writes: world.betterworks.writes.length, files: world.stateFiles(), state: world.state() };
}

/** The log without the masks that begin it. */
function logOf(run: ActionRun): string {
  return `The log:\n${run.log.replace(/^::add-mask::.*\n/gm, '')}`;
}
