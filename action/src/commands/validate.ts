// The command `validate`: offline and without secrets, says everything that is wrong with every file at once.
import { createReportFolder } from '../adapters/folder/report-folder.ts';
import { annotationsOf, describeFilter, describeMapping } from '../config/describe.ts';
import { loadAll, loadIntegration } from '../config/load.ts';
import type { LoadedOrganization, LoadedOrganizations } from '../config/load.ts';
import { hasErrors } from '../config/problem.ts';
import { countOf } from '../core/model/text.ts';
import type { Redactor } from '../core/report/redact/redactor.ts';
import { NO_COUNTS } from '../core/model/model.ts';
import { outputsOf } from '../core/report/report.ts';
import type { Inputs, Surroundings } from '../inputs.ts';
import type { RunLog } from '../ports.ts';
import { validationMarkdown } from '../core/report/validation.ts';
import { staleFiles } from './kit-freshness.ts';

export interface ValidateContext {
  readonly inputs: Inputs;
  readonly surroundings: Surroundings;
  readonly log: RunLog;
  readonly redactor: Redactor;
}

export async function validateCommand({
  inputs,
  surroundings,
  log,
  redactor,
}: ValidateContext): Promise<{ readonly status: 'ok' | 'failed' }> {
  const { organizations: loaded, problems } = await load(inputs);
  const status = hasErrors(problems) ? 'failed' : 'ok';
  // GitHub's log shows of an annotation neither its file nor its line, and of many only ten.
  if (problems.length > 0)
    log.group(`${countOf(problems.length, 'problem')} with file, line and column`, problems.map(lineOf));
  if (status === 'ok')
    log.info(
      `${countOf(loaded.length, 'organization is', 'organizations are')} valid: ${loaded.map((one) => one.slug).join(', ')}`,
    );
  log.annotate([...annotationsOf(problems), ...staleFiles(inputs, surroundings)]);
  const summary = validationMarkdown({ organizations: loaded.map(describe) });
  await log.summary(summary);
  const folder = createReportFolder({ path: inputs.reportPath, redact: redactor.redact });
  await folder.write('summary.md', summary);
  const counts = { ...NO_COUNTS, problems: problems.length };
  for (const [name, value] of outputsOf({ status, counts, reportPath: folder.path })) log.output(name, value);
  return { status };
}

function lineOf({ file, line, column, message, fix }: LoadedOrganizations['problems'][number]): string {
  return `${file}:${String(line)}:${String(column)} ${message} ${fix}`;
}

async function load({ integrationsPath, organization }: Inputs): Promise<LoadedOrganizations> {
  if (organization === '') return loadAll(integrationsPath);
  const loaded = await loadIntegration(integrationsPath, organization);
  return { organizations: [loaded], problems: loaded.problems };
}

function describe({
  slug,
  problems,
  integration,
}: LoadedOrganization): Parameters<typeof validationMarkdown>[0]['organizations'][number] {
  return {
    slug,
    problems,
    mappingRows: integration === null ? [] : describeMapping(integration),
    filterSentence: integration === null ? '' : describeFilter(integration),
  };
}
