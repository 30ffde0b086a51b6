import { describe, expect, it } from 'vitest';
import { code, idList, link, table } from '../../../action/src/core/report/markdown.ts';

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

it('links to addresses of the web only', () => {
  expect(link('run', 'https://github.com/a/b')).toBe('[run](https://github.com/a/b)');
  expect(link('run', 'javascript:alert(1)')).toBe('run');
  expect(link('page', 'action/TROUBLESHOOTING.md')).toBe('page');
  expect(link('run', null)).toBe('run');
});
