// How reading or writing the state can fail. Each message stands alone: what happened, to which file, what to do next.

/** A file of the state is not what this action wrote. Nothing was overwritten. */
export class StateUnreadable extends Error {
  override readonly name = 'StateUnreadable';
  readonly file: string;
  /** 1-based; null when the whole file is meant. */
  readonly line: number | null;

  /** `reason` is a clause without a full stop, such as `cursor is not an instant`. */
  constructor(reason: string, at: { readonly file: string; readonly line: number | null; readonly advice?: string }) {
    const place = at.line === null ? at.file : `${at.file}, line ${String(at.line)}`;
    super(`The state cannot be read: ${place}: ${reason}. Nothing was changed. ${at.advice ?? RESTORE}`);
    this.file = at.file;
    this.line = at.line;
  }
}

const RESTORE =
  'Restore the file from its last good version (revert the commit that changed it in the history of the state branch, or take ' +
  'a backup of the state folder) and run again. Or delete both state files of the organization to begin again with a first comparison; ' +
  'who waits for a fix or a day is forgotten then.';

/** Other runs kept changing the state while this one tried to save its own; what this run applied is found again by the next. */
export class StateConflict extends Error {
  override readonly name = 'StateConflict';
  readonly code = 'STATE_CONFLICT';
}

/** The place where the state is kept cannot be reached, or does not let us in. */
export class StateUnavailable extends Error {
  override readonly name = 'StateUnavailable';
}
