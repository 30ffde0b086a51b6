import { describe, expect, it } from 'vitest';
import { code, idList, link, table } from '../../../action/src/core/report/markup.ts';

describe('code', () => {
  it.each([
    ['00123', '`00123`'],
    ['integrations/acme/filter.yml:8', '`integrations/acme/filter.yml:8`'],
    ['', '–'],
    ['a`b|c', String.raw`a\`b\|c`],
  ])('shows %j as %j', (text, markdown) => {
    expect(code(text)).toBe(markdown);
  });
});

it('shows the first ids and counts the others', () => {
  expect(idList(['1', '2', '3'], 2)).toBe('`1`, `2` and 1 more');
  expect(idList(['1'], 2)).toBe('`1`');
  expect(idList([], 2)).toBe('–');
});

it('writes a table whose numbers stand to the right', () => {
  expect(table(['Name', ':Count'], [['a', '1']])).toBe('| Name | Count |\n| --- | ---: |\n| a | 1 |');
});

it.each([
  ['`integrations/acme/mapping.yml`', '<code>integrations/<wbr>acme/<wbr>mapping.<wbr>yml</code>'],
  ['a_custom_field_of_ours', 'a_<wbr>custom_<wbr>field_<wbr>of_<wbr>ours'],
  ['[words](https://github.com/acme/hr-sync)', '[words](https://github.com/acme/hr-sync)'],
  ['`short`, 4 words & more', '`short`, 4 words & more'],
])('gives the long words of a cell places to break: %s', (cell, shown) => {
  expect(table(['A'], [[cell]]).split('\n')[2]).toBe(`| ${shown} |`);
});

it('links to addresses of the web only', () => {
  expect(link('run', 'https://github.com/a/b')).toBe('[run](https://github.com/a/b)');
  expect(link('run', 'javascript:alert(1)')).toBe('run');
  expect(link('page', 'action/TROUBLESHOOTING.md')).toBe('page');
  expect(link('run', null)).toBe('run');
});
