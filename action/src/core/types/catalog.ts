// A tenant's choices: everything in UKG that a mapping or a filter can name.

/** Codes as UKG writes them; every list is sorted by its code or id. */
export interface Catalog {
  /** Levels 1 to 4, as far as they have codes; `name` is what the tenant calls the level, `''` when it says nothing. */
  readonly orgLevels: readonly { readonly level: number; readonly name: string; readonly codes: readonly CodeText[] }[];
  readonly jobs: readonly { readonly code: string; readonly title: string; readonly description: string }[];
  readonly locations: readonly CodeText[];
  readonly employeeTypes: readonly CodeText[];
  readonly companies: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  /** Labels, as they are written behind `udf:`. */
  readonly userDefinedFields: readonly string[];
}

/** A code and what it stands for. */
export interface CodeText {
  readonly code: string;
  /** `''` when UKG has none. */
  readonly text: string;
}
