// Builds the bundle before the tests that run it, so that no test is green with a change that is not in it.
import { freshBundle } from '../action/scripts/bundle.ts';

/** Called by Vitest before the first test. */
export function setup(): void {
  if (process.env['ACTION_BUNDLE'] === undefined) freshBundle();
}
