// A working day of the small company with something in its way, and one without: what is not as it should be, in sentences.
import { mischiefOf, openAfterBaseline, usersOf, workADay } from './small-company.ts';
import type { Workplace } from './workplace.ts';

export type System = 'ukg' | 'betterworks';

/** What an undisturbed run makes, and how many requests it takes. */
export interface Day {
  /** Folder of the state to begin with. */
  readonly baseline: string;
  readonly users: readonly string[];
  readonly requests: Readonly<Record<System, number>>;
}

export async function undisturbedDay(baseline: string): Promise<Day> {
  const company = await openAfterBaseline(baseline);
  try {
    workADay(company);
    company.betterworks.clearRequests();
    const { outputs, log } = await company.run('sync');
    const written = [outputs['created'], outputs['updated'], outputs['deactivated'], outputs['reactivated']].join();
    if (outputs['status'] !== 'ok' || written !== '2,3,1,1') throw new Error(`It wrote ${written}.\n${log}`);
    const requests = { ukg: company.ukg.requests.length, betterworks: company.betterworks.requests.length };
    return { baseline, users: usersOf(company), requests };
  } finally {
    await company.close();
  }
}

/** A run with a fault, then a run without. */
export async function disturb(day: Day, inject: (company: Workplace) => void): Promise<readonly string[]> {
  const company = await openAfterBaseline(day.baseline);
  try {
    workADay(company);
    company.betterworks.clearRequests();
    inject(company);
    const disturbed = await company.run('sync');
    const during = mischiefOf(company, disturbed);
    company.ukg.clearFaults();
    company.betterworks.clearFaults();
    const after = await company.run('sync');
    return [...during, ...mischiefOf(company, after), ...leftOver(day, company, after.outputs['status'])];
  } finally {
    await company.close();
  }
}

function leftOver(day: Day, company: Workplace, status: string | undefined): readonly string[] {
  const users = usersOf(company);
  const state = company.state();
  return [
    ...(status === 'ok' ? [] : [`the run after it ended as ${status ?? 'nothing'}`]),
    ...users.filter((user) => !day.users.includes(user)).map((user) => `should not be there: ${user}`),
    ...day.users.filter((user) => !users.includes(user)).map((user) => `is missing: ${user}`),
    ...(state?.held.length === 0 && state.runs.length === 3 ? [] : [`the state is ${JSON.stringify(state)}`]),
  ];
}
