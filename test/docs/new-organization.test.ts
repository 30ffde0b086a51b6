import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { ROOT } from '../run-action.ts';

it.each([
  [[], /^/],
  [['--help'], /^Unknown option '--help'\.\n/],
  [['acme', '--contacts', 'hr@acme.example'], /^Unknown option '--contacts'\.\n/],
] as const)('npm run new says how it is called, and writes nothing, when it is called like this: %j', (given, why) => {
  const done = spawnSync(process.execPath, ['action/scripts/new-organization.ts', ...given], { cwd: ROOT });
  expect(done.status).toBe(1);
  expect(done.stderr.toString()).toMatch(new RegExp(`${why.source}Give the folder name of the organization`, 'u'));
  expect(done.stderr.toString()).toContain('--contact');
});

it.each(['Acme EU', 'acme_eu'])('npm run new says why the name %j is refused', (name) => {
  const done = spawnSync(process.execPath, ['action/scripts/new-organization.ts', name], { cwd: ROOT });
  expect(done.status).toBe(1);
  expect(done.stderr.toString()).toContain(
    `"${name}" cannot be the name of an organization's folder. Choose another name: small letters, digits and hyphens only.`,
  );
});
