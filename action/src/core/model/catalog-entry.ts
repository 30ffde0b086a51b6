// What every row of the table of problems has.

/** Who mends a problem; `temporary` passes by itself. */
export type ProblemOwner = 'hr-data' | 'configuration' | 'betterworks' | 'ukg' | 'temporary';

export interface CatalogEntry {
  readonly owner: ProblemOwner;
  /** A few words for a heading or a table row. */
  readonly title: string;
  /** One or two sentences that an HR administrator can follow. Holds no e-mail address and no phone. */
  readonly whatToDo: string;
}
