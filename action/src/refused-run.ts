// A run that ends before its organization's files are read, for an input is wrong: it leaves a report all the same.
import { createReportFolder } from './adapters/report-folder.ts';
import { conclude, failedResult, failureProblem } from './conclude.ts';
import type { Redactor } from './core/redactor.ts';
import { namedInputs } from './inputs.ts';
import type { Surroundings } from './inputs.ts';
import type { RunLog } from './ports.ts';
import { reportLinks } from './report-links.ts';

export interface RefusedContext {
  readonly surroundings: Surroundings;
  readonly log: RunLog;
  readonly redactor: Redactor;
}

/** Report and outputs with the one problem. There is no state to remember it in, and nobody to write to. */
export async function refusedRun({ surroundings, log, redactor }: RefusedContext, failure: unknown): Promise<void> {
  const { command, organization, reportPath } = namedInputs(process.env);
  const { redact } = redactor;
  await conclude(
    {
      ...{ command, slug: organization || 'no organization', integration: null, store: null, mailer: null },
      ...{ log, redact, folder: createReportFolder({ path: reportPath, redact }) },
      links: reportLinks(surroundings),
      showsCountsOnly: false,
    },
    null,
    failedResult([failureProblem(failure)], null, new Date().toISOString()),
  );
}
