// The comment on a pull request, by the built bundle.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getOctokit } from '@actions/github';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AcmePlace } from './acme-place.ts';
import { openAcmePlace } from './acme-place.ts';

let place: AcmePlace;
beforeAll(async () => {
  place = await openAcmePlace();
});
afterAll(() => place.close());

/** What GitHub checks out for a pull request. */
async function mergeOf(...parents: readonly string[]): Promise<string> {
  const octokit = getOctokit(place.github.token, { baseUrl: place.github.url });
  const { owner, repo } = place.github;
  const { tree } = place.github.commits('main')[0]!;
  const { data } = await octokit.rest.git.createCommit({ owner, repo, message: 'Merge', tree, parents: [...parents] });
  return data.sha;
}

describe('plan on a pull request', () => {
  const event = (
    isPrivate: boolean,
    base: object = { sha: place.github.commits('main')[0]!.sha },
  ): Record<string, string> => {
    const path = join(place.workspace, 'event.json');
    writeFileSync(path, JSON.stringify({ pull_request: { number: 7, base }, repository: { private: isPrivate } }));
    return { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path };
  };

  const commentWith = async (name: string, change: (text: string) => string): Promise<string> => {
    await place.withFile(name, change, () => place.run('plan', {}, event(true)));
    return [...place.github.comments.values()][0]!.body;
  };

  it('keeps one comment with the effect on the population, and nothing of the daily run but how many it writes', async () => {
    place.github.openIssue({ number: 7, isPullRequest: true });
    await place.run('sync');
    place.aDayLater();
    const writes = place.betterworks.writes.length;
    const first = await place.run('plan', {}, event(true));
    await place.run('plan', {}, event(true));
    expect(first.outputs['status'], first.log).toBe('ok');
    expect(place.github.comments.size).toBe(1);
    const body = [...place.github.comments.values()][0]!.body;
    expect(body).toContain('121 department names change');
    expect(body.match(/The next daily run writes 20 people\./g)).toHaveLength(1);
    expect(body).not.toContain(first.outputs['plan-digest']);
    expect(body).not.toMatch(/@acme\.example/);
    expect(place.betterworks.writes).toHaveLength(writes);
  });

  it('says how many users a filter gives up that deactivates whoever it does not take', async () => {
    const filter = 'import: matching\nemployee_types: [INT]\nwhen_out_of_scope: deactivate\n';
    expect(await commentWith('filter.yml', () => filter)).toContain(
      '121 people would drop out, 101 users would be switched off',
    );
  });

  it('names a user-defined field that nobody has, also when the daily run would read nobody', async () => {
    const body = await commentWith('mapping.yml', (text) => `${text}custom: { badge: { from: 'udf:Nowhere' } }\n`);
    expect(body.match(/UKG shows no user-defined field "Nowhere"/g)).toHaveLength(1);
  });

  it('names each line that matches nobody, of decisions.yml and of the filter', async () => {
    const decisions = join(place.workspace, 'integrations/acme/decisions.yml');
    writeFileSync(decisions, "- { employee: '417', leave_alone: true, reason: Board member }\n");
    const decided = await commentWith('filter.yml', (text) => text);
    rmSync(decisions);
    expect(decided).toContain(
      'integrations/acme/decisions.yml:1 matches nobody: no employee has the number or id 417.',
    );
    const filtered = await commentWith('filter.yml', () => 'import: all\nexclude: { employee_types: [TSE] }\n');
    expect(filtered).toContain('Nobody in UKG fulfils exclude.employee_types (integrations/acme/filter.yml:2)');
  });

  it('finds its comment again where a secret is a word of the mark', async () => {
    const before = place.github.comments.size;
    await place.run('plan', { 'state-key': 'ukg-betterworks-sync' }, event(true));
    await place.run('plan', { 'state-key': 'ukg-betterworks-sync' }, event(true));
    expect(place.github.comments.size).toBe(before);
  });

  it('is without an effect where the files of the base branch are wrong, and says so', async () => {
    place.github.commit(
      'main',
      { ...place.baseFiles(), 'integrations/acme/filter.yml': 'import: some\n' },
      'Break the filter',
    );
    const done = await place.run('plan', {}, event(true));
    place.github.commit('main', place.baseFiles(), 'Mend the filter');
    expect(done.outputs['status'], done.log).toBe('ok');
    const body = [...place.github.comments.values()][0]!.body;
    expect(body).toContain('The files of the base branch are not valid, so there is nothing to compare with.');
    expect(body).not.toContain('| Before |');
    expect(body).toContain('The next daily run writes 20 people.');
  });

  it('compares with the base that it is merged with, whatever was merged since the event', async () => {
    const old = place.github.commits('main')[0]!.sha;
    const mapping =
      'department_name: { from: org_level_2 }\ntitle: { from: job_title }\nhire_date: { from: hire_date }\n';
    const base = place.github.commit('main', { 'integrations/acme/mapping.yml': mapping }, 'Change the department').sha;
    const merge = await mergeOf(base, old);
    await place.run('plan', {}, { ...event(true, { sha: old }), GITHUB_SHA: merge });
    place.github.commit('main', place.baseFiles(), 'Change it back');
    expect([...place.github.comments.values()][0]!.body).toContain('this change touches nobody');
  });

  it('writes none on a public repository, and says why', async () => {
    const before = place.github.comments.size;
    const done = await place.run('plan', {}, event(false));
    expect(place.github.comments.size).toBe(before);
    expect(done.log).toContain('public');
    expect(done.file('errors.csv')).toBeNull();
  });

  it('plans without a comparison where GitHub does not give the files of the base branch', async () => {
    const tree = `/repos/acme/hr-sync/git/trees/${place.github.commits('main')[0]!.sha}`;
    place.github.override(tree, { status: 403 });
    const done = await place.run('plan', {}, event(true));
    place.github.override(tree, null);
    const [comment] = [...place.github.comments.values()];
    expect(done.outputs['status'], done.log).toBe('ok');
    expect(done.log).toContain(
      '::warning title=Nothing to compare with::The files of the base branch could not be read',
    );
    expect(comment!.body).toContain('so there is nothing to compare with');
    expect(comment!.body).toContain('The next daily run writes 20 people.');
  });

  it('knows the base branch by its name where the event names no commit', async () => {
    await place.run('plan', {}, event(true, { ref: 'main' }));
    expect([...place.github.comments.values()].map(({ body }) => body.includes('121 department names change'))).toEqual(
      [true],
    );
  });
});
