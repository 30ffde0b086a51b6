// Builds action/dist from action/src: tsc, then ncc. `--check` builds beside it and fails when the committed bundle differs.
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'action', 'dist');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

function build(): string {
  const lib = join(root, '.build', 'lib');
  const out = join(root, '.build', 'dist');
  rmSync(join(root, '.build'), { recursive: true, force: true });
  execFileSync(bin('tsc'), ['-p', 'action/tsconfig.json', '--outDir', lib], { cwd: root, stdio: 'inherit' });
  cpSync(join(root, 'action', 'src', 'config', 'generated'), join(lib, 'config', 'generated'), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts') && !path.endsWith('.cts'),
  });
  // Without the project's `"type": "module"` ncc makes a CommonJS bundle, which starts sooner than an ES module.
  writeFileSync(join(lib, 'package.json'), '{}\n');
  const arguments_ = ['build', join(lib, 'main.js'), '-o', out, '--license', 'licenses.txt', '-C', '-q'];
  execFileSync(
    process.execPath,
    [join(root, 'node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js'), ...arguments_],
    { cwd: root, stdio: 'inherit' },
  );
  writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n');
  // The SSH library's bridge to a Windows key agent: never used on a runner, and no binary belongs in the repository.
  rmSync(join(out, 'pagent.exe'), { force: true });
  return out;
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

function differences(built: string): readonly string[] {
  const [ours, theirs] = [filesOf(built), filesOf(dist)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((name) => ours.get(name) !== theirs.get(name));
}

const built = build();
const size = [...filesOf(built).keys()].reduce((sum, name) => sum + statSync(join(built, name)).size, 0);
/** A bundle that grows past this has taken in something that belongs elsewhere. */
const MAX_BYTES = 6 * 1024 * 1024;
console.log(`bundle: ${String(Math.round(size / 1024))} KB in ${String(filesOf(built).size)} files`);
if (size > MAX_BYTES)
  throw new Error(`The bundle is larger than ${String(MAX_BYTES / 1024 / 1024)} MB. Find what came in.`);
if (process.argv.includes('--check')) {
  const stale = differences(built);
  if (stale.length > 0) {
    console.error(
      `action/dist is not what the source builds (${stale.join(', ')}). Run npm run build and commit action/dist.`,
    );
    process.exitCode = 1;
  }
} else {
  rmSync(dist, { recursive: true, force: true });
  cpSync(built, dist, { recursive: true });
}
