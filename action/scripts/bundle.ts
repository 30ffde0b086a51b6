// Makes the bundle of the action in .build/dist; tests run this one, so that they never see an older one.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
const BUILD = join(ROOT, '.build');
const OUT = join(BUILD, 'dist');
const STAMP = join(BUILD, 'source.sha256');
const bin = (name: string): string => join(ROOT, 'node_modules', '.bin', name);

/** Builds anew and returns the folder of the bundle. */
export function buildBundle(): string {
  const lib = join(BUILD, 'lib');
  rmSync(BUILD, { recursive: true, force: true });
  execFileSync(bin('tsc'), ['-p', 'action/tsconfig.json', '--outDir', lib], { cwd: ROOT, stdio: 'inherit' });
  cpSync(join(ROOT, 'action', 'src', 'config', 'generated'), join(lib, 'config', 'generated'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts') && !path.endsWith('.cts'),
  });
  // Without the project's `"type": "module"` ncc makes a CommonJS bundle, which starts sooner than an ES module.
  writeFileSync(join(lib, 'package.json'), '{}\n');
  const ncc = join(ROOT, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
  const options = ['build', join(lib, 'main.js'), '-o', OUT, '--license', 'licenses.txt', '-C', '-q'];
  execFileSync(process.execPath, [ncc, ...options], { cwd: ROOT, stdio: 'inherit' });
  writeFileSync(join(OUT, 'package.json'), '{ "type": "commonjs" }\n');
  // The SSH library's bridge to a Windows key agent: never used on a runner, and no binary belongs in the repository.
  rmSync(join(OUT, 'pagent.exe'), { force: true });
  for (const name of readdirSync(OUT).filter((file) => file.endsWith('.js'))) leaveOutAddOns(join(OUT, name));
  writeFileSync(STAMP, sourceHash());
  return OUT;
}

/**
 * The SSH library would take a native add-on where it finds one, and does without. The bundle would find one of the workspace,
 * whoever put it there, and run it in the job that holds the secrets.
 */
function leaveOutAddOns(path: string): void {
  const text = readFileSync(path, 'utf8');
  const plain = text.replace(
    /eval\("require"\)\("[^"]+\.node"\)/g,
    '(() => { throw new Error("Native add-ons are left out"); })()',
  );
  if (plain !== text) writeFileSync(path, plain);
}

/** Builds only where the source or the packages changed since the last build. */
export function freshBundle(): string {
  const isFresh = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceHash();
  return isFresh ? OUT : buildBundle();
}

function sourceHash(): string {
  const hash = createHash('sha256');
  const files = [
    'package-lock.json',
    'action/tsconfig.json',
    'action/scripts/bundle.ts',
    ...filesIn('action/src'),
    ...filesIn('schemas'),
  ];
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder))
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      return statSync(join(ROOT, path)).isDirectory() ? filesIn(path) : [path];
    });
}
