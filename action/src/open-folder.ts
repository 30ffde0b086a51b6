// Opens Betterworks as the folder of its SFTP server, for organizations that deliver files.
import { createSftpTarget, FOLDER } from './adapters/sftp/delivery.ts';
import { userFile, userFileName } from './adapters/sftp/user-file.ts';
import type { MappedColumns } from './adapters/sftp/user-file.ts';
import { DATE_SOURCES } from './adapters/ukg/columns.ts';
import { applyByFile } from './apply-by-file.ts';
import { countOf } from './core/count-words.ts';
import type { FieldMapping, Integration } from './core/model.ts';
import type { Inputs } from './inputs.ts';
import type { OpenTarget } from './open-target.ts';
import type { RunLog, UserReader } from './ports.ts';
import type { Apply } from './run.ts';

/** Only `reconcile` repeats those who did not change. */
export function openFolder(integration: Integration, inputs: Inputs, log: RunLog): OpenTarget {
  const target = createSftpTarget(inputs.sftp);
  const columns = columnsOf(integration.mapping);
  const apply: Apply = ({ plan, settled }, at) => {
    const also = inputs.command === 'reconcile' ? settled : [];
    return applyByFile(plan.changes, also, async (rows) => {
      const name = userFileName(integration.slug, at);
      await target.deliver(name, userFile(rows, columns));
      log.info(`Delivered ${countOf(rows.length, 'row')} as ${FOLDER}/${name}.`);
    });
  };
  return { reader: UNREADABLE, writing: { kind: 'file', apply }, close: () => Promise.resolve() };
}

function columnsOf(mapping: readonly FieldMapping[]): MappedColumns {
  return {
    customKeys: mapping.filter(({ custom }) => custom).map(({ field }) => field),
    dates: mapping
      .filter(({ source }) => source.kind === 'row' && DATE_SOURCES.has(source.name))
      .map(({ field }) => field),
  };
}

/** Files go one way: who is known stands in the state alone. */
const UNREADABLE: UserReader = {
  readById: () => Promise.resolve(null),
  readByEmail: () => Promise.resolve(null),
  async *readEverybody() {
    // Nobody.
  },
};
