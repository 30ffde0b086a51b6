// A day of three hundred organizations: the workflow's own list cuts them into chunks, and each job is a run of the action.
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runAction } from '../run-action.ts';
import { median, type ManyOrganizations } from './results.ts';
import { openTenant, type Tenant } from './tenant.ts';

const [ORGANIZATIONS, PEOPLE, PARALLEL] = [300, 400, 4];

export async function manyOrganizations(latencyMs: number): Promise<ManyOrganizations> {
  const tenant = await openTenant({ people: PEOPLE, usersPage: 400 });
  try {
    const slugs = Array.from({ length: ORGANIZATIONS }, (_, index) => `org-${String(index + 1).padStart(3, '0')}`);
    const integrations = join(tenant.folder, 'integrations');
    for (const slug of slugs) cpSync(join(integrations, 'acme'), join(integrations, slug), { recursive: true });
    const chunks = await chunksOf(integrations);
    await inParallel(chunks.flat(), (slug) => run(tenant, slug));
    await tenant.change(
      Array.from({ length: 8 }, (_, index) => index * 50),
      (nth) => nth % 2 === 0,
    );
    await tenant.setLatency(latencyMs);
    await tenant.forgetRequests();
    const begun = performance.now();
    const times: number[] = [];
    for (const chunk of chunks) await inParallel(chunk, async (slug) => times.push(await run(tenant, slug)));
    const { ukg, betterworks } = await tenant.requests();
    return {
      organizations: ORGANIZATIONS,
      people: PEOPLE,
      chunks: chunks.map(({ length }) => length),
      parallel: PARALLEL,
      wallMs: performance.now() - begun,
      runMs: median(times),
      requests: Math.round((ukg.length + betterworks.length) / ORGANIZATIONS),
    };
  } finally {
    await tenant.close();
  }
}

/** The slugs of each matrix, as the first job of `sync.yml` lists them; the organization that all are copies of is left out. */
async function chunksOf(integrations: string): Promise<readonly (readonly string[])[]> {
  const { outputs } = await runAction({ inputs: { command: 'organizations', 'integrations-path': integrations } });
  return ['organizations', 'more'].map((name) =>
    (JSON.parse(outputs[name] ?? '[]') as { readonly organization: string }[])
      .map(({ organization }) => organization)
      .filter((slug) => slug !== 'acme'),
  );
}

async function run(tenant: Tenant, slug: string): Promise<number> {
  const statePath = join(tenant.folder, 'states', slug);
  mkdirSync(statePath, { recursive: true });
  const { outputs, wallMs, log } = await tenant.run({ command: 'sync', organization: slug, 'state-path': statePath });
  if (!['baseline', 'ok'].includes(outputs['status'] ?? '')) throw new Error(`The run of ${slug} failed: ${log}`);
  return wallMs;
}

async function inParallel(slugs: readonly string[], work: (slug: string) => Promise<unknown>): Promise<void> {
  const waiting = [...slugs];
  const worker = async (): Promise<void> => {
    for (let slug = waiting.shift(); slug !== undefined; slug = waiting.shift()) await work(slug);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}
