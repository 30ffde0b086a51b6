// Writes generated files, or with `--check` only says which of the committed ones are not fresh.
import { readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { ROOT } from './bundle.ts';

/** `files` by absolute path, as they ought to be. */
export async function writeOrCheck(files: ReadonlyMap<string, string>): Promise<void> {
  const isCheck = process.argv.includes('--check');
  const stale: string[] = [];
  for (const [path, text] of files) {
    if ((await readFile(path, 'utf8').catch(() => '')) === text) continue;
    stale.push(relative(ROOT, path));
    if (!isCheck) await writeFile(path, text);
  }
  if (!isCheck) console.log(stale.length === 0 ? 'Nothing changed.' : `Written: ${stale.join(', ')}`);
  else if (stale.length > 0) {
    console.error(`Stale: ${stale.join(', ')}. Run: npm run generate`);
    process.exitCode = 1;
  }
}
