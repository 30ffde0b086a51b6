// Users as Betterworks should hold them and as it does.
import type { CalendarDate, UkgEmployeeId, UserId } from './ids.ts';

/** A field's value: text, a date as text, a flag, or null to clear a date. */
export type FieldValue = string | boolean | null;

/** By Betterworks' key. */
export type Fields = Readonly<Record<string, FieldValue>>;

/** A user as Betterworks should hold him. A field that is absent is left alone. */
export interface DesiredUser {
  readonly ukgEmployeeId: UkgEmployeeId;
  /** The mapped employee id, what HR and Betterworks see; `''` when not mapped. */
  readonly employeeId: string;
  readonly fields: Fields;
}

/** A user as Betterworks holds him. */
export interface ExistingUser {
  readonly id: UserId;
  readonly email: string;
  readonly employeeId: string;
  readonly fields: Fields;
  /** May be in the future; null for a user who is on. */
  readonly deactivationDate: CalendarDate | null;
}
