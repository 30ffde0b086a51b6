import { describe, expect, it } from 'vitest';
import type { SchemaError } from '../../../action/src/core/model/generated/validators.cjs';
import { wrongValue } from '../../../action/src/core/state/errors.ts';

describe('what is wrong with a value', () => {
  const complaining = (error: Partial<SchemaError>) =>
    Object.assign(() => false, {
      errors: [{ instancePath: '', schemaPath: '', keyword: 'type', params: {}, ...error }],
    });

  it.each<[string, Partial<SchemaError>, string]>([
    ['of a key, by its type', { instancePath: '/held', params: { type: 'array' } }, 'held is not a list'],
    [
      'of an entry, by its place',
      { instancePath: '/held/0', params: { type: 'object' } },
      'held: entry 1 is not a JSON object',
    ],
    ['of the whole file', { params: { type: 'object' } }, 'the file is not a JSON object'],
    [
      'by a rule that has no words of its own',
      { instancePath: '/held', keyword: 'uniqueItems' },
      'held is not as it was written',
    ],
  ])('is said %s', (_, error, reason) => {
    expect(wrongValue({}, complaining(error), false)?.reason).toBe(reason);
  });
});
