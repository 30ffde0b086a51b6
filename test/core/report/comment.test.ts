import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../action/src/core/plan/effect.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { commentMark, planComment } from '../../../action/src/core/report/comment.ts';
import { aPlan, aReport, DIGEST } from './a-report.ts';

const ids = (count: number): Effect['enter'] =>
  Array.from({ length: count }, (_, index) => ukgEmployeeId(`A${String(index).padStart(11, '0')}`));

function anEffect(parts: Partial<Effect> = {}): Effect {
  const nobody = { enter: [], leave: [], dropped: [], leaveReasons: [], fields: [], limits: [] };
  return { people: 400, inScopeBefore: 300, inScopeAfter: 300, keepsUsers: true, ...nobody, ...parts };
}

const planned = aReport({ command: 'plan', isDryRun: true, plan: aPlan() });

describe('The comment on a pull request', () => {
  it('begins with the mark by which it is found again, and bears the digest', () => {
    const page = planComment(planned, anEffect(), null);
    expect(page.startsWith(commentMark('acme'))).toBe(true);
    expect(page).toContain(`Digest of the plan: \`${DIGEST}\``);
  });

  it('says of one person what it says of many', () => {
    const page = planComment(planned, anEffect({ people: 1, inScopeBefore: 1, inScopeAfter: 0, leave: ids(1) }), null);
    expect(page).toContain('**1 leaves the scope**');
    expect(page).toContain('Of 1 person in UKG, 1 is in scope before this change and 0 after it.');
  });

  it('says first how many people the change touches, field by field, and for which line of the filter', () => {
    const reason = { reason: 'company is not ACME1', file: 'integrations/acme/filter.yml', line: 3, count: 42 };
    const page = planComment(
      planned,
      anEffect({
        inScopeAfter: 259,
        enter: ids(1),
        leave: ids(42),
        leaveReasons: [reason],
        fields: [{ field: 'title', ids: ids(310) }],
      }),
      null,
    );
    expect(page).toContain('**1 enters the scope, 42 leave the scope, 310 titles change**');
    expect(page).toContain('Of 400 people in UKG, 300 are in scope before this change and 259 after it.');
    expect(page).toContain('42 × company is not ACME1 (`integrations/acme/filter.yml:3`)');
    expect(page).toContain('| `title` | 310 | `A00000000000`,');
    expect(page).toContain('and 290 more');
    expect(page.indexOf('42 leave the scope')).toBeLessThan(page.indexOf('Digest of the plan'));
  });

  it.each([
    { field: 'title', count: 1, says: '**1 title changes**' },
    { field: 'department_name', count: 2, says: '**2 department names change**' },
    { field: 'cost_center', count: 3, says: '**3 cost_center values change**' },
    { field: 'constructor', count: 3, says: '**3 constructor values change**' },
  ])('says "$says" of $count whose $field is another', ({ field, count, says }) => {
    expect(planComment(planned, anEffect({ fields: [{ field, ids: ids(count) }] }), null)).toContain(says);
  });

  it.each([
    [6, '3 f4 values change, 1 more field changes**'],
    [50, '3 f4 values change, 45 more fields change**'],
  ])('names five of %j fields in its headline, and all below', (count, says) => {
    const fields = Array.from({ length: count }, (_, index) => ({ field: `f${index}`, ids: ids(3) }));
    const page = planComment(planned, anEffect({ fields }), null);
    expect(page).toContain(says);
    expect(page).toContain(`| \`f${count - 1}\` | 3 |`);
  });

  it('says what becomes of the users of those who leave the scope', () => {
    const left = { leave: ids(42) };
    const page = (parts: Partial<Effect>): string => planComment(planned, anEffect({ ...left, ...parts }), null);
    expect(page({})).toContain('The users of those who leave the scope stay as they are.');
    const dropping = page({ keepsUsers: false, dropped: ids(2) });
    expect(dropping).toContain('**42 leave the scope, 2 users would be deactivated**');
    expect(dropping).toContain(
      '2 users out of scope would be deactivated (`when_out_of_scope: deactivate`): `A00000000000`, `A00000000001`.',
    );
    expect(page({ keepsUsers: false })).toContain('None of those who leave the scope has an active user');
  });

  it('says whom the word deactivate alone touches, although nobody enters or leaves', () => {
    const page = planComment(planned, anEffect({ keepsUsers: false, dropped: ids(7) }), null);
    expect(page).toContain('**7 users would be deactivated**');
    expect(page).toContain('To bring everybody in step at once');
  });

  it('says whether the limits would let all of them through at once', () => {
    const reading = { limit: 'deactivations', value: 42, allowed: 3, tripped: true } as const;
    const within = { ...reading, value: 3, tripped: false };
    const says = (limits: Effect['limits']): string => planComment(planned, anEffect({ leave: ids(42), limits }), null);
    expect(says([reading])).toContain('Deactivations in this run: 42, and 3 are allowed.');
    expect(says([within])).toContain('All limits would let everybody through at once.');
    expect(says([])).not.toContain('at once.');
  });

  it('says how those people are brought in step, and only when there are any', () => {
    const how = 'start **Actions › sync** with the command `reconcile` and `apply` ticked';
    expect(planComment(planned, anEffect({ enter: ids(1) }), null)).toContain(how);
    const none = planComment(planned, anEffect(), null);
    expect(none).toContain('Nobody enters or leaves the scope, and no field changes');
    expect(none).not.toContain(how);
  });

  it('has why there is nothing to compare with', () => {
    expect(planComment(planned, null, 'This organization is new.')).toContain('This organization is new.');
  });

  it('is cut where GitHub would refuse it, visibly, and keeps the digest', () => {
    const notes = Array.from({ length: 200 }, (_, index) => `${String(index)} ${'ü'.repeat(500)}`);
    const page = planComment({ ...planned, notes }, anEffect({ enter: ids(1) }), null);
    expect(page.length).toBeLessThan(65_536);
    expect(new TextEncoder().encode(page).length).toBeLessThanOrEqual(60_000);
    expect(page).toContain(DIGEST);
    expect(
      page.trimEnd().endsWith('**Cut here: GitHub takes no longer comment. The rest stands in the job summary.**'),
    ).toBe(true);
    // What is cut inside a part that opens on a click would hide the note.
    expect(page.split('<details>').length).toBe(page.split('</details>').length);
  });
});
