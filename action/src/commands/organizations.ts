// The command `organizations`: the organizations of a workflow, as the entries of a matrix. Offline and without secrets; on a
// pull request it asks GitHub which organizations the pull request changes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedOrganization } from '../config/load.ts';
import { loadAll } from '../config/load.ts';
import { isSlug } from '../config/validate.ts';
import { NO_COUNTS } from '../core/model/model.ts';
import { countOf } from '../core/model/text.ts';
import { outputsOf } from '../core/report/report.ts';
import { RunFailure } from '../failure.ts';
import type { Inputs } from '../inputs.ts';
import type { RunStart } from './command.ts';
import { withdrawComments } from './comment.ts';
import { changedOrganizations } from './pull-request.ts';

/** GitHub's maximum for one matrix; a second matrix takes as many again. */
export const MATRIX = 256;

export async function organizationsCommand(start: RunStart): Promise<{ readonly status: 'ok' }> {
  const { inputs, log } = start;
  const changed = await changedOrganizations(start);
  if (changed !== null) await withdrawComments(start, changed);
  const entries = changed?.map((organization) => ({ organization, apply: false })) ?? (await enabledEntries(start));
  if (entries.length > 0)
    log.info(
      `${countOf(entries.length, 'organization')}: ${entries.map(({ organization }) => organization).join(', ')}`,
    );
  log.output('organizations', JSON.stringify(entries.slice(0, MATRIX)));
  log.output('more', JSON.stringify(entries.slice(MATRIX)));
  for (const [name, value] of outputsOf({ status: 'ok', counts: NO_COUNTS, reportPath: inputs.reportPath }))
    log.output(name, value);
  return { status: 'ok' };
}

/** `apply`: whether integration.yml lets the weekly comparison write. */
async function enabledEntries({
  inputs,
  log,
}: RunStart): Promise<readonly { readonly organization: string; readonly apply: boolean }[]> {
  const chosen = await chosenOrganizations(inputs);
  if (chosen.length > 2 * MATRIX)
    throw new RunFailure(
      'CONFIG_INVALID',
      `${String(chosen.length)} organizations are enabled, and one repository can run ${String(2 * MATRIX)}. Move some to a second repository.`,
    );
  if (chosen.length === 0) log.annotate([{ level: 'notice', message: 'No organization is enabled.' }]);
  return chosen.map(({ slug, partial }) => ({ organization: slug, apply: partial.reconcile === 'apply' }));
}

/** The named organization, even if it is paused, or all enabled ones. Throws `CONFIG_INVALID` for an unknown name. */
export async function chosenOrganizations(inputs: Inputs): Promise<readonly LoadedOrganization[]> {
  const { organizations } = await loadAll(inputs.integrationsPath);
  const there = organizations.filter(({ slug }) => existsSync(join(inputs.integrationsPath, slug, 'integration.yml')));
  const known = there.filter(({ slug }) => isSlug(slug));
  if (inputs.organization === '') return known.filter(({ partial }) => partial.enabled !== false);
  const named = known.filter(({ slug }) => slug === inputs.organization);
  if (named.length > 0) return named;
  throw new RunFailure(
    'CONFIG_INVALID',
    `There is no organization ${JSON.stringify(inputs.organization)}. Write one of: ${known.map(({ slug }) => slug).join(', ')}.`,
  );
}
