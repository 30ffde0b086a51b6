import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../action/src/commands/apply.ts';
import type { Change } from '../../action/src/core/model/model.ts';
import type { Outcome } from '../../action/src/core/plan/written.ts';
import { aChange, emailOf, fieldsOf } from '../builders.ts';
import { type FakeUsers, fakeUsers } from './fake-users.ts';

/** Gives somebody another's address; `E1` to `E2` is "the user of E1 gets the address of E2". */
function moves(users: FakeUsers, to: Readonly<Record<string, string>>): readonly Change[] {
  const ids = new Map(Object.keys(to).map((id) => [id, users.add(fieldsOf(id))]));
  return Object.entries(to).map(([id, of]) => {
    const fields = { email: emailOf(of) };
    return aChange({ id, userId: ids.get(id) ?? 0, fields, desired: fieldsOf(id, fields) });
  });
}

async function applied(to: Readonly<Record<string, string>>, users = fakeUsers()): Promise<readonly Outcome[]> {
  const { outcomes } = await applyPlan(moves(users, to), users, () => undefined);
  return outcomes;
}

const outcomeKinds = (outcomes: readonly Outcome[]): readonly string[] => outcomes.map(({ kind }) => kind);
const messages = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.flatMap(({ problems }) => problems.map(({ message }) => message));

describe('an e-mail address that another user gives up', () => {
  it('goes to the next one in the same run, along a whole chain', async () => {
    const outcomes = await applied({ E1: 'E2', E2: 'E3', E3: 'E4', E4: 'E9' });
    expect([outcomeKinds(outcomes), messages(outcomes)]).toEqual([Array(4).fill('updated'), []]);
  });

  it('is waited for in vain when the addresses go round in a circle', async () => {
    const outcomes = await applied({ E1: 'E2', E2: 'E3', E3: 'E1' });
    expect(outcomeKinds(outcomes)).toEqual(['failed', 'failed', 'failed']);
  });

  it('is asked for once more beside a circle', async () => {
    const outcomes = await applied({ E1: 'E2', E2: 'E1', E3: 'E4', E4: 'E9' });
    expect(outcomeKinds(outcomes)).toEqual(['failed', 'failed', 'updated', 'updated']);
  });

  it('is not asked for again when nobody gave one up', async () => {
    const users = fakeUsers();
    users.add(fieldsOf('E7'));
    expect(outcomeKinds(await applied({ E1: 'E7' }, users))).toEqual(['failed']);
    expect(users.writes).toHaveLength(1);
  });

  it('is left to the next run when very many wait', async () => {
    const users = fakeUsers();
    const chain = Object.fromEntries(Array.from({ length: 103 }, (_, at) => [`E${at}`, `E${at + 1}`]));
    await applied(chain, users);
    expect(users.writes).toHaveLength(103);
  });
});
