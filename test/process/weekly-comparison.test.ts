// The weekly comparison that writes nobody: what it found is in every later report until it is settled.
import { describe, expect, it } from 'vitest';
import type { BetterworksUser } from '../sandbox/betterworks-user.ts';
import { afterBaseline } from './small-company.ts';
import type { Workplace } from './workplace.ts';

const inCompany = afterBaseline();
const SCHEDULED = { env: { GITHUB_EVENT_NAME: 'schedule' } };

/** Without what the state has of the differences. */
function othersIn(company: Workplace): unknown {
  return { ...company.state(), drift: undefined };
}

function changeByHand({ betterworks }: Workplace): void {
  const user = [...betterworks.users.values()].find(({ deactivation_date: day }) => day === null);
  (betterworks.users as Map<number, BetterworksUser>).set(user!.id, { ...user!, title: 'By hand' });
}

describe('the weekly comparison', () => {
  it('is repeated by each daily run until the next one finds nothing, and moves nothing else of the state', () =>
    inCompany(async (company) => {
      const before = othersIn(company);
      changeByHand(company);
      expect((await company.run('reconcile', SCHEDULED)).file('drift.csv')).toContain('differs');
      expect(othersIn(company)).toEqual(before);
      const daily = await company.run('sync');
      expect(daily.file('drift.csv')).toContain('differs');
      await company.run('reconcile', { inputs: { apply: 'true' } });
      expect((await company.run('sync')).file('drift.csv')).toBeNull();
    }));

  it('leaves no trace when somebody starts it by hand', () =>
    inCompany(async (company) => {
      const before = company.stateFiles();
      changeByHand(company);
      await company.run('reconcile');
      expect(company.stateFiles()).toEqual(before);
    }));
});
