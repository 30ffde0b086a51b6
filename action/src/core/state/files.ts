// The state of an organization as two texts, and back. The layout is public: people read it in the history of a branch. A digest
// of the users' file ties the two together, and a keyed seal over both ties them to us.
import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { countOf } from '../model/text.ts';
import type { SyncState } from '../model/model.ts';
import { StateUnreadable } from './errors.ts';
import { parseOrganization, serialiseOrganization } from './organization-file.ts';
import type { OrganizationFile } from './organization-file.ts';
import { parseUsers, refuseBrokenText, writeUsers } from './users-file.ts';

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
  /** The organization's file that a commit was about to put in place when it was cut short; its users may be there already. */
  readonly pending?: string | null;
}

/** Where the files are, and the input `state-key`, `''` for none. */
export interface StatePlace {
  /** What messages put before file names, such as `state/`. */
  readonly folder: string;
  readonly key: string;
}

/**
 * The whole state, or null when neither file is there. Throws `StateUnreadable`; there is never a part of a state. A seal
 * that does not fit is no refusal: the state says so.
 */
export function parseState(slug: string, texts: StateTexts, { folder, key }: StatePlace): SyncState | null {
  const files = stateFiles(slug);
  const { organization: text, users: found } = texts;
  if (text === null || found === null) {
    refuseOneAlone(texts, files, folder);
    return null;
  }
  refuseBrokenText(text, folder + files.organization);
  const sha256 = sha256Of([found]);
  const own = { file: parseOrganization(slug, text, folder + files.organization), text };
  const { file, text: read } = own.file.usersSha256 === sha256 ? own : (cutShort(slug, texts, sha256) ?? own);
  const users = parseUsers(textOf(found), folder + files.users, file.isNewer);
  const lost = whatIsLost(file, { users: users.size, sha256, name: files.organization });
  if (lost !== null)
    throw new StateUnreadable(lost, { file: folder + files.users, line: null, advice: restoreBoth(files) });
  const isSealed = key === '' || file.seal === sealOf(read, slug, key);
  return { ...file.state, users, ...(isSealed ? {} : { isUnsealed: true }) };
}

type Names = ReturnType<typeof stateFiles>;

function refuseOneAlone({ organization, users }: StateTexts, names: Names, folder: string): void {
  if (organization === users) return;
  const [gone, other] = users === null ? [names.users, names.organization] : [names.organization, names.users];
  throw new StateUnreadable(`the file is missing, while ${other} is there`, { file: folder + gone, line: null });
}

/** What is wrong with the users' file as a whole, as a clause; null where it is the one that was written. */
function whatIsLost(
  { usersSha256, knownUsers }: OrganizationFile,
  found: { readonly users: number; readonly sha256: string; readonly name: string },
): string | null {
  if (usersSha256 !== null && usersSha256 !== found.sha256)
    return `the file is not the one that ${found.name} was written with: it was edited, or cut`;
  // Of a file from before there was a digest.
  if (knownUsers === null || found.users >= knownUsers) return null;
  return `it has ${countOf(found.users, 'user')}, while ${found.name} counts ${String(knownUsers)}, so the end of the file, or a line of it, is lost`;
}

function textOf(found: string | Uint8Array): string {
  return typeof found === 'string' ? found : new TextDecoder().decode(found);
}

/** A commit that had put the users in place already is what the state is now. */
function cutShort(
  slug: string,
  { pending: text = null }: StateTexts,
  sha256: string,
): { readonly file: OrganizationFile; readonly text: string } | null {
  if (text === null) return null;
  try {
    const file = parseOrganization(slug, text, slug);
    return file.usersSha256 === sha256 ? { file, text } : null;
  } catch {
    return null;
  }
}

const restoreBoth = ({ organization, users }: Names): string =>
  `Restore both files, ${organization} and ${users}, from one and the same commit in the history of the state branch ` +
  '(revert the commit that changed them), or from one backup of the state folder, and run again. Or delete both to begin ' +
  'again with a first comparison; who waits for a fix or a day is forgotten then.';

/**
 * The two files; the users come in pieces, since they can be hundreds of megabytes. With the input `state-key` as `key` they
 * are sealed, unless the state itself was found with a seal that does not fit.
 */
export function serialiseState(
  state: SyncState,
  key = '',
): { readonly organization: string; readonly users: readonly Uint8Array[] } {
  const users = writeUsers(state.users);
  const usersSha256 = sha256Of(users);
  const text = serialiseOrganization(state, { usersSha256, seal: null });
  if (key === '' || state.isUnsealed === true) return { organization: text, users };
  const seal = sealOf(text, state.organization, key);
  return { organization: serialiseOrganization(state, { usersSha256, seal }), users };
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
