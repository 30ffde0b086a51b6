// A run over a state of a million people, of whom a few hundred changed. UKG's and Betterworks' stand-ins know a few thousand:
// a run never asks about the others.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LargeState } from './results.ts';
import { openTenant } from './tenant.ts';

const [PEOPLE, KNOWN, CHANGED] = [5000, 1_000_000, 500];

export async function largeStateFigure(latencyMs: number): Promise<LargeState> {
  const tenant = await openTenant({ people: PEOPLE, usersPage: 1000 });
  try {
    const baseline = await tenant.run({ command: 'sync' });
    if (baseline.outputs['status'] !== 'baseline') throw new Error(`The baseline failed: ${baseline.log}`);
    addPeople(tenant.statePath);
    await tenant.change(
      Array.from({ length: CHANGED }, (_, index) => index * 7),
      () => true,
    );
    await tenant.setLatency(latencyMs);
    const run = await tenant.run({ command: 'sync' });
    if (run.outputs['updated'] !== String(CHANGED)) throw new Error(`The run over a large state failed: ${run.log}`);
    return { known: KNOWN, changed: CHANGED, wallMs: run.wallMs, cpuMs: run.cpuMs, peakMb: run.peakMb };
  } finally {
    await tenant.close();
  }
}

/** More people of the same make, before and after those who are there. */
function addPeople(statePath: string): void {
  const [users, organization] = [join(statePath, 'acme.users.ndjson'), join(statePath, 'acme.json')];
  const lines = readFileSync(users, 'utf8').trimEnd().split('\n');
  const model = lines[0] ?? '';
  const added = Array.from({ length: KNOWN - lines.length }, (_, index) => {
    const id = `${index % 2 === 0 ? '!' : '~'}${String(index).padStart(11, '0')}`;
    return model
      .replace(/"ukg_employee_id":"[^"]*"/, `"ukg_employee_id":"${id}"`)
      .replace(/"user_id":\d+/, `"user_id":${String(9_000_000 + index)}`);
  });
  writeFileSync(users, `${[...lines, ...added].sort().join('\n')}\n`);
  const text = readFileSync(organization, 'utf8').replace(/"known_users":\d+/, `"known_users":${String(KNOWN)}`);
  writeFileSync(organization, text);
}
