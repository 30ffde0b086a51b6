// Whether the workflows and schemas of a customer's repository are those of the release of the action that runs.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Inputs, Surroundings } from '../inputs.ts';
import type { Annotation } from '../ports.ts';

/** The workflows of a customer's repository; that of the action has more, for itself. */
export const KIT_WORKFLOWS = ['validate', 'plan', 'sync', 'ask', 'watchdog'].map(
  (name) => `.github/workflows/${name}.yml`,
);
/** Of the files that people write by hand from the first day. */
export const KIT_SCHEMAS = ['integration', 'mapping', 'filter'].map((name) => `schemas/${name}.schema.json`);

/** One notice with the command that refreshes them; none in a repository that holds the action itself. */
export function staleFiles(
  { integrationsPath }: Pick<Inputs, 'integrationsPath'>,
  { documents, workspace }: Surroundings,
): readonly Annotation[] {
  // Two above the bundle that runs.
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

/** A file that either side lacks is no other one: it was left out on purpose, or came later. */
function isOther(file: string, released: string): boolean {
  return existsSync(file) && existsSync(released) && essence(file) !== essence(released);
}

/** Without what a customer may change: which commit of the action, and when the schedules run. */
function essence(file: string): string {
  return readFileSync(file, 'utf8')
    .replaceAll('\r\n', '\n')
    .replaceAll(/uses: (?:\.\/|[\w.-]+\/[\w./-]+@.*)$/gm, 'uses:')
    .replaceAll(/'[-\d*/,]+(?: [-\w*/,]+){4}'/g, "'cron'")
    .trim();
}
