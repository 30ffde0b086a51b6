import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adviceOnPage, withAdvice } from '../../../action/scripts/generate-docs.ts';
import type { ProblemCode } from '../../../action/src/core/model/problem-catalog.ts';
import { helpUrl, ownerWords, problemCatalog } from '../../../action/src/core/model/problem-catalog.ts';
import { createRedactor } from '../../../action/src/core/report/redact/redactor.ts';

const page = readFileSync(new URL('../../../action/TROUBLESHOOTING.md', import.meta.url), 'utf8');
const paragraphs = new Map(page.split(/^## /mu).map((part) => [part.split('\n')[0], part]));

describe.each(Object.entries(problemCatalog))('%s', (code, entry) => {
  it('says in one line what it is, in at most three sentences what to do, and who does it', () => {
    expect(entry.title).toMatch(/^[A-Z][^\n.]{5,60}$/u);
    expect(entry.whatToDo).toMatch(/^[A-Z][^\n]{40,}\.$/u);
    expect(entry.whatToDo.split(/[.;] (?=[A-Z])/u).length).toBeLessThanOrEqual(3);
    expect(Object.keys(ownerWords)).toContain(entry.owner);
  });

  it('passes the redactor unchanged', () => {
    expect(createRedactor({ secrets: [] }).redact(entry.whatToDo)).toBe(entry.whatToDo);
  });

  it('has a paragraph of its own on the troubleshooting page, that begins with its title, advice and owner', () => {
    const paragraph = paragraphs.get(`\`${code}\``) ?? '';
    expect(paragraph).toMatch(/^`\w+`\n\n\*\*/u);
    expect(paragraph).toContain(`\n${adviceOnPage(code as ProblemCode)}\n`);
  });
});

describe('the troubleshooting page', () => {
  it('is given the advice of a new code under its heading, and keeps the heading after it', () => {
    const written = withAdvice('## `EMAIL_MISSING`\n\n## `EMAIL_INVALID`\n').split(/\n+/);
    expect(written).toEqual(
      ['EMAIL_MISSING' as const, 'EMAIL_INVALID' as const]
        .flatMap((code) => [`## \`${code}\``, adviceOnPage(code)])
        .concat(''),
    );
  });

  it('has no paragraph for a code that does not exist', () => {
    const headings = [...paragraphs.keys()].filter((heading) => /^`[A-Z0-9_]+`$/u.test(heading ?? ''));
    expect(headings).toEqual(Object.keys(problemCatalog).map((code) => `\`${code}\``));
  });

  it('leads from each of its own links to a heading', () => {
    const anchors = [...page.matchAll(/^#+ (.+)$/gmu)].map(([, title]) => anchorOf(title ?? ''));
    for (const [, anchor] of page.matchAll(/\]\(#([^)]+)\)/gu)) expect(anchors).toContain(anchor);
  });

  it('is reached by the code in lower case', () => {
    expect(helpUrl('https://help.example/page', 'EMAIL_MISSING')).toBe('https://help.example/page#email_missing');
    expect(anchorOf('`EMAIL_MISSING`')).toBe('email_missing');
  });
});

/** As GitHub makes it. */
function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
