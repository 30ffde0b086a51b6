import { describe, expect, it } from 'vitest';
import { hasUnseen, visible } from '../../../action/src/core/model/hidden.ts';

const HIDDEN = [
  '\u0085',
  '\u0092',
  '\u2028',
  '\u200b',
  '\u200e',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\u3164',
  '\u2800',
  '\u{e0041}',
  '\ufe0f',
];

describe('a character that nobody sees', () => {
  it.each(HIDDEN)('%j is seen by the program, and taken out', (hidden) => {
    expect(hasUnseen(`Ada${hidden}`)).toBe(true);
    expect(visible(`A${hidden}da${hidden}`)).toBe('Ada');
  });

  it.each([
    ['a joiner between letters stays', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['a joiner after a sign of a letter stays', 'क्\u200dष', 'क्\u200dष'],
    ['a joiner at the end goes', 'Ada\u200d', 'Ada'],
    ['a joiner between blanks goes', 'Ada \u200c Byron', 'Ada  Byron'],
    ['a name of nothing else is empty', '\u3164 \u200b', ''],
    ['accents stay', 'Zoë Ångström', 'Zoë Ångström'],
  ])('%s', (_, text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it.each(['Ada', 'ada@acme.example', '000417', ''])('is not in %j', (text) => {
    expect(hasUnseen(text)).toBe(false);
  });
});
