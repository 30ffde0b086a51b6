// A tenant's choices: everything in UKG that a mapping or a filter can name.

export interface Catalog {
  readonly orgLevels: readonly { readonly level: number; readonly name: string; readonly codes: readonly CodeText[] }[];
  readonly jobs: readonly { readonly code: string; readonly title: string; readonly description: string }[];
  readonly locations: readonly CodeText[];
  readonly employeeTypes: readonly CodeText[];
  readonly companies: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly userDefinedFields: readonly string[];
}

export interface CodeText {
  readonly code: string;
  /** `''` when UKG has none. */
  readonly text: string;
}
