// What `validate` finds in an organization's files, and what the files mean.

/** One thing wrong with one file of an organization, told so that whoever wrote the file can mend it. */
export interface ConfigProblem {
  /** Repository-relative, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** An error keeps every command from running; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** What is wrong. */
  readonly message: string;
  /** What to write; `''` when there is nothing to propose. */
  readonly fix: string;
}

/** One Betterworks field as the mapping feeds it, in words. */
export interface MappingRow {
  readonly ukg: string;
  readonly betterworks: string;
  /** Sent when the value is empty in UKG; `''` for nothing. */
  readonly default: string;
  /** `ENG → Engineering, ...`; `''` for none. */
  readonly lookup: string;
  /** What an empty value without default does. */
  readonly whenEmpty: 'keep' | 'clear';
  /** `file:line`, or `automatic`. */
  readonly from: string;
}
