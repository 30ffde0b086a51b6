// The state of an organization as two texts, and back. The layout is public: people read it in the history of a branch.
import { countOf } from '../model/text.ts';
import type { SyncState } from '../model/model.ts';
import { StateUnreadable } from './errors.ts';
import { parseOrganization, serialiseOrganization } from './organization-file.ts';
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

/**
 * The whole state, or null when neither file is there. `folder` is what messages put before file names, such as `state/`.
 * Throws `StateUnreadable`; there is never a part of a state.
 */
export function parseState(slug: string, texts: StateTexts, folder: string): SyncState | null {
  const files = stateFiles(slug);
  if (texts.organization === null && texts.users === null) return null;
  if (texts.organization === null) throw missing(folder, files.organization, files.users);
  if (texts.users === null) throw missing(folder, files.users, files.organization);
  refuseBrokenText(texts.organization, folder + files.organization);
  const { state, knownUsers } = parseOrganization(slug, texts.organization, folder + files.organization);
  const users = parseUsers(texts.users, folder + files.users);
  if (users.size < (knownUsers ?? 0) && users.size !== pendingCount(slug, texts.pending ?? null))
    throw lost(folder, files, { found: users.size, counted: knownUsers ?? 0 });
  return { ...state, users };
}

/** More users than were counted are newer than the cursor, which is harmless: whoever is read again is recognised. */
function lost(
  folder: string,
  files: ReturnType<typeof stateFiles>,
  { found, counted }: { readonly found: number; readonly counted: number },
): StateUnreadable {
  return new StateUnreadable(
    `it has ${countOf(found, 'user')}, while ${files.organization} counts ${String(counted)}, so the end of the file, or a line of it, is lost`,
    {
      file: folder + files.users,
      line: null,
      advice:
        `Restore both files, ${files.organization} and ${files.users}, from one and the same commit in the history of the state branch, ` +
        'or from one backup of the state folder, and run again. If the lines were taken out on purpose, correct known_users, too.',
    },
  );
}

function pendingCount(slug: string, text: string | null): number | null {
  if (text === null) return null;
  try {
    return parseOrganization(slug, text, slug).knownUsers;
  } catch {
    return null;
  }
}

function missing(folder: string, file: string, other: string): StateUnreadable {
  return new StateUnreadable(`the file is missing, while ${other} is there`, { file: folder + file, line: null });
}

/** The two files; the users come in pieces, since they can be hundreds of megabytes. */
export function serialiseState(state: SyncState): {
  readonly organization: string;
  readonly users: readonly Uint8Array[];
} {
  return { organization: serialiseOrganization(state), users: writeUsers(state.users) };
}
