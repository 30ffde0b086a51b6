// A service account may be called what stands everywhere: nothing of ours breaks by keeping its name out of what is shown.
import { describe, expect, it } from 'vitest';
import { UKG_ACCOUNT } from '../sandbox/ukg.ts';
import { within } from './small-company.ts';
import { openWorkplace } from './workplace.ts';

describe('A user name', () => {
  it.each(['acme', 'betterworks', 'sync', 'integration'])(
    'that is a word of ours leaves links, paths and places whole: %s',
    async (username) => {
      const company = await openWorkplace({
        now: '2026-06-15T16:00:00.000Z',
        ukg: { account: { ...UKG_ACCOUNT, username } },
        files: () => ({ 'filter.yml': 'import: some\n' }),
      });
      const repository = 'acme/ukg-betterworks-sync';
      await within(company, async () => {
        const done = await company.run('sync', { env: { GITHUB_REPOSITORY: repository } });
        expect(done.outputs['report-path']).toBe(done.reportPath);
        expect(done.file('errors.csv')).toContain(`https://github.example/${repository}/blob/HEAD/`);
        expect(done.file('errors.csv')).toContain('/integrations/acme/filter.yml:1');
      });
    },
  );

  it('that is a name of its own is masked', async () => {
    const company = await openWorkplace({ now: '2026-06-15T16:00:00.000Z' });
    const done = await within(company, () => company.run('validate'));
    expect(done.log).toContain('::add-mask::svc-sync');
  });
});
