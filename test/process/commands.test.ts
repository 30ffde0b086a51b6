// The commands that answer a question, by the built bundle.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AcmePlace } from './acme-place.ts';
import { openAcmePlace } from './acme-place.ts';

let place: AcmePlace;
beforeAll(async () => {
  place = await openAcmePlace();
});
afterAll(() => place.close());

describe('check', () => {
  it('says that everything works', async () => {
    const done = await place.run('check');
    expect(done.outputs['status'], done.log).toBe('ok');
    expect(done.summary).toContain('Everything works');
  });

  it.each(['Company Configuration Integration', 'Employee Export', 'Personnel Integration'] as const)(
    'names %s, and nothing else, when that permission is missing',
    async (permission) => {
      place.ukg.revoke(permission);
      const done = await place.run('check');
      place.ukg.grant(permission);
      expect(done.exitCode).toBe(1);
      const failing = done.summary.split('\n').filter((line) => line.includes('❌'));
      expect(failing).toHaveLength(1);
      expect(failing[0]).toContain(`"${permission}"`);
    },
  );

  it('takes a password whose secret was set from a file, with the line break at its end', async () => {
    const done = await place.run('check', { 'ukg-password': `${place.ukg.account.password}\r\n` });
    expect(done.outputs['status'], done.log).toBe('ok');
  });

  it('names the token of Betterworks and the secret to set', async () => {
    const done = await place.run('check', { 'betterworks-token': 'wrong-token' });
    expect(done.exitCode).toBe(1);
    expect(done.summary).toContain('BETTERWORKS_TOKEN');
  });

  it('names the input that was pasted over two lines, and asks the others', async () => {
    const done = await place.run('check', { 'betterworks-token': 'first-half\nsecond-half' });
    const failing = done.summary.split('\n').filter((line) => line.includes('❌'));
    // One user and the list of users are asked with the token.
    const said = expect.stringContaining('The input betterworks-token of acme holds a line break') as string;
    expect(failing).toEqual([said, said]);
  });
});

describe('catalog', () => {
  it('writes what validate reads, also where the old one is broken', async () => {
    const done = await place.run('catalog');
    expect(done.outputs['status'], done.log).toBe('ok');
    expect(done.summary).toMatch(/Found 4 org levels, .*, 1 company and 3 user-defined fields\./);
    writeFileSync(join(place.workspace, 'integrations', 'acme', 'catalog.yml'), done.file('catalog.yml') ?? '');
    const validated = await place.run('validate');
    expect(validated.outputs['status'], validated.log).toBe('ok');
    writeFileSync(join(place.workspace, 'integrations', 'acme', 'catalog.yml'), 'jobs: {\n');
    const again = await place.run('catalog');
    expect(again.outputs['status'], again.log).toBe('ok');
    writeFileSync(join(place.workspace, 'integrations', 'acme', 'catalog.yml'), again.file('catalog.yml') ?? '');
  });
});

describe('explain', () => {
  it('says first what becomes of an employee, then the way there, by their number and without a value', async () => {
    await place.run('sync');
    const person = [...place.ukg.people.values()][5]!;
    const done = await place.run('explain', { employee: person.employments[0]!.employeeNumber });
    expect(done.outputs['status'], done.log).toBe('ok');
    const verdict = `${person.employments[0]!.employeeNumber} is in step.`;
    expect(done.summary.split('\n').slice(0, 3)).toEqual([expect.stringContaining('explain'), '', `### ${verdict}`]);
    expect(done.log).toContain(verdict);
    expect(done.summary).toContain(person.employeeId);
    expect(done.summary).toContain('The stored link decides; theirs is Betterworks user');
    expect(done.summary).toContain('integrations/acme/mapping.yml:2');
    expect(done.summary).not.toContain(person.lastName);
    expect(done.summary).not.toContain(person.email);
  });

  it('repeats whom UKG does not have', async () => {
    const done = await place.run('explain', { employee: '999999' });
    expect(done.exitCode).toBe(1);
    expect(done.log).toContain('no employee with the number or employeeId "999999"');
    expect(done.file('errors.csv')).toContain('EMPLOYEE_UNKNOWN');
    expect(done.log).toContain('leading zeros');
  });

  it('tells who is not listed any more, and about whom UKG takes no question, from whom it does not have', async () => {
    const [person] = [...place.ukg.people.values()];
    const { employeeId, employments } = person!;
    const asked = { employee: employments[0]!.employeeNumber };
    const answered = (answer: { readonly status: number; readonly body: unknown }): void => {
      place.ukg.override('/personnel/v1/employment-details', ({ query }) =>
        query.get('employeeId')?.includes(employeeId) === true ? answer : null,
      );
    };
    answered({ status: 400, body: {} });
    expect((await place.run('explain', asked)).log).toContain('UKG took no question about this employee');
    answered({ status: 200, body: [] });
    expect((await place.run('explain', asked)).log).toContain(`${employeeId} is not listed by UKG any more`);
    place.ukg.override('/personnel/v1/employment-details', () => null);
  });
});

it('says with a warning that an input has no effect', async () => {
  const done = await place.run('sync', { apply: 'true' });
  expect(done.log).toContain('::warning title=Input without effect::The input apply has no effect on sync');
});
