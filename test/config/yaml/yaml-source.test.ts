// Where keys and values stand, by JSON pointer.
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../action/src/config/yaml/read.ts';

const TEXT = `# a comment
block:
  - name: x
    "quoted key": 'v'
flow: { list: [1, "two"], empty: }
literal: |
  some text
nothing:
a/b~c: 1
`;

type Case = readonly [pointer: string, key: string | null, value: string];

const CASES: readonly Case[] = [
  ['', null, '2:1'],
  ['/block', '2:1', '3:3'],
  ['/block/0', null, '3:5'],
  ['/block/0/name', '3:5', '3:11'],
  ['/block/0/quoted key', '4:5', '4:19'],
  ['/flow', '5:1', '5:7'],
  ['/flow/list', '5:9', '5:15'],
  ['/flow/list/0', null, '5:16'],
  ['/flow/list/1', null, '5:19'],
  ['/flow/empty', '5:27', '5:27'],
  ['/literal', '6:1', '7:3'],
  ['/nothing', '8:1', '8:1'],
  ['/a~1b~0c', '9:1', '9:8'],
];

describe('readYaml knows the place of every key and value', () => {
  const reading = readYaml({ file: 'f.yml', content: TEXT });

  test.each(CASES)('%s', (pointer, key, value) => {
    const place = reading.places.get(pointer);
    const text = (position: { line: number; column: number } | null | undefined) =>
      position ? `${position.line}:${position.column}` : null;
    expect({ key: text(place?.key), value: text(place?.value) }).toEqual({ key, value });
  });

  test('and of nothing else', () => {
    expect(reading.places.size).toBe(CASES.length);
  });

  test('the value is what YAML 1.2 says: yes is text, a date is text', () => {
    const { value } = readYaml({
      file: 'f',
      content: 'a: yes\nb: 2026-01-31\nc: 5%\nd: "007"\ne: true\n__proto__: 1\n',
    });
    expect(Object.entries(value as object)).toEqual([
      ['a', 'yes'],
      ['b', '2026-01-31'],
      ['c', '5%'],
      ['d', '007'],
      ['e', true],
      ['__proto__', 1],
    ]);
  });

  test('a plain value is kept as it was typed, for codes that YAML takes for numbers', () => {
    expect(readYaml({ file: 'f', content: 'a: [007, "x"]\n' }).places.get('/a/0')?.typed).toBe('007');
  });

  test('what is told is left out of the value, so that the other mistakes of the file are found', () => {
    expect(readYaml({ file: 'f', content: '[a]: x\nb: { *c : 1, d: 2 }\n: [3]\ne: *f\n' }).value).toEqual({
      b: { d: 2 },
      e: null,
    });
    expect(readYaml({ file: 'f', content: 'a: 1\na: 2\n' }).value).toEqual({ a: 2 });
  });
});
