// The example that everybody copies: complete, explained, right, and never run by a schedule.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadIntegration } from '../../action/src/config/load.ts';
import { SchemaPlace } from '../../action/src/config/messages/schema-place.ts';

const FOLDER = fileURLToPath(new URL('../../integrations', import.meta.url));

describe.each(['integration', 'mapping', 'filter'] as const)('integrations/example/%s.yml', (kind) => {
  const text = readFileSync(`${FOLDER}/example/${kind}.yml`, 'utf8');

  test('names its schema in the first line', () => {
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=../../schemas/${kind}.schema.json`);
  });

  test('shows or explains every key', () => {
    for (const key of new SchemaPlace(kind, []).keys) expect(text).toContain(key);
  });

  test('says to each key what it is for', () => {
    const lines = text.split('\n');
    const bare = lines.filter(
      (line, index) =>
        /^[a-z]/.test(line) &&
        !lines.slice(Math.max(0, index - 6), index + 2).some((near) => near.trim().startsWith('#')),
    );
    expect(bare).toEqual([]);
  });
});

test('the example is right, and paused', async () => {
  const { problems, integration } = await loadIntegration(FOLDER, 'example');
  expect(problems).toEqual([]);
  expect(integration).toMatchObject({
    enabled: false,
    ukgHost: 'https://service5.ultipro.com',
    betterworksHost: 'https://app.betterworks.com',
    technicalContact: ['hr-systems@acme.example'],
  });
});
