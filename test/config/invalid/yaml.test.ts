// Texts that are not YAML, or not the YAML that these files use: where it is told, and in which words.
import { describe, expect, test } from 'vitest';
import { MOST_BYTES, readYaml } from '../../../action/src/config/yaml/read.ts';
import type { Fault } from '../builders.ts';
import { told } from '../builders.ts';

const FAULTS: readonly Fault[] = [
  ['an empty file', '', '1:1', 'The file is empty. Copy the file of the same name from integrations/example of the action\'s repository and change it, or delete this one'],
  ['only comments', '# nothing\n', '1:1', 'The file is empty.'],
  ['only a document mark', '---\n', '1:1', 'The file is empty.'],
  ['two documents', 'a: 1\n---\nb: 2\n', '2:1', 'A second document begins here; one file holds one document.'],
  ['two documents with a leading mark', '---\na: 1\n---\nb: 2\n', '3:1', 'A second document begins here'],
  ['a tab as indent', 'a:\n\tb: 1\n', '2:1', 'There is a tab here; YAML knows only blanks. Replace the tab by two blanks.'],
  ['a tab behind blanks', 'a:\n  \tb: 1\n', '2:3', 'There is a tab here'],
  ['a no-break space behind a colon', 'a: 1\nb:\u00a02\nc: 3\n', '2:3', 'a no-break space or the like here, which looks like a blank and is none. Delete it and type blanks.'],
  ['a no-break space behind a colon, above an empty line', 'b:\u00a02\n\nc: 3\n', '1:3', 'a no-break space or the like here'],
  ['a label without quotes in brackets', 'a: { from: udf: Badge colour, use: code }\n', '1:15', 'There is a second colon in this line. Put the value in quotes'],
  ['a label without quotes in its own line', 'a:\n  from: udf: Badge # the colour\n', '2:12', 'There is a second colon in this line.'],
  ['a list that is not closed', 'a: [1, 2\nb: 3\n', '1:4', 'The bracket [ that opens here is not closed. Write ]'],
  ['a group that is not closed', 'a: { from: x\nb: { from: y }\n', '1:4', 'The bracket { that opens here is not closed. Write }'],
  ['a quote that is not closed', 'a: "x\nb: 1\n', '1:4', 'The quote " that opens here is not closed.'],
  ['a quote that is not closed in the last line', "a: 1\nb: 'x", '2:4', "The quote ' that opens here is not closed."],
  ['an & by itself', 'b: & Sons\n', '1:4', 'A text cannot begin with &'],
  ['a bracket too many', 'b: [REG]]\n', '1:9', 'There is text behind the closing bracket.'],
  ['an alias', 'b: *x\n', '1:4', 'A value that begins with * refers to another place (a YAML alias)'],
  ['a name that begins with &', 'a: &Sons Ltd\n', '1:4', 'A text that begins with & has a meaning of its own'],
  ['a list that goes on at the left edge', 'a: [\n1,\n2\n]\nb: [3]\n', '2:1', 'The list that opens in line 1 goes on too far to the left here. Indent this line, and the one with the closing ]'],
  ['a list whose closing bracket stands at the left edge', 'a: [\n  1\n]\n', '3:1', 'goes on too far to the left here'],
  ['a list that is not closed above one that is', 'a: [1, 2\nb: [\n  3\n  ]\n', '1:4', 'The bracket [ that opens here is not closed.'],
  ['a first line that is indented', '# a\n\n  a: 1\nb: 2\n', '3:3', 'This line is indented by 2 blanks, and line 4 is not. Delete the blanks in front of it'],
  ['a wide colon', 'a： 1\nb: 2\n', '1:2', 'This colon is a wide one'],
  ['a sign of comparison', 'a: > 2020\n', '1:4', 'A text cannot begin with > unless it stands in quotes.'],
  ['the same key twice', 'a: 1\nb: 2\na: 3\n', '3:1', '"a" stands twice here; the first is in line 1. Delete one of the two.'],
  ['the same key twice in brackets', 'a: { b: 1, b: 2 }\n', '1:12', '"b" stands twice here'],
  ['a key that YAML reads as a number', 'a:\n  007: x\n', '2:3', 'YAML reads the key 007 as 7. Put it in quotes: "007".'],
  ['a key that YAML reads as nothing', '~: x\n', '1:1', 'YAML reads the key ~ as null.'],
  ['no key in front of the colon', ': x\n', '1:1', 'The key in front of the colon is missing.'],
  ['no key in front of the colon of a later line', 'a: 1\n:\n  b: 2\nc: 3\n', '2:1', 'The key in front of the colon is missing.'],
  ['a control character in quotes', 'a: ["R\u001bG"]\n', '1:7', 'There is a character here that cannot be printed.'],
  ['a template left in', '{{ host }}: 1\n', '1:1', 'A key must be text'],
  ['two colons in a line', 'a: b: c\n', '1:5', 'There is a second colon in this line. Put the value in quotes'],
  ['no blank behind the colon', 'a: 1\nb:2\n', '2:2', 'There is no blank after the colon of "b".'],
  ['a line that is no key', 'a: 1\nb\n', '2:1', 'This line is no key with a value.'],
  ['no blank behind the colon, above an empty line and a comment', 'a:1\n\n# what b is\nb: 2\n', '1:2', 'There is no blank after the colon of "a".'],
  ['a line that is no key, above an empty line', 'a\n\nb: 1\n', '1:1', 'This line is no key with a value.'],
  ['a first line that is no key', 'a\nb: 1\n', '1:1', 'This line is no key with a value.'],
  ['an indent that fits nothing', 'a:\n  b: 1\n c: 2\n', '3:2', 'indented by 1 blank, which fits no line above it.'],
  ['a key below a value', 'a: x\n  b: y\n', '2:3', 'indented by 2 blanks, which fits no line above it.'],
  ['a reserved character', 'a: @x\n', '1:4', 'A text cannot begin with @ unless it stands in quotes.'],
  ['text behind a quote', 'a: "x" y\n', '1:8', 'There is text behind the closing quote.'],
  ['an apostrophe in single quotes in brackets', "a: ['VP's office']\n", '1:9', 'There is text behind the closing quote. Put the whole text in one pair of double quotes'],
  ['a list behind its key', 'a: - b\n', '1:4', 'A list with hyphens cannot begin in the line of its key.'],
  ['a comma too many', 'a: [b,, c]\n', '1:7', 'a comma is missing or is one too many'],
  ['a tag', 'a: !secret x\n', '1:4', 'A text that begins with ! has a meaning of its own'],
  ['a backslash in double quotes', 'a: "\\q"\n', '1:6', 'Put the text in single quotes'],
  ['an invisible character', 'a: \u0001\n', '1:4', 'There is a character here that cannot be printed.'],
  ['too many brackets', `a: ${'['.repeat(40)}`, '1:23', 'nested too deep'],
  ['a merge conflict', 'a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> main\n', '2:1', 'the mark of a merge conflict'],
];

