// The repository's documents, and what stands in them: links, commands, blocks of YAML.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface Document {
  /** Path from the root. */
  readonly file: string;
  readonly text: string;
}

/** Every Markdown file that is ours; an organization's notes are its own. */
export const documents: readonly Document[] = [
  '*.md',
  '.github/*.md',
  'action/*.md',
  'integrations/*.md',
  'schemas/*.md',
  'test/**/*.md',
]
  .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
  .sort()
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

export interface Block {
  readonly title: string;
  readonly file: string;
  readonly language: string;
  readonly text: string;
}

/** Fenced blocks of these languages. */
export function blocksOf({ file, text }: Document, ...languages: readonly string[]): readonly Block[] {
  return [...text.matchAll(/^[ \t]*```(\w*)\n([\s\S]*?)^[ \t]*```/gm)].flatMap((match) => {
    const [, language = '', content = ''] = match;
    const line = text.slice(0, match.index).split('\n').length;
    return languages.includes(language) ? [{ title: `${file}:${line}`, file, language, text: content }] : [];
  });
}

/** Targets of links and pictures outside of code. */
export function linksOf({ text }: Document): readonly string[] {
  return [...withoutCode(text).matchAll(/\]\(([^()\s]+)\)/g)].map(([, target]) => target!);
}

/** As GitHub makes them: lower case, blanks to hyphens, other signs dropped. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const headings = [...withoutBlocks(text).matchAll(/^#{1,6} +(.+?) *$/gm)].map(([, heading]) => heading!);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function withoutBlocks(text: string): string {
  return text.replace(/^[ \t]*```[\s\S]*?^[ \t]*```/gm, '');
}

function withoutCode(text: string): string {
  return withoutBlocks(text).replace(/`[^`\n]*`/g, '');
}
