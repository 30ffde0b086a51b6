// Guards what must never stand in the repository: paths of one machine, marks of unfinished work, tests that do not run.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUNDLE } from './run-action.ts';
import { filesIn, textOf } from './source-files.ts';

describe('the repository', () => {
  // What organizations write into their files and notes is theirs.
  const isOurs = (path: string): boolean => !/^integrations\/(?!example\/)[^/]+\//.test(path);
  const texts = filesIn('.').filter((path) => /\.(ts|cts|js|json|md|ya?ml|sh)$/.test(path) && isOurs(path));
  const lines = texts.flatMap((path) =>
    textOf(path)
      .split('\n')
      .map((line, at) => ({ place: `${path}:${at + 1}`, line, path })),
  );
  const linesWith = (pattern: RegExp, isLookedAt: (path: string) => boolean = () => true): readonly string[] =>
    lines
      .filter(({ line, path }) => isLookedAt(path) && pattern.test(line))
      .map(({ place, line }) => `${place}: ${line.trim().slice(0, 100)}`);
  /** Written in parts, so that this file does not find itself. */
  const MARKS = ['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK'];
  const FOLDERS = ['wo' + 'rk', 'fa' + 'rm', 'ro' + 'ot', 'ho' + 'me'];

  it('has no path of one machine', () => {
    expect(linesWith(new RegExp(`(^|[^A-Za-z0-9_.\\-{}*$])/(${FOLDERS.join('|')})/[A-Za-z]`))).toEqual([]);
  });

  it('has no mark of unfinished work', () => {
    expect(linesWith(new RegExp(`\\b(${MARKS.join('|')})\\b`), (path) => path !== 'package-lock.json')).toEqual([]);
  });

  it('skips no test and runs none alone', () => {
    expect(
      linesWith(new RegExp('\\b(it|test|describe)(\\.\\w+)*\\.(sk' + 'ip|on' + 'ly|to' + 'do)\\b'), (path) =>
        path.startsWith('test/'),
      ),
    ).toEqual([]);
  });

  it('names no registry of packages in its lock file', () => {
    expect(
      linesWith(/"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)/, (path) => path === 'package-lock.json'),
    ).toEqual([]);
  });
  it('has one HTTP client, in the lock file and in the bundle', () => {
    const lock = JSON.parse(textOf('package-lock.json')) as { readonly packages: Record<string, unknown> };
    expect(Object.keys(lock.packages).filter((path) => path.endsWith('/undici'))).toEqual(['node_modules/undici']);
    const bundle = dirname(BUNDLE);
    const texts = readdirSync(bundle).map((name) => readFileSync(join(bundle, name), 'utf8'));
    expect(texts.join('').match(/^class EnvHttpProxyAgent /gm)).toHaveLength(1);
  });
});
