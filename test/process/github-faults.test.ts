// Every fault at every request that a run makes to GitHub: whatever is lost, the next run leaves Betterworks as it should be.
import { beforeAll, describe, expect, it } from 'vitest';
import type { FaultKind } from '../sandbox/faults.ts';
import { mischiefOf, usersOf, workADay } from './small-company.ts';
import { baselineFiles, BRANCH, openOnGithub } from './small-company-on-github.ts';

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

let begun: Readonly<Record<string, string>>;
let undisturbed: { readonly users: readonly string[]; readonly requests: number };

beforeAll(async () => {
  begun = await baselineFiles();
  const { company, github, run, close } = await openOnGithub(begun);
  workADay(company);
  await run('sync');
  undisturbed = { users: usersOf(company), requests: github.requests.length };
  await close();
});

describe.concurrent('GitHub', () => {
  it.each(KINDS)('%s at every request', { timeout: 300_000 }, async (kind) => {
    const wrong: string[] = [];
    for (let at = 0; at < undisturbed.requests; at += 1) {
      const differences = await disturb(kind, at);
      wrong.push(...differences.map((difference) => `request ${at}: ${difference}`));
    }
    expect(wrong).toEqual([]);
  });
});

async function disturb(kind: FaultKind, at: number): Promise<readonly string[]> {
  const { company, github, run, close } = await openOnGithub(begun);
  try {
    workADay(company);
    github.inject({ kind, at });
    const disturbed = await run('sync');
    github.clearFaults();
    const during = mischiefOf(company, disturbed);
    const after = await run('sync');
    const users = usersOf(company);
    const lines = (github.files(BRANCH)['state/acme.users.ndjson'] ?? '').trim().split('\n');
    return [
      ...during,
      ...mischiefOf(company, after),
      ...(after.outputs['status'] === 'ok'
        ? []
        : [`the run after it ended as ${after.outputs['status'] ?? 'nothing'}`]),
      ...users.filter((user) => !undisturbed.users.includes(user)).map((user) => `should not be there: ${user}`),
      ...undisturbed.users.filter((user) => !users.includes(user)).map((user) => `is missing: ${user}`),
      ...(lines.length === 14 ? [] : [`the state knows ${lines.length} users`]),
    ];
  } finally {
    await close();
  }
}
