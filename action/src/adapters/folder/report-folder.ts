// Writes the report's files into a folder, each whole or not at all.
import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportFolder } from '../../ports.ts';
import { diskWords, makeFolder } from './disk-words.ts';

/** A file of the report that could not be written; the message names its path and what to do. */
export class ReportNotWritten extends Error {
  constructor(path: string, cause: unknown) {
    super(`The report file ${path} could not be written: ${diskWords(cause, ELSEWHERE)}`, { cause });
    this.name = 'ReportNotWritten';
  }
}

/** The folder is made when the first file is written; every text passes `redact`. Rejects with `ReportNotWritten`. */
export function createReportFolder(options: {
  readonly path: string;
  readonly redact: (text: string) => string;
}): ReportFolder {
  const { path: folder, redact } = options;
  return {
    path: folder,
    write: async (name, text) => {
      if (!/^[a-z0-9][\w.-]*$/iu.test(name)) throw new RangeError(`"${name}" is not the plain name of a report file.`);
      const path = join(folder, name);
      // Beside the file, for a rename is atomic within one file system only.
      const unfinished = join(folder, `.${name}.${randomUUID()}.tmp`);
      try {
        await makeFolder(folder);
        await writeFile(unfinished, redact(text), { encoding: 'utf8', flush: true });
        await rename(unfinished, path);
      } catch (cause) {
        await rm(unfinished, { force: true }).catch(() => undefined);
        throw new ReportNotWritten(path, cause);
      }
    },
  };
}

const ELSEWHERE = 'give another folder in "report-path"';
