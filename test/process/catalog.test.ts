// The codes of a tenant are what UKG has, also where they look like something that no report shows.
import { expect, it } from 'vitest';
import { codeTables } from '../sandbox/code-tables.ts';
import { openWorkplace } from './workplace.ts';

it('writes codes that look like telephone numbers as they are', async () => {
  const tables = codeTables({ companies: 1 });
  const codes = ['4100-2000-300', '10.2000.3000.40'];
  const locations = codes.map((code) => ({ ...tables.locations[0]!, code, description: `Site ${code}` }));
  const now = '2026-06-15T16:00:00.000Z';
  await using stack = new AsyncDisposableStack();
  const place = await openWorkplace({
    now,
    ukg: { people: [], tables: { ...tables, locations } },
    betterworks: { users: [] },
  });
  stack.defer(() => place.close());
  const done = await place.run('catalog');
  for (const code of codes) expect(done.file('catalog.yml'), done.log).toContain(`"${code}": "Site ${code}"`);
});
