import { describe, expect, it } from 'vitest';
import type { Held, Pending, Scheduled } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { lostPeople } from '../../../action/src/core/plan/broken-source.ts';
import { TODAY, TOMORROW, YESTERDAY } from '../../builders.ts';
import { aHeld, aScheduled } from '../state/a-state.ts';

const held = (id: string): Held => aHeld(id, { code: 'EMAIL_TAKEN' });
const due = (id: string, on = TODAY): Scheduled => aScheduled(id, { on, kind: 'deactivate' });
const begun = (id: string): Pending => ({ ukgEmployeeId: ukgEmployeeId(id), kind: 'create' });

function lost(
  waiting: { held?: readonly Held[]; scheduled?: readonly Scheduled[]; pending?: readonly Pending[] },
  ...read: readonly string[]
): readonly string[] {
  const { held: inTrouble = [], scheduled = [], pending = [] } = waiting;
  const found = lostPeople({ held: inTrouble, scheduled, pending }, new Set(read.map(ukgEmployeeId)), TODAY);
  return found.map(({ ukgEmployeeId: id, code }) => `${id ?? ''} ${code}`);
}

describe('somebody who waits and whom UKG lists no longer is said in every run', () => {
  it.each<[string, Parameters<typeof lost>[0], readonly string[], readonly string[]]>([
    ['by the code of the trouble', { held: [held('E1'), held('E2')] }, ['E2'], ['E1 EMAIL_TAKEN']],
    ['on the day that was scheduled', { scheduled: [due('E1')] }, [], ['E1 SCHEDULED_LOST']],
    ['after that day, too', { scheduled: [due('E1', YESTERDAY)] }, [], ['E1 SCHEDULED_LOST']],
    ['once for several days', { scheduled: [due('E1', YESTERDAY), due('E1')] }, [], ['E1 SCHEDULED_LOST']],
    ['once for a day and a trouble', { held: [held('E1')], scheduled: [due('E1')] }, [], ['E1 SCHEDULED_LOST']],
    ['but not before the day', { scheduled: [due('E1', TOMORROW)] }, [], []],
    ['of whom a change was begun and is not settled', { pending: [begun('E1')] }, [], ['E1 NOT_ATTEMPTED']],
    ['once for a trouble and a change', { held: [held('E1')], pending: [begun('E1')] }, [], ['E1 EMAIL_TAKEN']],
    ['and not when they were read', { pending: [begun('E1')] }, ['E1'], []],
    ['nor those who wait for a day', { held: [held('E1')], scheduled: [due('E1')] }, ['E1'], []],
  ])('%s', (_, waiting, read, expected) => {
    expect(lost(waiting, ...read)).toEqual(expected);
  });

  it('with the day, and what to do', () => {
    const [problem] = lostPeople({ held: [], scheduled: [due('E1', YESTERDAY)], pending: [] }, new Set(), TODAY);
    expect(problem?.message).toContain(`due on ${YESTERDAY}`);
    expect(problem?.message).toContain('UKG lists this employee no longer');
  });
});
