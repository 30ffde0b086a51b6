// What people read is plain: in their words, with links that lead somewhere, on a phone, and whole in a mail without HTML.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { anchorsOf, ROOT } from '../../docs/documents.ts';
import type { Reading } from './what-people-read.ts';
import { MAILS, READINGS } from './what-people-read.ts';
import { jargonIn } from './words-for-people.ts';

const help = anchorsOf(readFileSync(join(ROOT, 'action/TROUBLESHOOTING.md'), 'utf8'));

/** The text that is seen, without what is typed or named exactly: commands, codes, files and addresses. */
function seen({ form, text }: Reading): string {
  const plain = {
    html: () =>
      text
        .replace(/<(style|script|code)\b[^>]*>[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]+>/g, ' ')
        .replaceAll('\u200b', ''),
    markdown: () =>
      text
        .replace(/<!--[\s\S]*?-->|```[\s\S]*?```|`[^`]*`/g, '')
        .replace(/\]\([^)]*\)/g, ']')
        .replace(/<code>[\s\S]*?<\/code>|<[^>]+>/g, ' '),
    text: () => text.replace(/https?:\S+/g, ''),
  }[form]();
  return plain.replace(/\b[A-Z]+(?:_[A-Z0-9]+)+\b|\b[\w-]+\.(?:csv|json|yml|html|md)\b|command reconcile/g, '');
}

function linksIn({ form, text }: Reading): readonly string[] {
  if (form === 'html') return [...text.matchAll(/\shref="([^"]*)"/g)].map(([, link = '']) => link);
  if (form === 'markdown') return [...text.matchAll(/\]\(([^)\s]*)\)/g)].map(([, link = '']) => link);
  return [...text.matchAll(/https?:[^\s)]+/g)].map(([link]) => link.replace(/\.$/, ''));
}

const OF_REPOSITORY = /^https:\/\/github\.com\/acme\/hr-sync\//;

/** Whether the link leads to what is there, in the page or in the repository; GitHub's own pages are there. */
function leadsSomewhere(link: string, text: string): boolean {
  if (link.startsWith('#')) return text.includes(`id="${link.slice(1)}"`);
  if (!OF_REPOSITORY.test(link)) return false;
  const [path = '', anchor] = link.replace(OF_REPOSITORY, '').split('#');
  const [, file] = /^blob\/main\/(.+)/.exec(path) ?? [];
  if (file !== undefined) return existsSync(join(ROOT, file)) && (anchor === undefined || help.has(anchor));
  const [, workflow] = /^actions\/workflows\/(.+)/.exec(path) ?? [];
  if (workflow !== undefined) return existsSync(join(ROOT, '.github/workflows', workflow));
  return /^(?:actions\/runs\/\d+|settings\/environments|commits\/sync-state|issues\/\d+)$/.test(path);
}

/** Words of table cells that no phone can break. */
function unbreakable({ form, text }: Reading): readonly string[] {
  const cells =
    form === 'html'
      ? [
          ...text
            .replace(/<(?:style|script)>[\s\S]*?<\/(?:style|script)>/g, '')
            .matchAll(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/g),
        ].map(([, cell = '']) => cell)
      : text
          .split('\n')
          .filter((line) => /^\| (?!---)/.test(line))
          .flatMap((line) => line.split(/(?<!\\)\|/));
  return cells
    .map((cell) => cell.replace(/\]\([^)]*\)/g, ']').replace(/<[^>]*>|&#?\w+;|\u200b/g, ' '))
    .flatMap((cell) => cell.split(/[\s-]+/))
    .filter((word) => word.length > 16);
}

describe.each(READINGS)('$name', (reading) => {
  it('is in the words of people', () => {
    expect(jargonIn(seen(reading))).toEqual([]);
  });

  it('has no link that leads nowhere', () => {
    expect(linksIn(reading).filter((link) => !leadsSomewhere(link, reading.text))).toEqual([]);
  });

  it('has no table cell with a text over 16 characters that cannot be broken', () => {
    expect(unbreakable(reading)).toEqual([]);
  });
});

describe.each(Object.entries(MAILS))('the mail of %s', (_name, { text, html }) => {
  it('says everything in the text, too', () => {
    const words = (from: string): readonly string[] => from.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const inText = new Set(words(text));
    const shown = seen({ name: '', form: 'html', text: html }).replace(/&#39;/g, "'").replace(/&\w+;/g, ' ');
    expect(words(shown).filter((word) => !inText.has(word))).toEqual([]);
  });
});

describe('every message of the program', () => {
  const files = globSync('action/src/**/*.ts', { cwd: ROOT }).filter(
    (file) => !/generated|look\.ts|digests\.ts/.test(file),
  );

  it.each(files)('%s speaks the words of people', (file) => {
    const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
    const sentences: string[] = [];
    const visit = (node: ts.Node): void => {
      const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
      if (isText && /[a-z,]+ [a-z]+ /i.test(node.text)) sentences.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
    expect(sentences.flatMap(jargonIn)).toEqual([]);
  });
});

it.each(['README.md', 'action/TROUBLESHOOTING.md'])('%s speaks the words of people', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/^[ \t]*```[\s\S]*?^[ \t]*```/gm, '');
  expect(text.split('\n').flatMap(jargonIn)).toEqual([]);
});

describe('the check itself', () => {
  const bad: Reading = {
    name: 'bad',
    form: 'markdown',
    text: '| The cursor | [words](https://github.com/acme/hr-sync/blob/main/NOTHING.md) |\n| aaaaaaaaaaaaaaaaa | `held` |',
  };

  it('would notice jargon, a dead link and a long word', () => {
    expect(jargonIn(seen(bad))).toEqual([expect.stringContaining('say: read up to')]);
    expect(linksIn(bad).filter((link) => !leadsSomewhere(link, ''))).toHaveLength(1);
    expect(unbreakable(bad)).toEqual(['aaaaaaaaaaaaaaaaa']);
  });
});
