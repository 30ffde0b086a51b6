// Opens Betterworks as the folder of its SFTP server, for organizations that deliver files.
import { createSftpTarget, FOLDER } from './adapters/sftp/delivery.ts';
import { userFile, userFileName } from './adapters/sftp/user-file.ts';
import { applyByFile } from './apply-by-file.ts';
import type { Integration } from './core/model.ts';
import type { Inputs } from './inputs.ts';
import type { OpenTarget } from './open-target.ts';
import type { RunLog, UserReader } from './ports.ts';
import type { Apply } from './run.ts';

/** Only `reconcile` repeats those who did not change. */
export function openFolder(integration: Integration, inputs: Inputs, log: RunLog): OpenTarget {
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
  return { reader: UNREADABLE, writing: { kind: 'file', apply }, close: () => Promise.resolve() };
}

/** Files go one way: who is known stands in the state alone. */
const UNREADABLE: UserReader = {
  readById: () => Promise.resolve(null),
  readByEmail: () => Promise.resolve(null),
  async *readEverybody() {
    // Nobody.
  },
};
