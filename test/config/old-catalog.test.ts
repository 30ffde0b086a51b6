// The command that makes catalog.yml anew reads the organization's files as if there were none.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadIntegration } from '../../action/src/config/load.ts';
import { INTEGRATION, MAPPING } from './builders.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'old-catalog-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test.each([
  ['does not know a code', 'employee_types: { INT: Intern }\n'],
  ['cannot be read', 'jobs: {'],
  ['is not stored as UTF-8', Uint8Array.of(0x61, 0x3a, 0x20, 0xfc)],
])('a catalog that %s keeps nobody from making it anew', async (_, catalog) => {
  const files = {
    integration: INTEGRATION,
    mapping: MAPPING,
    filter: 'import: matching\nemployee_types: [REG]\n',
    catalog,
  };
  mkdirSync(join(root, 'acme'));
  for (const [kind, content] of Object.entries(files)) writeFileSync(join(root, 'acme', `${kind}.yml`), content);
  expect((await loadIntegration(root, 'acme')).integration).toBeNull();
  expect(await loadIntegration(root, 'acme', true)).toMatchObject({ integration: { slug: 'acme' }, problems: [] });
});
