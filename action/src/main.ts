// The entry of the program: masks secrets, picks the command, and turns its end into an exit code.
import * as core from '@actions/core';
import { createRunLog, isOnGithub, maskSecrets } from './adapters/github/run-log.ts';
import { answerCatalog } from './commands/answer.ts';
import { checkSystems } from './commands/check.ts';
import type { RunStart } from './commands/command.ts';
import { answerExplain } from './commands/explain.ts';
import { organizationsCommand } from './commands/organizations.ts';
import { concludeRefused, runOrganization } from './commands/run.ts';
import { validateCommand } from './commands/validate.ts';
import { watchCommand } from './commands/watch.ts';
import type { RunStatus } from './core/model/model.ts';
import { createRedactor } from './core/report/redact/redactor.ts';
import { RunFailure } from './failure.ts';
import type { Command } from './inputs.ts';
import { idleInputs, readInputs, readSurroundings } from './inputs.ts';
import { readSecrets } from './secrets.ts';

async function main(): Promise<void> {
  const secrets = readSecrets(process.env);
  maskSecrets(secrets);
  const redactor = createRedactor({ secrets });
  const log = createRunLog({ redact: redactor.redact });
  const surroundings = readSurroundings(process.env);
  try {
    const inputs = readInputs();
    log.annotate(idleInputs(inputs).map((message) => ({ level: 'warning', title: 'Input without effect', message })));
    const start = { inputs, surroundings, log, redactor };
    const { status } = await STORIES[inputs.command](start);
    if (status === 'failed' || status === 'stopped') process.exitCode = 1;
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof RunFailure) && error instanceof Error && isOnGithub())
      core.debug(redactor.redact(error.stack ?? ''));
    await concludeRefused({ surroundings, log, redactor }, error);
  }
}

const STORIES: Readonly<Record<Command, (start: RunStart) => Promise<{ readonly status: RunStatus }>>> = {
  sync: runOrganization,
  plan: runOrganization,
  reconcile: runOrganization,
  // These only answer a question.
  check: (start) => runOrganization(start, checkSystems),
  explain: (start) => runOrganization(start, answerExplain),
  catalog: (start) => runOrganization(start, answerCatalog),
  // These are about all organizations.
  validate: validateCommand,
  organizations: organizationsCommand,
  watch: watchCommand,
};

/** Exits at once, since Node's own end takes long with much memory. When the callback comes, all output has been written. */
function leave(): void {
  process.stdout.write('', () => process.exit());
}

void main().finally(leave);
