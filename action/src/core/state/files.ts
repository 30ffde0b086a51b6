// The state of an organization as two texts, and back. The layout is public: people read it in the history of a branch. A digest
// of the users' file ties the two files together; a keyed seal over both shows that this action wrote them.
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import validators from '../model/generated/validators.cjs';
import type { KnownUser, KnownUsers, SyncState, UkgEmployeeId } from '../model/model.ts';
import { StateUnreadable, wrongValue } from './errors.ts';
import { COLUMNS, fromRow, toRow } from './lists.ts';
import type { OrganizationFile } from './organization-file.ts';
import { parseOrganization, serialiseOrganization } from './organization-file.ts';

/** File names of one organization, relative to the state's folder. */
export function stateFiles(slug: string): { readonly organization: string; readonly users: string } {
  return { organization: `${slug}.json`, users: `${slug}.users.ndjson` };
}

/** The slug that a file of the state's folder belongs to, or null when it is no organization's file. */
export function slugOfFile(name: string): string | null {
  return /^([a-z0-9][a-z0-9-]*)\.json$/.exec(name)?.[1] ?? null;
}

/** The two texts as they were found; null where there is no file. */
export interface StateTexts {
  readonly organization: string | null;
  /** Text, or its bytes: they can be hundreds of megabytes. */
  readonly users: string | Uint8Array | null;
  /** The organization's file of a commit that did not finish; its users' file may be in place already. */
  readonly pending?: string | null;
}

/** Where the files are, and the input `state-key`, `''` for none. */
export interface StatePlace {
  /** What messages put before file names, such as `state/`. */
  readonly folder: string;
  readonly key: string;
}

export interface StateRead {
  /** Null when neither file is there. */
  readonly state: SyncState | null;
  /** Digest of the users' file as it was found. */
  readonly usersSha256?: string;
}

/**
 * The whole state, never a part of it. Throws `StateUnreadable`. A seal that does not fit does not throw: the state says so
 * in `isUnsealed`.
 */
export function parseState(slug: string, texts: StateTexts, { folder, key }: StatePlace): StateRead {
  const files = stateFiles(slug);
  const { organization: text, users: found } = texts;
  if (text === null || found === null) {
    refuseOneAlone(texts, files, folder);
    return { state: null };
  }
  refuseBrokenText(text, folder + files.organization);
  const sha256 = sha256Of([found]);
  const own = parseOrganization(slug, text, folder + files.organization);
  const file = own.usersSha256 === sha256 ? own : (interruptedCommit(slug, texts, sha256) ?? own);
  const usersFile = folder + files.users;
  const users = parseUsers(
    typeof found === 'string' ? found : new TextDecoder().decode(found),
    usersFile,
    file.isNewer,
  );
  if (file.usersSha256 !== null && file.usersSha256 !== sha256) {
    const reason = `the file is not the one that ${files.organization} was written with: it was edited, or cut`;
    throw new StateUnreadable(reason, { file: usersFile, line: null, advice: restoreBoth(files) });
  }
  const isSealed = key === '' || file.seal === sealOf(file.text, slug, key);
  return { state: { ...file.state, users, ...(isSealed ? {} : { isUnsealed: true }) }, usersSha256: sha256 };
}

type Names = ReturnType<typeof stateFiles>;

function refuseOneAlone({ organization, users }: StateTexts, names: Names, folder: string): void {
  if (organization === users) return;
  const [gone, other] = users === null ? [names.users, names.organization] : [names.organization, names.users];
  throw new StateUnreadable(`the file is missing, while ${other} is there`, { file: folder + gone, line: null });
}

/** When the unfinished commit had replaced the users' file, its organization's file counts. */
function interruptedCommit(
  slug: string,
  { pending: text = null }: StateTexts,
  sha256: string,
): OrganizationFile | null {
  if (text === null) return null;
  try {
    const file = parseOrganization(slug, text, slug);
    return file.usersSha256 === sha256 ? file : null;
  } catch {
    return null;
  }
}

const restoreBoth = ({ organization, users }: Names): string =>
  `Restore both files, ${organization} and ${users}, from one and the same commit in the history of the state branch ` +
  '(revert the commit that changed them), or from one backup of the state folder, and run again. Or delete both to begin ' +
  'again with a first comparison; who waits for a fix or a day is forgotten then.';

