// What the commands need from the outside world, in our words. No port mentions HTTP, paging or a vendor's field.
import type {
  CodeTables,
  Employee,
  ExistingUser,
  Fields,
  Instant,
  Mail,
  ProblemCode,
  RunRecord,
  SyncState,
  UkgEmployeeId,
  UserId,
} from './core/model/model.ts';

export type { Digests } from './core/model/model.ts';

export interface PeopleFound {
  readonly employees: readonly Employee[];
  readonly pages: number;
  /** The number of rows without an employee id. */
  readonly lostRows: number;
}

export interface Source {
  /**
   * The run's start: the earlier of the source's and the runner's time, truncated down to the second, with notes when they differ
   * much. The code tables come with the same first answers.
   */
  start(): Promise<{ readonly at: Instant; readonly tables: CodeTables; readonly notes: readonly string[] }>;
  /** Everybody who changed in the window, rows grouped by person, every page read. */
  readChanges(window: { readonly from: Instant; readonly to: Instant }): Promise<PeopleFound>;
  /** UKG's ids for an employee number or employee id; several when a number is not unique. */
  readIds(employee: string): Promise<readonly UkgEmployeeId[]>;
  /** The named people from the detail lists; a person whom the lists do not have is absent. */
  readEmployees(ids: readonly UkgEmployeeId[]): Promise<{
    readonly employees: readonly Employee[];
    /** People about whom the source refuses to answer, and why. */
    readonly refused: ReadonlyMap<UkgEmployeeId, string>;
  }>;
  /** Everybody, including terminated people, with the mapped user-defined fields. */
  readEverybody(): Promise<PeopleFound>;
  /** Employee numbers of the supervisors of these people, by the supervisor's UKG id. */
  readSupervisors(employees: readonly Employee[]): Promise<ReadonlyMap<string, string>>;
  /** Adds the mapped user-defined fields. */
  readUserDefined(employees: readonly Employee[]): Promise<readonly Employee[]>;
}

/** Reads users from the target. `plan` gets nothing else. */
export interface UserReader {
  readById(id: UserId): Promise<ExistingUser | null>;
  readByEmail(email: string): Promise<ExistingUser | null>;
  /** Page by page, including deactivated users. Throws `NoUserList` when the target has no list. */
  readEverybody(): AsyncIterable<readonly ExistingUser[]>;
}

/** The result of one write. A refusal is a value, and so is a broken connection after all retries. */
export type WriteResult =
  { readonly ok: true; readonly user: ExistingUser } | { readonly ok: false; readonly refusal: Refusal };

export interface Refusal {
  /** `cancelled`: applying stopped before the first try. `contract`: the call itself is refused, so no write can work. */
  readonly kind:
    'exists' | 'not-found' | 'invalid' | 'unauthorized' | 'forbidden' | 'contract' | 'unavailable' | 'cancelled';
  readonly code: ProblemCode;
  /** The target's words, redacted. */
  readonly message: string;
  /** Fields that the target calls wrong. */
  readonly fields: readonly string[];
}

/** Writes users. `update` also deactivates and reactivates, by the field `deactivation_date`. An aborted signal starts nothing. */
export interface UserWriter {
  create(fields: Fields, signal: AbortSignal): Promise<WriteResult>;
  update(id: UserId, fields: Fields, signal: AbortSignal): Promise<WriteResult>;
}

/** Takes whole files instead of single writes. */
export interface UserFileTarget {
  /** Delivers a file under a new name; nobody sees it before it is complete. */
  deliver(name: string, text: string): Promise<void>;
  /** Signs in and looks at the folder, without writing. */
  verify(): Promise<void>;
}

/** A state, with what is needed to replace exactly this state. */
export interface LoadedState {
  /** Null before the first run. */
  readonly state: SyncState | null;
  /** Opaque version for compare-and-swap. */
  readonly version: string;
  /** Digest of the users' file, which is not written again while the users are the same. */
  readonly usersSha256?: string;
}

/** What a commit of the state tells people: only counts. */
export interface CommitNote {
  readonly slug: string;
  readonly run: RunRecord;
  readonly runUrl: string | null;
  /** The time zone of the run on the status page; absent when the files cannot be read, and the page keeps the former one. */
  readonly timeZone?: string | undefined;
  /** Organizations that are paused by their files. */
  readonly paused?: readonly string[];
  /** The number of changes that are about to be written; absent at the end of a run. */
  readonly begins?: number;
}

export interface StateStore {
  /** Throws when a file cannot be read or has an unknown version; nothing is overwritten then. */
  load(slug: string): Promise<LoadedState>;
  /** Replaces the loaded version and returns the new one. On a lost race, `merge` gets the newer state, and it tries again. */
  commit(
    slug: string,
    loaded: LoadedState,
    next: SyncState,
    note: CommitNote,
    merge: (base: SyncState | null, ours: SyncState, theirs: SyncState) => SyncState,
  ): Promise<LoadedState>;
}

export interface Mailer {
  /** Rejects when nobody has the mail. Otherwise a sentence about receivers who will not get it, null for none. */
  send(mail: Mail): Promise<string | null>;
}

export interface Chat {
  /** Rejects when the message was not accepted. */
  post(text: string): Promise<void>;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** What readers see of the run: log, annotations, job summary, outputs. Every text passes the redactor first. */
export interface RunLog {
  info(message: string): void;
  /** Tells the progress of long work, at most once in a few seconds. */
  progress(message: string): void;
  annotate(annotations: readonly Annotation[]): void;
  summary(markdown: string): Promise<void>;
  output(name: string, value: string): void;
}
