// What broke elsewhere must not break here: every incident has a test that is there, or a reason.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './documents.ts';
import { missingTest, namedTests } from './named-tests.ts';

const text = readFileSync(join(ROOT, 'test', 'INCIDENTS.md'), 'utf8');

/** The numbers and texts of a chapter's entries: a line `7. …` and what follows it. */
function entriesOf(chapter: string): ReadonlyMap<number, string> {
  const part = text.split(/^## /m).find((one) => one.startsWith(chapter)) ?? '';
  const entries = part.split(/^(?=\d+\. )/m).slice(1);
  return new Map(entries.map((entry) => [Number.parseInt(entry, 10), entry]));
}

const CHAPTERS: readonly (readonly [string, number])[] = [
  ['What broke elsewhere', 30],
  ['What we found nowhere else', 18],
  ['What counts as proof', 12],
];

describe.each(CHAPTERS)('test/INCIDENTS.md: %s', (chapter, count) => {
  const entries = entriesOf(chapter);

  it('has an entry for every number', () => {
    expect([...entries.keys()]).toEqual(Array.from({ length: count }, (_, at) => at + 1));
  });

  it('gives each entry a test, or says why there is none', () => {
    const bare = [...entries].filter(([, entry]) => namedTests(entry).length === 0 && !/^ +- Not done: /m.test(entry));
    expect(bare.map(([number]) => number)).toEqual([]);
  });
});

describe('test/INCIDENTS.md', () => {
  it('names only tests that are there', () => {
    expect(
      namedTests(text)
        .map(missingTest)
        .filter((missing) => missing !== null),
    ).toEqual([]);
  });
});

describe('.github/SECURITY.md', () => {
  const security = readFileSync(join(ROOT, '.github', 'SECURITY.md'), 'utf8');

  it('names only tests that are there, and some', () => {
    const named = namedTests(security);
    expect(named.length).toBeGreaterThan(10);
    expect(named.map(missingTest).filter((missing) => missing !== null)).toEqual([]);
  });
});

describe('the check itself', () => {
  it.each([
    ['a file that is not there', '`test/nothing.test.ts` › a title'],
    ['a title that is not there', '`test/docs/incidents.test.ts` › no such title'],
    ['a scenario that is not there', '`test/scenarios/window.yml` › no such scenario'],
  ])('would notice %s', (_what, line) => {
    expect(namedTests(line).map(missingTest)).toEqual([expect.any(String)]);
  });
});
