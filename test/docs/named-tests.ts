// Tests that a document names, as "`file` › title", and whether they are there.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { ROOT } from './documents.ts';

export interface NamedTest {
  /** Path from the root: a file of tests, or of scenarios. */
  readonly file: string;
  /** As it is written there, without the titles around it. */
  readonly title: string;
}

/** All of a text, in its order. A title ends with its line, or with its cell of a table. */
export function namedTests(text: string): readonly NamedTest[] {
  return [...text.matchAll(/`(test\/[^`\n]+)` › ([^\n|<]+)/g)].map(([, file = '', title = '']) => ({
    file,
    title: title.trim(),
  }));
}

/** A word for what is missing; null for a test that is there. */
export function missingTest({ file, title }: NamedTest): string | null {
  const path = join(ROOT, file);
  if (!existsSync(path)) return `there is no ${file}`;
  const source = readFileSync(path, 'utf8');
  const isThere = file.endsWith('.yml') ? namesOf(source).includes(title) : isQuotedIn(source, title);
  return isThere ? null : `${file} has no "${title}"`;
}

function namesOf(scenarios: string): readonly string[] {
  return (load(scenarios) as readonly { readonly name: string }[]).map(({ name }) => name);
}

function isQuotedIn(source: string, title: string): boolean {
  return [`'`, `"`, '`'].some((quote) => source.includes(`${quote}${title}${quote}`));
}
