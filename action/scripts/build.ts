// Builds action/dist from action/src: tsc, then ncc. `--check` builds beside it and fails when the committed bundle differs.
import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildBundle, ROOT } from './bundle.ts';

const dist = join(ROOT, 'action', 'dist');
/** A bundle that grows past this has taken in something that belongs elsewhere. */
const MAX_BYTES = 6 * 1024 * 1024;

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

const built = buildBundle();
const names = [...filesOf(built).keys()];
const size = names.reduce((sum, name) => sum + statSync(join(built, name)).size, 0);
console.log(`bundle: ${String(Math.round(size / 1024))} KB in ${String(names.length)} files`);
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
