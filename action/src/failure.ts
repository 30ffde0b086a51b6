// A broken run: thrown with its cause by an adapter or a command, and caught once. A problem of one employee is never thrown.
import type { ProblemCode } from './core/model/model.ts';

export class RunFailure extends Error {
  readonly code: ProblemCode;

  /** `message` says what happened and what to do next, without secrets and personal values. */
  constructor(code: ProblemCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'RunFailure';
    this.code = code;
  }
}

/** The target has no list of its users, so users can only be read one by one. */
export class NoUserList extends RunFailure {
  constructor(why: string) {
    super(
      'BETTERWORKS_CONTRACT',
      `Betterworks has no list of its users (${why}), so it can only be asked user by user.`,
    );
    this.name = 'NoUserList';
  }
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
