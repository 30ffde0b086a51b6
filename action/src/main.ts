// The edge of the program: masks secrets, picks the command, turns how it ended into an exit code.
import * as core from '@actions/core';
import { createRunLog, isOnGithub, maskSecrets } from './adapters/github/run-log.ts';
import type { RunStart } from './commands/command.ts';
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
    const { status } = await (WITHOUT_RUN[inputs.command] ?? runOrganization)(start);
    if (status === 'failed' || status === 'stopped') process.exitCode = 1;
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof RunFailure) && error instanceof Error && isOnGithub())
      core.debug(redactor.redact(error.stack ?? ''));
    await concludeRefused({ surroundings, log, redactor }, error);
  }
}

/** Commands that look at all organizations and sync none. */
const WITHOUT_RUN: Partial<Record<Command, (start: RunStart) => Promise<{ readonly status: RunStatus }>>> = {
  validate: validateCommand,
  organizations: organizationsCommand,
  watch: watchCommand,
};

/** Node would take all of its memory apart before it ends by itself. What was printed is out when the callback comes. */
function leave(): void {
  process.stdout.write('', () => process.exit());
}

void main().finally(leave);
