// The types that flow through a run, in one place to import from. All of it is data: no functions but tiny constructors.
export type * from './types/ids.ts';
export type * from './types/integration.ts';
export type * from './types/employees.ts';
export type * from './types/catalog.ts';
export type * from './types/users.ts';
export type * from './types/state.ts';
export type * from './types/plan.ts';
export type * from './types/problems.ts';
export type * from './types/report.ts';
export type * from './types/validation.ts';
export { ukgEmployeeId } from './types/ids.ts';
