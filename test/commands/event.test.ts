import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { changedOrganizations, isPublicRepository, readEvent } from '../../action/src/commands/pull-request.ts';
import type { Surroundings } from '../../action/src/inputs.ts';
import { readSurroundings } from '../../action/src/inputs.ts';
import type { Github, GithubOptions } from '../sandbox/github.ts';
import { startGithub } from '../sandbox/github.ts';
import { givenInputs } from './given-inputs.ts';

function surroundings(path: string, apiUrl = 'http://127.0.0.1:1', event = 'schedule'): Surroundings {
  return readSurroundings({
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: 'acme/hr-sync',
    GITHUB_API_URL: apiUrl,
  });
}

function aFile(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json');
  writeFileSync(path, text);
  return path;
}

const servers: Github[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function aGithub(options: GithubOptions = {}): Promise<Github> {
  const server = await startGithub(options);
  servers.push(server);
  return server;
}

describe('the event that started the run', () => {
  it('is empty outside GitHub', () => {
    expect(readEvent(surroundings(''))).toEqual({});
  });

  it.each([
    ['is not there', '/nowhere/event.json'],
    ['is no JSON', aFile('{')],
  ])('is not guessed when its file %s', (_, path) => {
    expect(() => readEvent(surroundings(path))).toThrow(`The file ${path} (GITHUB_EVENT_PATH) cannot be read`);
  });

  it.each([
    ['of a fork', { full_name: 'else/hr-sync' }],
    ['of a fork that was deleted since', null],
  ])('plans nothing of a pull request %s', async (_, repo) => {
    const event = { pull_request: { number: 1, base: { sha: 'b' }, head: { sha: 'h', repo } } };
    const place = surroundings(aFile(JSON.stringify(event)), undefined, 'pull_request_target');
    await expect(changedOrganizations({ inputs: givenInputs({}), surroundings: place })).rejects.toThrow(
      'Pull requests of forks are validated and not planned.',
    );
  });
});

describe('a repository', () => {
  const SILENT = '{"schedule":"17 5 * * *"}';

  it.each([
    ['private', '{"repository":{"private":true}}', false],
    ['public', '{"repository":{"private":false}}', true],
  ])('is %s where the event says so, and GitHub is not asked', async (_, text, isPublic) => {
    const github = await aGithub({ private: isPublic });
    const place = surroundings(aFile(text), github.url);
    expect(await isPublicRepository({ githubToken: github.token }, place)).toBe(isPublic);
    expect(github.requests).toEqual([]);
  });

  it.each([
    ['private', true],
    ['public', false],
  ])('is %s where GitHub says so and the event nothing', async (_, isPrivate) => {
    const github = await aGithub({ private: isPrivate });
    const place = surroundings(aFile(SILENT), github.url);
    expect(await isPublicRepository({ githubToken: github.token }, place)).toBe(!isPrivate);
    expect(github.requests).toHaveLength(1);
  });

  it.each([
    ['not public, when the token is not shown it', 404, false],
    ['public, when the token is refused', 401, true],
    ['public, when GitHub refuses to say', 403, true],
  ])('counts as %s', async (_, status, isPublic) => {
    const github = await aGithub();
    github.override('/repos/acme/hr-sync', { status, body: { message: 'no' } });
    const place = surroundings(aFile(SILENT), github.url);
    expect(await isPublicRepository({ githubToken: github.token }, place)).toBe(isPublic);
  });

  it.each([
    ['outside GitHub', surroundings('', undefined, ''), 'token'],
    ['in an event that names its repository otherwise', surroundings(aFile('{}'), undefined, 'push'), 'token'],
    ['without a token', surroundings(aFile(SILENT)), ''],
  ])('is nobody else’s business %s', async (_, place, githubToken) => {
    expect(await isPublicRepository({ githubToken }, place)).toBe(false);
  });
});
