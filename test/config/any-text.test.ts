// Whatever a file holds, validating it ends with problems that have a place and words, and never with an exception.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateIntegration } from '../../action/src/config/validate.ts';
import { validated } from './builders.ts';

describe('whatever a file holds, nothing is thrown', () => {
  const words = fc.constantFrom(
    'import',
    'all',
    'from',
    'custom',
    'limits',
    '5%',
    '007',
    '\t',
    '  ',
    '\n',
    ':',
    ' ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '#',
    '- ',
    '*a',
    '&a',
    '!x',
    '|',
    '\u{1f600}',
    '\ud800',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
  );
  const value = fc.jsonValue({ maxDepth: 4 }).map((json) => JSON.stringify(json));
  const keyed = fc.dictionary(
    fc.constantFrom('import', 'companies', 'exclude', 'title', 'custom', 'email', 'ukg', 'limits', '__proto__', 'a/b~'),
    fc.jsonValue({ maxDepth: 3 }),
  );

  test.each(['integration', 'mapping', 'filter', 'catalog', 'approvals'])('in %s.yml', (kind) => {
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          value,
          keyed.map((json) => JSON.stringify(json)),
        ),
        (content) => {
          for (const { line, column, message, fix } of validated({ [kind]: content }).problems) {
            expect(line).toBeGreaterThan(0);
            expect(column).toBeGreaterThan(0);
            expect(`${message} ${fix}`).not.toMatch(/undefined|\[object|\n/);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('nor for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        validateIntegration('acme', { filter: { file: 'f', content } });
      }),
    );
  });
});
