// The small company with its state on a branch of a made-up GitHub repository.
import type { ActionRun } from '../run-action.ts';
import type { Fault } from '../sandbox/faults.ts';
import { type Github, startGithub } from '../sandbox/github.ts';
import type { Aftermath } from './small-company.ts';
import {
  aftermathOf,
  differencesFrom,
  expectBaseline,
  leftNoTrace,
  mischiefOf,
  openSmallCompany,
  unlessOk,
  usersOf,
  within,
  workADay,
} from './small-company.ts';
import type { Workplace } from './workplace.ts';

export interface CompanyOnGithub {
  readonly company: Workplace;
  readonly github: Github;
  readonly run: (command: string, inputs?: Readonly<Record<string, string>>) => Promise<ActionRun>;
  readonly close: () => Promise<void>;
}

export const BRANCH = 'sync-state';

/** With the files of a state branch the baseline has been made. */
export async function openOnGithub(
  files: Readonly<Record<string, string>> | null = null,
  options: Parameters<typeof startGithub>[0] = {},
): Promise<CompanyOnGithub> {
  const company = await openSmallCompany();
  const github = await startGithub({ clock: () => company.clock.now(), ...options });
  const store = { 'state-store': 'github', 'github-token': github.token };
  if (files !== null) {
    github.commit(BRANCH, files, 'Sync acme: baseline [skip ci]');
    company.clock.advance(1 / 60);
  }
  return {
    company,
    github,
    run: (command, inputs = {}) =>
      company.run(command, { inputs: { ...store, ...inputs }, env: { GITHUB_API_URL: github.url } }),
    close: async () => {
      await Promise.all([company.close(), github.close()]);
    },
  };
}

/** The state branch as the baseline leaves it. */
export async function baselineFiles(): Promise<Readonly<Record<string, string>>> {
  return within(await openOnGithub(), async ({ github, run }) => {
    expectBaseline(await run('sync'));
    return github.files(BRANCH);
  });
}

/** What an undisturbed run makes, and how many requests to GitHub it takes. */
export interface DayOnGithub extends Aftermath {
  /** The state branch before it. */
  readonly begun: Readonly<Record<string, string>>;
  readonly requests: number;
}

export async function undisturbedDay(): Promise<DayOnGithub> {
  const begun = await baselineFiles();
  return within(await openOnGithub(begun), async ({ company, github, run }) => {
    workADay(company);
    await run('sync');
    return { ...aftermathOf(company, github.files(BRANCH)), begun, requests: github.requests.length };
  });
}

/** A day with one fault, and another run where that left a trace: what differs then from an undisturbed day, in sentences. */
export async function disturbOnGithub(day: DayOnGithub, fault: Fault): Promise<readonly string[]> {
  return within(await openOnGithub(day.begun), async ({ company, github, run }) => {
    workADay(company);
    github.inject(fault);
    const disturbed = await run('sync');
    github.clearFaults();
    const during = mischiefOf(company, disturbed);
    if (leftNoTrace(disturbed, { users: day.users, state: day.state }, aftermathOf(company, github.files(BRANCH))))
      return during;
    const after = await run('sync');
    const lines = (github.files(BRANCH)['state/acme.users.ndjson'] ?? '').trim().split('\n');
    return [
      ...during,
      ...mischiefOf(company, after),
      ...unlessOk(after),
      ...differencesFrom(day.users, usersOf(company)),
      ...(lines.length === 14 ? [] : [`the state knows ${lines.length} users`]),
    ];
  });
}
