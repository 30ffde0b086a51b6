// Every fault at every request that a run makes to GitHub: whatever is lost, the next run leaves Betterworks as it should be.
import { beforeAll, describe, expect, it } from 'vitest';
import type { FaultKind } from '../sandbox/faults.ts';
import {
  aftermathOf,
  differencesFrom,
  leftNoTrace,
  mischiefOf,
  unlessOk,
  usersOf,
  within,
  workADay,
} from './small-company.ts';
import { BRANCH, type DayOnGithub, openOnGithub, undisturbedDay } from './small-company-on-github.ts';

const KINDS: readonly FaultKind[] = [
  'refuse',
  'reset',
  'half-body',
  'wrong-json',
  'html-200',
  '429',
  '429-retry-after',
  '500',
  'lost-response',
];

let undisturbed: DayOnGithub;

beforeAll(async () => {
  undisturbed = await undisturbedDay();
});

describe.concurrent('GitHub', () => {
  it.each(KINDS)('%s at every request', async (kind) => {
    const wrong: string[] = [];
    for (let at = 0; at < undisturbed.requests; at += 1) {
      const differences = await disturb(kind, at);
      wrong.push(...differences.map((difference) => `request ${at}: ${difference}`));
    }
    expect(wrong).toEqual([]);
  });
});

async function disturb(kind: FaultKind, at: number): Promise<readonly string[]> {
  return within(await openOnGithub(undisturbed.begun), async ({ company, github, run }) => {
    workADay(company);
    github.inject({ kind, at });
    const disturbed = await run('sync');
    github.clearFaults();
    const during = mischiefOf(company, disturbed);
    const { users, state } = undisturbed;
    if (leftNoTrace(disturbed, { users, state }, aftermathOf(company, github.files(BRANCH)))) return during;
    const after = await run('sync');
    const lines = (github.files(BRANCH)['state/acme.users.ndjson'] ?? '').trim().split('\n');
    return [
      ...during,
      ...mischiefOf(company, after),
      ...unlessOk(after),
      ...differencesFrom(undisturbed.users, usersOf(company)),
      ...(lines.length === 14 ? [] : [`the state knows ${lines.length} users`]),
    ];
  });
}
