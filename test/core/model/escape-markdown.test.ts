import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../action/src/core/model/text.ts';

describe('escapeMarkdown', () => {
  it.each([
    ['a | b', String.raw`a \| b`],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['`code` *bold* ~gone~', '\\`code\\` \\*bold\\* \\~gone\\~'],
    ['[x](http://evil.example)', String.raw`\[x\](http:&#8203;//evil.example)`],
    ['@octocat and #12', '@&#8203;octocat and #&#8203;12'],
    ['www.evil.example', 'www&#8203;.evil.example'],
    ['hire_date _x_', String.raw`hire_date \_x\_`],
    ['two\r\nlines\u0000 and\u2028more', 'two lines and more'],
    ['AT&T costs $5', String.raw`AT&amp;T costs \$5`],
    ['\u202eeverted', 'everted'],
  ])('writes %j so that GitHub shows just that', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });
});
