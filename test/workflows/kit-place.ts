// A customer's repository as `npm run kit` writes it, and the released action where a runner lays it.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { BUNDLE, ROOT } from '../run-action.ts';
import type { Program } from './runner/a-repository.ts';

export const REPOSITORY = 'vendor/ukg-betterworks-sync';
/** No commit of this repository, so that the kit is of the files as they are here. */
export const RELEASE = 'a'.repeat(40);
export const NEXT_RELEASE = 'b'.repeat(40);

export interface KitRun {
  readonly status: number | null;
  readonly output: string;
}

export function kit(...given: readonly string[]): KitRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['action/scripts/kit.ts', ...given], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

export const ANSWERS = ['--name', 'Acme', '--contact', 'hr@acme.example'] as const;

export function writeKit(folder: string, ref: string = RELEASE): KitRun {
  return kit(folder, '--repository', REPOSITORY, '--ref', ref, '--slug', 'acme', ...ANSWERS);
}

/** The kit as a repository's program; both releases are the bundle as it is built now. */
export function kitProgram(): Program {
  const actions = mkdtempSync(join(tmpdir(), 'actions-'));
  const released = [RELEASE, NEXT_RELEASE].map((commit) => {
    const folder = join(actions, REPOSITORY, commit);
    mkdirSync(join(folder, 'action'), { recursive: true });
    for (const path of ['action.yml', 'schemas', '.github'])
      cpSync(join(ROOT, path), join(folder, path), { recursive: true });
    // Of its own: the runner starts it by its path, and it finds its release above it.
    cpSync(dirname(BUNDLE), join(folder, 'action', 'dist'), { recursive: true });
    return [`${REPOSITORY}@${commit}`, folder] as const;
  });
  return { write: (tree) => void writeKit(tree), released: Object.fromEntries(released) };
}
