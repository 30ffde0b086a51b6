// The types that flow through a run, in one place to import from. All of it is data: no functions but tiny constructors.
export type * from './configuration.ts';
export type * from './people.ts';
export type * from './plan.ts';
export type * from './state.ts';
export type { ProblemCode } from './problem-catalog.ts';
export { ukgEmployeeId } from './people.ts';
export { DRIFT_KINDS } from './plan.ts';
export { COUNT_NAMES, NO_COUNTS } from './state.ts';
