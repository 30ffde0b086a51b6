import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '../run-action.ts';

it.each([[[]], [['--help']], [['acme', '--contacts', 'hr@acme.example']], [['Acme']]])(
  'npm run new says how it is called, and writes nothing, when it is called like this: %j',
  (given) => {
    const done = spawnSync(process.execPath, ['action/scripts/new-organization.ts', ...given], { cwd: ROOT });
    expect(done.status).toBe(1);
    expect(done.stderr.toString()).toMatch(/^Give the folder name of the organization/u);
    expect(done.stderr.toString()).toContain('--contact');
  },
);
