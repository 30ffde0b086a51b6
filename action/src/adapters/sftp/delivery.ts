// Delivers a file to Betterworks' SFTP folder: under a temporary name, then renamed, so that no incomplete file is read.
import { promisify } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import type { SFTPWrapper } from 'ssh2';
import { DATE_FIELDS, STANDARD_FIELD_NAMES } from '../../core/model/fields.ts';
import type { FieldMapping, Fields, FieldValue, Instant } from '../../core/model/model.ts';
import { DATE_SOURCES } from '../../core/model/sources.ts';
import { CSV_RULES } from '../../core/report/files.ts';
import { RunFailure, wordsOf } from '../../failure.ts';
import type { UserFileTarget } from '../../ports.ts';
import type { Patience, SftpAccount, Work } from './session.ts';
import { expectedHostKey, inSession, serverOf } from './session.ts';

export interface SftpOptions extends SftpAccount {
  /** OpenSSH public-key line or `SHA256:` fingerprint. */
  readonly hostKey: string;
}

export const FOLDER = '/incoming';
const PATIENCE: Patience = { signIn: 30_000, whole: 240_000 };

/** Throws when host or host key are missing or malformed. */
export function createSftpTarget(options: SftpOptions, patience: Patience = PATIENCE): UserFileTarget {
  if (options.host === '')
    throw new RunFailure(
      'CONFIG_INVALID',
      'The input betterworks-sftp-host is empty. Write the name of the SFTP server.',
    );
  const expected = expectedHostKey(options.hostKey);
  const session = (work: Work): Promise<void> => inSession({ account: options, expected, patience }, work);
  const folder = { server: serverOf(options) };
  return {
    deliver: (name, text) => session((sftp) => deliver({ ...folder, sftp }, name, Buffer.from(text, 'utf8'))),
    verify: () => session((sftp) => findFolder({ ...folder, sftp })),
  };
}

interface Folder {
  readonly sftp: SFTPWrapper;
  readonly server: string;
}

async function deliver(folder: Folder, name: string, content: Buffer): Promise<void> {
  const { sftp } = folder;
  const temporary = `${FOLDER}/${temporaryName(name)}`;
  try {
    // The server chooses the file's mode, so that its importer can read the file.
    const write = promisify<undefined>((done) => {
      sftp.writeFile(temporary, content, { flag: 'w' }, done as () => void);
    });
    await write().catch(refused('write', folder));
    const rename = promisify(sftp.rename.bind(sftp));
    await rename(temporary, `${FOLDER}/${name}`).catch((error: unknown) => renameRefused(error, folder));
  } catch (error) {
    await remove(sftp, temporary);
    throw error;
  }
}

/** When the server does not find the temporary file, the folder's list tells which of two reasons it is. */
async function renameRefused(error: unknown, folder: Folder): Promise<never> {
  if (statusOf(error) !== NO_SUCH_FILE) return refused('rename', folder)(error);
  await findFolder(folder);
  throw new RunFailure(
    'BETTERWORKS_UNAVAILABLE',
    `The file was stored in ${FOLDER} on the ${folder.server}, but was taken away before it had its name. Ask Betterworks Support whether something there collects or deletes files that end in .part; it must wait for .csv.`,
    { cause: error },
  );
}

async function findFolder(folder: Folder): Promise<void> {
  const { sftp } = folder;
  const found = await promisify(sftp.stat.bind(sftp))(FOLDER).catch(refused('find', folder));
  if (!found.isDirectory()) throw noFolder(folder);
}

/** Without `.csv`, so that the importer ignores it, and without the date, so that the file of a broken run is overwritten. */
function temporaryName(name: string): string {
  return `.${name.slice(0, name.lastIndexOf('_'))}.part`;
}

async function remove(sftp: SFTPWrapper, path: string): Promise<void> {
  await promisify(sftp.unlink.bind(sftp))(path).catch(() => undefined);
}

type DeliveryStep = 'find' | 'write' | 'rename';

/** SFTP's status codes for a missing file and a missing permission; a full disk is only "Failure". */
const [NO_SUCH_FILE, PERMISSION_DENIED] = [2, 3];

/** Throws what a refusal of the server means. An error without a status is one of the connection; the session explains it. */
function refused(step: DeliveryStep, folder: Folder): (error: unknown) => never {
  return (error) => {
    const code = statusOf(error);
    if (code === null) throw error;
    if (code === NO_SUCH_FILE) throw noFolder(folder, error);
    const isForbidden = code === PERMISSION_DENIED;
    const message = isForbidden
      ? `The account may not ${step} files in ${FOLDER} on the ${folder.server}. Ask Betterworks Support for the right to write and rename there.`
      : `${CAUSES[step]} (the ${folder.server} answered "${wordsOf(error)}").`;
    throw new RunFailure(isForbidden ? 'BETTERWORKS_FORBIDDEN' : 'BETTERWORKS_UNAVAILABLE', message, { cause: error });
  };
}

/** SFTP's status of an answer; null for an error of the connection. */
function statusOf(error: unknown): number | null {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'number' ? code : null;
}

const CAUSES: Readonly<Record<DeliveryStep, string>> = {
  find: `The folder ${FOLDER} could not be looked at. Ask Betterworks Support`,
  write: `The file could not be stored in ${FOLDER}. The disk there is most likely full, or the account's quota; ask Betterworks Support`,
  rename: `The file was stored in ${FOLDER}, but could not be given its name. Ask Betterworks Support whether the account may rename files`,
};

function noFolder({ server }: Folder, cause?: unknown): RunFailure {
  return new RunFailure(
    'BETTERWORKS_UNAVAILABLE',
    `There is no folder ${FOLDER} on the ${server}. Ask Betterworks Support to set it up for this account.`,
    { cause },
  );
}

// The vendor's user data file: CSV in UTF-8, commas, the documented header, dates as YYYY/MM/DD, the only documented form that
// cannot be misread.

/** One row for each user. Every custom key is a column, even without values. A field that a date feeds is written as a date. */
export function userFile(rows: readonly Fields[], mapping: readonly FieldMapping[]): string {
  const customKeys = mapping.filter(({ custom }) => custom).map(({ field }) => field);
  const columns: readonly string[] = [...STANDARD_FIELD_NAMES, ...customKeys.sort()];
  const dated = mapping.filter(({ sources }) =>
    sources.some((source) => source.kind === 'row' && DATE_SOURCES.has(source.name)),
  );
  const dateColumns = new Set<string>([...DATE_FIELDS, ...dated.map(({ field }) => field)]);
  const cells = rows.map((row) => columns.map((column) => cell(row[column], dateColumns.has(column))));
  return stringify(cells, { header: true, columns, ...CSV_RULES });
}

/** Unique and dated, as the vendor asks: `acme_users_20260703T041700Z.csv`. */
export function userFileName(slug: string, at: Instant): string {
  return `${slug}_users_${at.slice(0, 19).replace(/[-:]/g, '')}Z.csv`;
}

/** A look-up or a default may put text where a date is expected; it stays as it is. */
function cell(value: FieldValue | undefined, isDate: boolean): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return isDate ? value.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/s, '$1/$2/$3') : value;
}
