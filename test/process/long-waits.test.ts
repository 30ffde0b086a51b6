// What a run waits for half a minute and more, all at the same time: a request that is never answered, and a limit of GitHub that
// names no time, at every place of a short run; and a race for the state that is lost each time. The run ends by itself, and the
// next one leaves Betterworks as if nothing had happened.
import { describe, expect, it } from 'vitest';
import type { Fault } from '../sandbox/faults.ts';
import { disturb, type System, undisturbedDay } from './disturbed-day.ts';
import { afterBaseline, mischiefOf, usersOf, workADay } from './small-company.ts';
import { disturbOnGithub, openOnGithub, undisturbedDay as undisturbedDayOnGithub } from './small-company-on-github.ts';

/** How often a run tries to save its state. */
const TRIES = 12;

/** So many runs wait at once; each is a process. */
const AT_ONCE = 24;

const inCompany = afterBaseline();
const undisturbed = undisturbedDay(inCompany);

describe.concurrent('No answer for 30 seconds', () => {
  it.each<[string, System, Fault['effect']]>([
    ['UKG', 'ukg', 'before'],
    ['Betterworks', 'betterworks', 'before'],
    ['Betterworks, which did what it was told', 'betterworks', 'after'],
  ])('at every request to %s', async (_who, system, effect) => {
    const day = await undisturbed;
    const places = Array.from({ length: day.requests[system] }, (_, at) => at);
    const wrong: string[] = [];
    for (let from = 0; from < places.length; from += AT_ONCE) {
      const found = await Promise.all(
        places.slice(from, from + AT_ONCE).map(async (at) => {
          const fault: Fault = { kind: 'stall', at, ...(effect === undefined ? {} : { effect }) };
          const differences = await disturb(inCompany, day, (company) => {
            company[system].inject(fault);
          });
          return differences.map((difference) => `request ${at}: ${difference}`);
        }),
      );
      wrong.push(...found.flat());
    }
    expect(wrong).toEqual([]);
  });
});

it.concurrent('A limit of GitHub without a time, at every request to it, is waited for a minute', async () => {
  const day = await undisturbedDayOnGithub();
  const places = Array.from({ length: day.requests }, (_, at) => at);
  const found = await Promise.all(places.map((at) => disturbOnGithub(day, { kind: '429', at })));
  expect(found.flat()).toEqual([]);
});

it.concurrent(
  'A race for the state that outlasts the tries of a run is a conflict before the first write, and the next run writes',
  async ({ onTestFinished }) => {
    const { begun, users } = await undisturbedDayOnGithub();
    const { company, github, run, close } = await openOnGithub(begun);
    onTestFinished(close);
    workADay(company);
    let times = 0;
    const end = github.beforeCommit((branch) => {
      times += 1;
      github.commit(branch, { 'state/other.txt': String(times) }, 'Another run');
      if (times === TRIES) end();
    });
    const lost = await run('sync');
    expect(lost.outputs['status']).toBe('failed');
    expect(lost.file('errors.csv')).toContain('STATE_CONFLICT');
    expect(company.betterworks.writes).toEqual([]);
    const after = await run('sync');
    expect(after.outputs).toMatchObject({ status: 'ok', created: '2' });
    expect(mischiefOf(company, after)).toEqual([]);
    expect(usersOf(company)).toEqual(users);
  },
);
