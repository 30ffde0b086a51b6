// The process is killed at each of its requests to GitHub, before the request has its effect and right after it: the commit of
// the state among them. The next run finds out what was done, and does the rest.
import { beforeAll, describe, expect, it } from 'vitest';
import { differencesFrom, mischiefOf, unlessOk, usersOf, within, workADay } from './small-company.ts';
import { BRANCH, type DayOnGithub, openOnGithub, undisturbedDay } from './small-company-on-github.ts';

let undisturbed: DayOnGithub;

beforeAll(async () => {
  undisturbed = await undisturbedDay();
});

describe.concurrent('A process that is killed at a request to GitHub', () => {
  it.each(['before', 'after'] as const)('%s its effect is made good by the next run', async (effect) => {
    const wrong: string[] = [];
    for (let at = 0; at < undisturbed.requests; at += 1) {
      const differences = await killAt(at, effect);
      wrong.push(...differences.map((difference) => `request ${at}: ${difference}`));
    }
    expect(wrong).toEqual([]);
  });
});

async function killAt(at: number, effect: 'before' | 'after'): Promise<readonly string[]> {
  return within(await openOnGithub(undisturbed.begun), async ({ company, github }) => {
    const store = { 'state-store': 'github', 'github-token': github.token };
    const env = { GITHUB_API_URL: github.url };
    workADay(company);
    let pid = 0;
    let seen = 0;
    const isTheOne = (): boolean => {
      // The effect follows within this turn of the event loop, the kill after it.
      if (seen === at) setImmediate(() => process.kill(pid, 'SIGKILL'));
      seen += 1;
      return seen === at + 1;
    };
    github.inject({ kind: 'stall', effect, when: isTheOne });
    const killed = await company.run('sync', { inputs: store, env, onStart: (started) => (pid = started) });
    github.clearFaults();
    const after = await company.run('sync', { inputs: store, env });
    const state = JSON.parse(github.files(BRANCH)['state/acme.json'] ?? '{}') as {
      readonly held?: readonly unknown[];
      readonly runs?: readonly unknown[];
    };
    return [
      ...(killed.exitCode === null ? [] : ['was not killed']),
      ...mischiefOf(company, after),
      ...unlessOk(after),
      ...differencesFrom(undisturbed.users, usersOf(company)),
      ...(state.held?.length === 0 && [2, 3].includes(state.runs?.length ?? 0)
        ? []
        : [`state ${JSON.stringify(state)}`]),
    ];
  });
}
