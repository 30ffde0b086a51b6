// Opens Betterworks as the organization's files say: its API, or the folder of its SFTP server.
import { openBetterworks } from './adapters/betterworks/open.ts';
import type { OpenBetterworks } from './adapters/betterworks/open.ts';
import { createSftpTarget, FOLDER } from './adapters/sftp/delivery.ts';
import { userFile, userFileName } from './adapters/sftp/user-file.ts';
import { applyByFile } from './apply-by-file.ts';
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
export function openTarget(
  integration: Integration,
  inputs: Inputs,
  log: RunLog,
  endsAt: number | null = null,
): OpenTarget {
  return integration.delivery === 'api'
    ? openApi(openBetterworks(integration, inputs.betterworksToken, endsAt), log)
    : openFolder(integration, inputs, log);
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

/** Only `reconcile` repeats those who did not change. */
function openFolder(integration: Integration, inputs: Inputs, log: RunLog): OpenTarget {
  const target = createSftpTarget(inputs.sftp);
  const customKeys = integration.mapping.flatMap(({ field, custom }) => (custom ? [field] : []));
  const apply: Apply = ({ plan, settled }, at) => {
    const also = inputs.command === 'reconcile' ? settled : [];
    return applyByFile(plan.changes, also, async (rows) => {
      const name = userFileName(integration.slug, at);
      await target.deliver(name, userFile(rows, customKeys));
      log.info(`Delivered ${String(rows.length)} rows as ${FOLDER}/${name}.`);
    });
  };
  return { reader: UNREADABLE, apply, close: () => Promise.resolve() };
}

/** Files go one way: who is known stands in the state alone. */
const UNREADABLE: UserReader = {
  readById: () => Promise.resolve(null),
  readByEmail: () => Promise.resolve(null),
  async *readEverybody() {
    // Nobody.
  },
};
