// Builds the bundle before the tests that run it, so that no test is green with a change that is not in it.
import { join } from 'node:path';
import { freshBundle } from '../action/scripts/bundle.ts';

/** Called by Vitest before the first test; the processes of the tests inherit the variable. */
export function setup(): void {
  process.env['ACTION_BUNDLE'] ??= join(freshBundle(), 'index.js');
}
