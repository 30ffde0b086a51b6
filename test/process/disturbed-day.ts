// A working day of the small company with something in its way, and one without: what is not as it should be, in sentences.
import type { AfterBaseline, Aftermath } from './small-company.ts';
import { aftermathOf, differencesFrom, leftNoTrace, mischiefOf, unlessOk, usersOf, workADay } from './small-company.ts';
import type { Workplace } from './workplace.ts';

export type System = 'ukg' | 'betterworks';

/** What an undisturbed run makes, and how many requests it takes. */
export interface Day extends Aftermath {
  readonly requests: Readonly<Record<System, number>>;
}

export function undisturbedDay(inCompany: AfterBaseline): Promise<Day> {
  return inCompany(async (company) => {
    workADay(company);
    company.betterworks.clearRequests();
    const { outputs, log } = await company.run('sync');
    const written = [outputs['created'], outputs['updated'], outputs['deactivated'], outputs['reactivated']].join();
    if (outputs['status'] !== 'ok' || written !== '2,3,1,1') throw new Error(`It wrote ${written}.\n${log}`);
    const requests = { ukg: company.ukg.requests.length, betterworks: company.betterworks.requests.length };
    const aftermath = aftermathOf(company, company.stateFiles());
    const writes = company.betterworks.writes.length;
    const again = await company.run('sync');
    const wrong = [...mischiefOf(company, again), ...unlessOk(again)];
    if (wrong.length > 0 || company.betterworks.writes.length > writes)
      throw new Error(`The run after an undisturbed day is not quiet.\n${wrong.join('\n')}${again.log}`);
    return { ...aftermath, requests };
  });
}

/** A run with a fault, then, unless the first left no trace of it, a run without. */
export function disturb(
  inCompany: AfterBaseline,
  day: Day,
  inject: (company: Workplace) => void,
): Promise<readonly string[]> {
  return inCompany(async (company) => {
    workADay(company);
    company.betterworks.clearRequests();
    inject(company);
    const disturbed = await company.run('sync');
    const during = mischiefOf(company, disturbed);
    if (leftNoTrace(disturbed, { users: day.users, state: day.state }, aftermathOf(company, company.stateFiles())))
      return during;
    company.ukg.clearFaults();
    company.betterworks.clearFaults();
    const after = await company.run('sync');
    const state = company.state();
    return [
      ...during,
      ...mischiefOf(company, after),
      ...unlessOk(after),
      ...differencesFrom(day.users, usersOf(company)),
      ...(state?.held.length === 0 && state.runs.length === 3 ? [] : [`the state is ${JSON.stringify(state)}`]),
    ];
  });
}
