import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Integration, Setup } from '../../../action/src/core/model/model.ts';
import { limitContextOf, newFields, RELEASE, setupOf } from '../../../action/src/core/plan/limits.ts';
import { aFilter, anIntegration, mappingOf, testDigests } from '../../builders.ts';

const isNewSetup = (before: Setup | undefined, now: Setup): boolean =>
  limitContextOf({ runs: [], ...(before && { setup: before }) }, now, {
    activeUsers: 0,
    at: '2026-06-15T00:00:00.000Z',
  }).isNewSetup;

const setup = (parts: Partial<Integration> = {}): Setup => setupOf(anIntegration(parts), testDigests());

it('the release that is remembered is the one of package.json', () => {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  expect(RELEASE).toBe((JSON.parse(text) as { version: string }).version);
});

describe('a run has a new setup', () => {
  it.each<[string, Setup]>([
    ['after another release of the action', { ...setup(), version: '0.9.0' }],
    ['after another filter', setup({ filter: aFilter({ companies: ['ACME1'] }) })],
    ['after another value in the same line', setup({ mapping: mappingOf({ phone: { default: '1' } }) })],
  ])('%s', (_, before) => {
    expect(isNewSetup(before, setup())).toBe(true);
  });

  it.each<[string, Partial<Integration>]>([
    ['nothing changed', {}],
    ['a line only moved', { filter: { ...aFilter(), place: { file: 'integrations/acme/filter.yml', line: 7 } } }],
    ['integration.yml changed', { timeZone: 'Europe/Rome' }],
  ])('not when %s', (_, before) => {
    expect(isNewSetup(setup(before), setup())).toBe(false);
  });
});

it('a state that does not say with what it was made tells of no change', () => {
  expect(isNewSetup(undefined, setup())).toBe(false);
});

describe('a field is new', () => {
  it('when the last run did not map it', () => {
    const now = setup({ mapping: mappingOf({ badge: {} }) });
    expect([...newFields(setup(), now)]).toEqual(['badge']);
    expect([...newFields(now, setup())]).toEqual([]);
  });

  it('not when nobody knows what the last run mapped', () => {
    expect(newFields(undefined, setup()).size).toBe(0);
  });
});