export interface StateWritten {
  readonly organization: string;
  /** In pieces, since they can be hundreds of megabytes; null when the file does not change. */
  readonly users: readonly Uint8Array[] | null;
  readonly usersSha256: string;
}

/** The two files. */
export function serialiseState(state: SyncState, key = ''): StateWritten & { readonly users: readonly Uint8Array[] } {
  const users = writeUsers(state.users);
  const usersSha256 = sha256Of(users);
  return { organization: organizationText(state, usersSha256, key), users, usersSha256 };
}

/** What has to be written over the files that were read as `before`. */
export function serialiseChanged(state: SyncState, key: string, before: StateRead | null): StateWritten {
  const usersSha256 = before?.state?.users === state.users ? before.usersSha256 : undefined;
  if (usersSha256 === undefined) return serialiseState(state, key);
  return { organization: organizationText(state, usersSha256, key), users: null, usersSha256 };
}

/**
 * The organization's file for a users' file with this digest. With the input `state-key` as `key` both are sealed, unless the
 * state itself was found with a seal that does not fit.
 */
function organizationText(state: SyncState, usersSha256: string, key: string): string {
  const text = serialiseOrganization(state, { usersSha256, seal: null });
  if (key === '' || state.isUnsealed === true) return text;
  return serialiseOrganization(state, { usersSha256, seal: sealOf(text, state.organization, key) });
}

/** SHA-256 of a file, hexadecimal. */
export function sha256Of(pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}

/** The line of the seal, which does not cover itself. */
const SEAL_LINE = /^"seal":"[^"]*",\n/m;

/** The seal of an organization's file, which names the digest of the users' file; `key` is the input `state-key`. */
function sealOf(text: string, slug: string, key: string): string {
  const derived = new Uint8Array(hkdfSync('sha256', key, slug, 'state seal v1', 32));
  return createHmac('sha256', derived).update(text.replace(SEAL_LINE, '')).digest('hex');
}

// `<slug>.users.ndjson`: one line for each known employee, sorted by id, so that the diff of a commit shows who changed.

/** Broken UTF-8 was decoded to U+FFFD. Read on, one employee's id could become another's. */
function refuseBrokenText(text: string, file: string): void {
  const position = text.indexOf('\uFFFD');
  if (position === -1) return;
  throw new StateUnreadable('there are bytes in it that are no text', {
    file,
    line: text.slice(0, position).split('\n').length,
  });
}

/** All lines or none: a wrong line throws `StateUnreadable` with its number. */
function parseUsers(text: string, file: string, mayHaveMore: boolean): KnownUsers {
  refuseBrokenText(text, file);
  const users = new Map<UkgEmployeeId, KnownUser>();
  const lines = text.split('\n');
  // Each line ends with a line break, the last one too.
  if (lines.at(-1) === '') lines.pop();
  const refuse = (place: number, reason: string): never => {
    throw new StateUnreadable(reason, { file, line: place + 1 });
  };
  for (const [place, line] of lines.entries()) {
    const row = parseLine(line) ?? refuse(place, 'the line is not complete JSON');
    const wrong = wrongValue(row, validators.user_line, mayHaveMore);
    if (wrong !== null) refuse(place, wrong.reason);
    const user = fromRow<KnownUser>(COLUMNS.user, row);
    users.set(user.ukgEmployeeId, user);
    if (users.size <= place) refuse(place, `employee ${user.ukgEmployeeId} is there twice`);
  }
  return users;
}

function parseLine(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

const USERS_IN_PIECE = 1000;

/** The users' file as bytes in pieces of whole lines: one text of a million lines would be too long. */
function writeUsers(users: KnownUsers): readonly Uint8Array[] {
  const ids = [...users.keys()].sort();
  return Array.from({ length: Math.ceil(ids.length / USERS_IN_PIECE) }, (_, piece) => {
    const some = ids.slice(piece * USERS_IN_PIECE, (piece + 1) * USERS_IN_PIECE);
    return new TextEncoder().encode(some.map((id) => lineOf(users.get(id) as KnownUser)).join(''));
  });
}

function lineOf(user: KnownUser): string {
  return `${JSON.stringify(toRow(COLUMNS.user, user))}\n`;
}
