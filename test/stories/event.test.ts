import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEvent } from '../../action/src/event.ts';
import { readSurroundings } from '../../action/src/inputs.ts';
import { isPublicRepository } from '../../action/src/public-repository.ts';

const surroundings = (path: string) => readSurroundings({ GITHUB_EVENT_PATH: path });

function aFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json');
  writeFileSync(path, text);
  return path;
}

describe('the event that started the run', () => {
  it('is empty outside GitHub', () => {
    expect(readEvent(surroundings(''))).toEqual({});
    expect(isPublicRepository(surroundings(''))).toBe(false);
  });

  it.each([
    ['private', '{"repository":{"private":true}}', false],
    ['public', '{"repository":{"private":false}}', true],
  ])('tells a %s repository', (_, text, isPublic) => {
    expect(isPublicRepository(surroundings(aFile(text)))).toBe(isPublic);
  });

  it.each([
    ['is not there', '/nowhere/event.json'],
    ['is no JSON', aFile('{')],
  ])('is not guessed when its file %s', (_, path) => {
    expect(() => isPublicRepository(surroundings(path))).toThrow(`The file ${path} (GITHUB_EVENT_PATH) cannot be read`);
  });
});
