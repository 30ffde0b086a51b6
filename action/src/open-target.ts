// Opens Betterworks as the organization's files say: its API, or the folder of its SFTP server.
import { openBetterworks } from './adapters/betterworks/open.ts';
import type { OpenBetterworks } from './adapters/betterworks/open.ts';
import { applyPlan } from './apply.ts';
import type { Integration } from './core/model.ts';
import type { Inputs } from './inputs.ts';
import type { RunLog, UserReader } from './ports.ts';
import type { Apply } from './run.ts';

export interface OpenTarget {
  readonly reader: UserReader;
  readonly apply: Apply;
  close(): Promise<void>;
}

/** `endsAt`: milliseconds since 1970 from which nothing new is written; null for never. */
export async function openTarget(
  integration: Integration,
  inputs: Inputs,
  log: RunLog,
  endsAt: number | null = null,
): Promise<OpenTarget> {
  return integration.delivery === 'api'
    ? openApi(openBetterworks(integration, inputs.betterworksToken, endsAt), log)
    : (await import('./open-folder.ts')).openFolder(integration, inputs, log);
}

function openApi(betterworks: OpenBetterworks, log: RunLog): OpenTarget {
  const apply: Apply = ({ plan: { changes } }) => {
    let done = 0;
    return applyPlan(changes, betterworks, () => {
      done += 1;
      log.progress('changes applied', done, changes.length);
    });
  };
  return { reader: betterworks.reader, apply, close: () => betterworks.close() };
}
