// Ids, days and moments: the words that every other type is made of.

/** UKG's own id of a person (12 opaque characters). Branded so that it cannot be swapped with an employee number. */
export type UkgEmployeeId = string & { readonly __brand: 'UkgEmployeeId' };

export const ukgEmployeeId = (text: string): UkgEmployeeId => text as UkgEmployeeId;

/** Betterworks' numeric id of a user. */
export type UserId = number;

/** A day without a zone, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** A moment in UTC, `2026-01-31T04:05:06.000Z`. */
export type Instant = string;
