import { describe, expect, it } from 'vitest';
import { failureProblem } from '../../action/src/commands/conclude.ts';
import { StateUnreadable } from '../../action/src/core/state/errors.ts';
import { RunFailure } from '../../action/src/failure.ts';

describe('the problem of a run that broke', () => {
  it.each([
    [new RunFailure('UKG_FORBIDDEN', 'View is missing.'), 'UKG_FORBIDDEN', 'View is missing.'],
    [new StateUnreadable('cursor is missing', { file: 'acme.json', line: null }), 'STATE_DAMAGED', 'cursor is missing'],
    [new TypeError('x is no function'), 'UNEXPECTED_FAULT', 'unexpected fault: x is no function'],
    ['a text', 'UNEXPECTED_FAULT', 'unexpected fault: a text'],
  ])('has the code of its cause: %s', (failure, code, words) => {
    expect(failureProblem(failure)).toMatchObject({ code, message: expect.stringContaining(words) as string });
  });
});
