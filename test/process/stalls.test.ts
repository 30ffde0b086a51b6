// A request that is never answered, at every place of a short run, with and without its effect: the run ends by itself, and
// the next one leaves Betterworks as if nothing had happened. All at the same time, since each waits half a minute.
import { describe, expect, it } from 'vitest';
import type { Fault } from '../sandbox/faults.ts';
import { disturb, undisturbedDay, type System } from './disturbed-day.ts';
import { afterBaseline } from './small-company.ts';

/** So many runs wait at once; each is a process. */
const AT_ONCE = 24;

const inCompany = afterBaseline();
const undisturbed = undisturbedDay(inCompany);

describe.concurrent('No answer for 30 seconds', () => {
  it.each<[string, System, Fault['effect']]>([
    ['UKG', 'ukg', 'before'],
    ['Betterworks', 'betterworks', 'before'],
    ['Betterworks, which did what it was told', 'betterworks', 'after'],
  ])('at every request to %s', { timeout: 300_000 }, async (_who, system, effect) => {
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