describe('a text that cannot be read is told with its place', () => {
  test.each(FAULTS)('%s', (_, content, place, words) => {
    const { problems } = readYaml({ file: 'f.yml', content });
    expect(problems.map(told)).toEqual([expect.stringContaining(`f.yml:${place} `)]);
    expect(told(problems[0]!)).toContain(words);
  });

  test('every alias, every anchor and every duplicate is told, not only the first', () => {
    const { problems } = readYaml({ file: 'f', content: 'a: &x 1\nb: [*x, *x]\nc: *x\na: &y\n' });
    expect(problems.map(({ line, column }) => [line, column])).toEqual([[1, 4], [2, 5], [2, 9], [3, 4], [4, 4], [4, 1]]);
  });
});

describe('the bytes of a file', () => {
  const latin1 = Uint8Array.from(Buffer.from('organization: M\u00fcller\n', 'latin1'));

  test('that are not UTF-8 are refused where the first broken letter stands', () => {
    const [problem] = readYaml({ file: 'f', content: latin1 }).problems;
    expect(problem).toMatchObject({ line: 1, column: 16, fix: expect.stringContaining('UTF-8') as string });
  });

  test('that end within a letter are refused', () => {
    expect(readYaml({ file: 'f', content: Uint8Array.of(0x61, 0x3a, 0x20, 0xc3) }).problems).toHaveLength(1);
  });

  test('may begin with a byte order mark and end lines as Windows does', () => {
    const content = new TextEncoder().encode('\ufeffa: 1\r\nb:\r\n  c: x\r\n');
    const reading = readYaml({ file: 'f', content });
    expect(reading.value).toEqual({ a: 1, b: { c: 'x' } });
    expect(reading.places.get('/a')?.key).toEqual({ line: 1, column: 1 });
    expect(reading.places.get('/b/c')?.value).toEqual({ line: 3, column: 6 });
  });

  test('may be 256 KB and not one more', () => {
    const fits = `# ${'x'.repeat(MOST_BYTES - 8)}\na: 1\n`.slice(0, MOST_BYTES);
    expect(readYaml({ file: 'f', content: fits }).problems.map(({ message }) => message)).not.toContain('The file is larger than 256 KB.');
    expect(readYaml({ file: 'f', content: 'x'.repeat(MOST_BYTES + 1) }).problems[0]?.message).toBe('The file is larger than 256 KB.');
  });
});
