// The command `validate`: offline and without secrets, tells all mistakes of all files at once.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { LoadedOrganizations } from '../config/load.ts';
import { loadAll, loadIntegration } from '../config/load.ts';
import { hasErrors } from '../config/problem.ts';
import { countOf, placeOf } from '../core/model/text.ts';
import { validationMarkdown } from '../core/report/validation.ts';
import type { Inputs, Surroundings } from '../inputs.ts';
import type { Annotation } from '../ports.ts';
import { showPage } from './answer.ts';
import type { RunStart } from './command.ts';

export async function validateCommand(start: RunStart): Promise<{ readonly status: 'ok' | 'failed' }> {
  const { inputs, surroundings, log } = start;
  const { organizations: loaded, problems } = await load(inputs);
  const status = hasErrors(problems) ? 'failed' : 'ok';
  // GitHub's log shows only ten annotations, without file and line, so all problems are also plain lines.
  for (const problem of problems) log.info(lineOf(problem));
  if (status === 'ok')
    log.info(
      `${countOf(loaded.length, 'organization is', 'organizations are')} valid: ${loaded.map((one) => one.slug).join(', ')}`,
    );
  log.annotate([...problems.map(annotationOf), ...staleFiles(inputs, surroundings)]);
  const markdown = validationMarkdown(loaded);
  await showPage(start, { status, markdown, problems: problems.length });
  return { status };
}

function lineOf({ message, fix, ...place }: LoadedOrganizations['problems'][number]): string {
  return `${placeOf(place)} ${message} ${fix}`;
}

async function load({ integrationsPath, organization }: Inputs): Promise<LoadedOrganizations> {
  if (organization === '') return loadAll(integrationsPath);
  const loaded = await loadIntegration(integrationsPath, organization);
  return { organizations: [loaded], problems: loaded.problems };
}

/** The annotation at its place. The run log decides how many are shown. */
function annotationOf({ severity, message, fix, ...place }: LoadedOrganizations['problems'][number]): Annotation {
  return { ...place, level: severity, message: `${message} ${fix}` };
}

// Whether workflows and schemas of a customer's repository belong to the release of the action that runs.

/** The workflows of a customer's repository; the action's own repository has more. */
export const KIT_WORKFLOWS = ['validate', 'plan', 'sync', 'ask', 'watchdog'].map(
  (name) => `.github/workflows/${name}.yml`,
);
/** Schemas of the files that people write by hand from the first day. */
export const KIT_SCHEMAS = ['integration', 'mapping', 'filter'].map((name) => `schemas/${name}.schema.json`);

/** One notice with the command that refreshes them; none in a repository that holds the action itself. */
function staleFiles(
  { integrationsPath }: Pick<Inputs, 'integrationsPath'>,
  { documents, workspace }: Surroundings,
): readonly Annotation[] {
  // Three levels above the file of the running bundle.
  const actionFolder = resolve(process.argv[1] ?? '.', '..', '..', '..');
  const here = dirname(resolve(workspace, integrationsPath));
  const [, repository = 'owner/name', ref = '<release>'] =
    /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/blob\/([^/]+)\/$/.exec(documents) ?? [];
  if (here === actionFolder || existsSync(join(here, 'action.yml'))) return [];
  const stale = [...KIT_WORKFLOWS, ...KIT_SCHEMAS].filter((file) =>
    isOther(join(here, file), join(actionFolder, file)),
  );
  if (stale.length === 0) return [];
  const message = `${stale.join(', ')} ${stale.length === 1 ? 'is' : 'are'} of another release than the action. In a clone of ${repository} at the release, run: npm run kit -- <this folder> --repository ${repository} --ref ${ref} --refresh`;
  return [{ level: 'notice', title: 'Workflows or schemas of another release', message }];
}

/** A file that one side does not have is not another one: it was left out on purpose, or came later. */
function isOther(file: string, released: string): boolean {
  return existsSync(file) && existsSync(released) && essence(file) !== essence(released);
}

/** What a customer may change in a workflow, besides the commit of an action: times of the schedules, and runners. */
export const KEPT = [/'[-\d*/,]+(?: [-\w*/,]+){4}'/g, /(?<=^ *runs-on: ).+$/gm] as const;

function essence(file: string): string {
  const text = readFileSync(file, 'utf8')
    .replaceAll('\r\n', '\n')
    .replaceAll(/uses: (?:\.\/|[\w.-]+\/[\w./-]+@.*)$/gm, 'uses:');
  return KEPT.reduce((rest, pattern) => rest.replaceAll(pattern, ''), text).trim();
}
