// What the stories need from the outside world, in our words. No port mentions HTTP, paging or a vendor's field.
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
  /** Rows without an employee id, which tell of nobody. */
  readonly lostRows: number;
}

export interface Source {
  /**
   * The run's start: the earlier of the source's own time and the runner's, truncated down to the second, with what is to be said
   * where they differ much. The code tables come with the same first answers.
   */
  start(): Promise<{ readonly at: Instant; readonly tables: CodeTables; readonly notes: readonly string[] }>;
  /** Everybody who changed in the window, rows grouped by person, every page read. */
  readChanges(window: { readonly from: Instant; readonly to: Instant }): Promise<PeopleFound>;
  /** UKG's ids of those who have this employee number or employee id; several when a number is not unique. */
  readIds(employee: string): Promise<readonly UkgEmployeeId[]>;
  /** The named people from the detail lists; a person who is not there is absent from the answer. */
  readEmployees(ids: readonly UkgEmployeeId[]): Promise<{
    readonly employees: readonly Employee[];
    /** About whom the source takes no question, and why. */
    readonly refused: ReadonlyMap<UkgEmployeeId, string>;
  }>;
  /** Everybody, terminated ones included, with the user-defined fields that the mapping asks for. */
  readEverybody(): Promise<PeopleFound>;
  /** Employee numbers of the supervisors of these people, by the supervisor's UKG id. */
  readSupervisors(employees: readonly Employee[]): Promise<ReadonlyMap<string, string>>;
  /** Adds the user-defined fields that the mapping asks for. */
  readUserDefined(employees: readonly Employee[]): Promise<readonly Employee[]>;
}

/** Reads users from the target; all that `plan` is given. */
export interface UserReader {
  readById(id: UserId): Promise<ExistingUser | null>;
  readByEmail(email: string): Promise<ExistingUser | null>;
  /** Page by page, deactivated users included. Throws a `NoUserList` where the target has no list. */
  readEverybody(): AsyncIterable<readonly ExistingUser[]>;
}

/** What became of one write. A refusal is a value; a broken connection after all retries is one too. */
export type WriteResult =
  { readonly ok: true; readonly user: ExistingUser } | { readonly ok: false; readonly refusal: Refusal };

export interface Refusal {
  /** `cancelled`: applying stopped before the first try. `contract`: it is about the call and not the person, so no write can work. */
  readonly kind:
    'exists' | 'not-found' | 'invalid' | 'unauthorized' | 'forbidden' | 'contract' | 'unavailable' | 'cancelled';
  readonly code: ProblemCode;
  /** Redacted words of the target. */
  readonly message: string;
  /** Fields that the target named as wrong. */
  readonly fields: readonly string[];
}

/** Writes users. `update` also deactivates and reactivates, by the field `deactivation_date`. An aborted signal starts nothing. */
export interface UserWriter {
  create(fields: Fields, signal: AbortSignal): Promise<WriteResult>;
  update(id: UserId, fields: Fields, signal: AbortSignal): Promise<WriteResult>;
}

/** Takes whole files instead of single writes. */
export interface UserFileTarget {
  /** Delivers a file under a name that is not there yet; nobody sees it before it is whole. */
  deliver(name: string, text: string): Promise<void>;
  /** Signs in and looks at the folder without writing. */
  verify(): Promise<void>;
}

/** A state together with what is needed to replace exactly it. */
export interface LoadedState {
  /** Null before the first run. */
  readonly state: SyncState | null;
  /** Opaque version for compare-and-swap. */
  readonly version: string;
  /** Digest of the file of the state's users: while they are the same, it stands as it is. */
  readonly usersSha256?: string;
}

/** What one commit of the state says to people: counts only. */
export interface CommitNote {
  readonly slug: string;
  readonly run: RunRecord;
  readonly runUrl: string | null;
  /** In which the status page tells the run; as before where the files cannot be read. */
  readonly timeZone?: string | undefined;
  /** The organizations that no run comes for, since their files say so. */
  readonly paused?: readonly string[];
  /** How many changes are about to be written; absent at the end of a run. */
  readonly begins?: number;
}

export interface StateStore {
  /** Throws when a file cannot be read or has an unknown version; nothing is overwritten then. */
  load(slug: string): Promise<LoadedState>;
  /** Replaces the version that was loaded and gives the new one; on a lost race `merge` is given the newer state and tries again. */
  commit(
    slug: string,
    loaded: LoadedState,
    next: SyncState,
    note: CommitNote,
    merge: (base: SyncState | null, ours: SyncState, theirs: SyncState) => SyncState,
  ): Promise<LoadedState>;
}

export interface Mailer {
  /** Rejects where nobody has the mail; else what to say of those of its receivers who will not have it, null for none. */
  send(mail: Mail): Promise<string | null>;
}

export interface Chat {
  /** Rejects when it was not taken. */
  post(text: string): Promise<void>;
}

/** Writes the report's files; every text passes the redactor first. */
export interface ReportFolder {
  readonly path: string;
  write(name: string, text: string): Promise<void>;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly title?: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The run as its reader sees it: log, annotations, job summary, outputs. Every text passes the redactor first. */
export interface RunLog {
  info(message: string): void;
  /** Says how far a long work is, every few seconds and not more often. */
  progress(message: string): void;
  annotate(annotations: readonly Annotation[]): void;
  summary(markdown: string): Promise<void>;
  output(name: string, value: string): void;
}
