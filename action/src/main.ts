// The edge of the program: masks secrets, picks the command, turns how it ended into an exit code.
import { validateCommand } from './commands/validate.ts';
import { concludeRefused, runOrganization } from './commands/run.ts';
import * as core from '@actions/core';
import { createRunLog, maskSecrets } from './adapters/github/run-log.ts';
import { createRedactor } from './core/report/redact/redactor.ts';
import { RunFailure } from './failure.ts';
import { idleInputs } from './idle-inputs.ts';
import { readInputs, readSurroundings } from './inputs.ts';
import { readSecrets } from './secrets.ts';

async function main(): Promise<void> {
  const secrets = readSecrets(process.env);
  maskSecrets(secrets);
  const redactor = createRedactor({ secrets });
  const log = createRunLog({ redact: redactor.redact });
  const surroundings = readSurroundings(process.env);
  try {
    const inputs = readInputs(process.env);
    log.annotate(idleInputs(inputs).map((message) => ({ level: 'warning', title: 'Input without effect', message })));
    if (inputs.command === 'watch')
      throw new RunFailure('CONFIG_INVALID', 'The command watch is not part of this build yet.');
    const { status } =
      inputs.command === 'validate'
        ? await validateCommand({ inputs, log, redactor })
        : await runOrganization({ inputs, surroundings, log, redactor });
    if (status === 'failed' || status === 'stopped') process.exitCode = 1;
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof RunFailure) && error instanceof Error) core.debug(redactor.redact(error.stack ?? ''));
    await concludeRefused({ surroundings, log, redactor }, error);
  }
}

/** Node would take all of its memory apart before it ends by itself. What was printed is out when the callback comes. */
function leave(): void {
  process.stdout.write('', () => process.exit());
}

void main().finally(leave);
