// A problem that a line of decisions.yml accepts: in the files with its reason, and in no count, mail or warning.
import { parse } from 'csv-parse/sync';
import { afterEach, expect, it } from 'vitest';
import { toBetterworksUsers } from '../sandbox/betterworks-user.ts';
import { codeTables } from '../sandbox/code-tables.ts';
import { makePeople } from '../sandbox/people.ts';
import type { Workplace } from './workplace.ts';
import { openWorkplace } from './workplace.ts';

let place: Workplace | null = null;
afterEach(async () => {
  await place?.close();
  place = null;
});

it('leaves counts, mail and warnings, and errors.csv says where and why it is accepted', async () => {
  const now = '2026-06-15T16:00:00.000Z';
  const tables = codeTables({ companies: 1 });
  const today = now.slice(0, 10);
  const people = makePeople({ seed: 1, count: 4, mess: false, today, tables, changedAt: '2026-01-01T00:00:00Z' });
  place = await openWorkplace({
    now,
    ukg: { people, tables },
    betterworks: { users: toBetterworksUsers(people, { tables, today }) },
  });
  await place.run('sync');
  const { employeeId } = people[2]!;
  place.ukg.change(employeeId, { email: '' });
  const line = `- { employee: ${employeeId}, accept: EMAIL_MISSING, reason: Works without a mailbox }\n`;
  place.writeFile('decisions.yml', line);
  const run = await place.run('sync');
  expect(run.outputs, run.log).toMatchObject({ status: 'ok', problems: '0' });
  const rows: readonly Record<string, string>[] = parse(run.file('errors.csv') ?? '', { bom: true, columns: true });
  expect(rows.map((row) => [row['code'], row['what_to_do']])).toEqual([
    ['EMAIL_MISSING', expect.stringMatching(/^Accepted in .*decisions\.yml:1: Works without a mailbox\. To settle it/)],
  ]);
  expect(run.log).not.toContain('::warning');
  expect(place.mail.messages).toEqual([]);
});
