// Makes the bundle of the action under .build/; tests run this one, so that they never see an older one.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
const BUILD = join(ROOT, '.build');
const bin = (name: string): string => join(ROOT, 'node_modules', '.bin', name);

/** Builds from the source and returns the folder of the bundle, named after what it was built from. */
export function buildBundle(): string {
  const out = folderOf(sourceHash());
  // The compiled files find schemas/ by a path as deep as that of the source.
  const [lib, made] = [join(BUILD, 'lib'), join(BUILD, 'next')];
  for (const folder of [lib, made]) rmSync(folder, { recursive: true, force: true });
  execFileSync(bin('tsc'), ['-p', 'action/tsconfig.json', '--outDir', lib], { cwd: ROOT, stdio: 'inherit' });
  for (const folder of ['config/generated', 'core/model/generated'])
    cpSync(join(ROOT, 'action', 'src', folder), join(lib, folder), {
      recursive: true,
      filter: (path) => !path.endsWith('.ts') && !path.endsWith('.cts'),
    });
  // Without the project's `"type": "module"` ncc makes a CommonJS bundle, which starts sooner than an ES module.
  writeFileSync(join(lib, 'package.json'), '{}\n');
  const ncc = join(ROOT, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
  const options = ['build', join(lib, 'main.js'), '-o', made, '--license', 'licenses.txt', '-C', '-q'];
  execFileSync(process.execPath, [ncc, ...options], { cwd: ROOT, stdio: 'inherit' });
  writeFileSync(join(made, 'package.json'), '{ "type": "commonjs" }\n');
  // The SSH library's bridge to a Windows key agent: never used on a runner, and no binary belongs in the repository.
  rmSync(join(made, 'pagent.exe'), { force: true });
  for (const name of readdirSync(made).filter((file) => file.endsWith('.js'))) {
    const path = join(made, name);
    writeFileSync(path, inAscii(withoutAddOns(readFileSync(path, 'utf8'))));
  }
  rmSync(out, { recursive: true, force: true });
  renameSync(made, out);
  rmSync(lib, { recursive: true, force: true });
  return out;
}

/**
 * The SSH library would take a native add-on where it finds one, and does without. The bundle would find one of the workspace,
 * put there by anybody, and run it in the job that holds the secrets.
 */
function withoutAddOns(text: string): string {
  return text.replace(
    /eval\("require"\)\("[^"]+\.node"\)/g,
    '(() => { throw new Error("Native add-ons are left out"); })()',
  );
}

/** One character beyond ASCII, and Node decodes all of the text at each start and holds it in two bytes a character. */
function inAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The bundle of the source as it is; built only where there is none yet. */
export function freshBundle(): string {
  const out = folderOf(sourceHash());
  return existsSync(out) ? out : buildBundle();
}

function folderOf(hash: string): string {
  return join(BUILD, hash.slice(0, 16));
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
