// The bundle runs in the job that holds the secrets: nothing of the workspace that was not reviewed becomes part of it.
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshBundle } from '../../action/scripts/bundle.ts';

const folder = freshBundle();
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));

describe.each(scripts)('%s of the bundle', (name) => {
  const text = readFileSync(join(folder, name), 'utf8').replace(/^\s*\/\/.*$/gm, '');

  it('loads no native add-on', () => {
    expect(text.match(/require\w*["']?\)?\(["'][^"'\n]+\.node["']\)|process\.dlopen|\bbindings\(/g)).toBeNull();
  });

  it('loads nothing that it does not hold, but for what Node brings', () => {
    const loaded = [...text.matchAll(/(?:^|[=(,;] ?)(?:eval\("require"\)|require)\(["']([^"'\n]+)["']\)/g)].map(
      ([, path]) => path as string,
    );
    const strange = loaded.filter((path) => !path.startsWith('node:') && !isBuiltin(path) && !scripts.includes(path));
    expect([...new Set(strange)]).toEqual([]);
  });
});

it('the bundle has no file beside its scripts but its licenses and what says that they are CommonJS', () => {
  expect(readdirSync(folder).filter((name) => !scripts.includes(name))).toEqual(['licenses.txt', 'package.json']);
});
