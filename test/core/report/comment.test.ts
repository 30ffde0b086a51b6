import { describe, expect, it } from 'vitest';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import type { Effect } from '../../../action/src/core/plan/effect.ts';
import { commentMark, planComment, withdrawnComment } from '../../../action/src/core/report/comment.ts';
import { pageWith } from '../../demo/page.ts';
import { anUpdate, aPlan, aProblem, aReport, aRunProblem } from './a-report.ts';
import { BROWSER, startDrawing } from './browser.ts';

const ids = (count: number): Effect['enter'] =>
  Array.from({ length: count }, (_, index) => ukgEmployeeId(`A${String(index).padStart(11, '0')}`));

function anEffect(parts: Partial<Effect> = {}): Effect {
  return {
    inScopeBefore: 1261,
    inScopeAfter: 1261,
    keepsUsers: true,
    enter: [],
    leave: [],
    dropped: [],
    wait: [],
    users: [],
    leaveReasons: [],
    fields: [],
    moves: [],
    newDepartments: [],
    numbers: new Map(),
    limits: [],
    ...parts,
  };
}

const MINE = ids(1);
const TITLE = [{ field: 'title', ids: MINE }];
const planned = aReport({ command: 'plan', isDryRun: true, plan: aPlan() });
const told = (parts: Partial<Effect>): string => planComment(planned, anEffect(parts), []);
/** What is seen without a click. */
const aboveTheFold = (page: string): string => page.replace(/<details>[\s\S]*?<\/details>/g, '');

describe('The comment on a pull request', () => {
  it('begins with the mark by which it is found again, and a sentence that says what the change does', () => {
    const page = told({ leave: ids(103), inScopeAfter: 1158, fields: [{ field: 'title', ids: ids(310) }] });
    expect(page.startsWith(commentMark('acme'))).toBe(true);
    expect(page).toContain(': 103 people would drop out, 310 titles change\n');
  });

  it('is taken back for an organization that the pull request does not change any more', () => {
    const [mark, body] = [commentMark('acme-eu'), `${commentMark('acme-eu')}\n\nplan`];
    expect(withdrawnComment(body, ['acme', 'acme-eu'])).toBeNull();
    const words = '**acme-eu: this pull request does not change this organization any more.**';
    expect(withdrawnComment(body, ['acme'])).toBe(`${mark}\n\n${words}`);
  });

  it('counts whom the change makes wait, why, and not as those who need attention anyway', () => {
    const wait = [{ code: 'SCOPE_UNKNOWN', ids: ids(2) }] as const;
    const problems = [...ids(2), ukgEmployeeId('B00000000000'), null].map((ukgEmployeeId) =>
      aProblem({ ukgEmployeeId }),
    );
    const report = { ...planned, problems, counts: { ...planned.counts, problems: 4 } };
    const page = planComment(report, anEffect({ wait }), []);
    expect(page).toContain(': 2 people would wait for a fix\n');
    expect(page).toContain('| People waiting for a fix |  | 2 | +2 |');
    expect(page).toContain('- 2: UKG does not tell enough to decide about them (`SCOPE_UNKNOWN`)');
    expect(page).toContain('**Would wait for a fix** (2): `A00000000000`, `A00000000001`');
    expect(page).toContain(' 2 problems need attention anyway.');
  });

  it('is one line where nobody is touched', () => {
    const page = told({}).split('\n').slice(1).join('\n').trim();
    expect(page).toMatch(/^\*\*Acme Corporation: this change touches nobody\.\*\* The next daily run writes /);
    expect(page.split('\n')).toHaveLength(1);
  });

  it('shows before, after and the change, and why with file and line', () => {
    const page = told({
      leave: ids(103),
      inScopeAfter: 1158,
      leaveReasons: [{ reason: 'employee type is not REG', file: 'integrations/acme/filter.yml', line: 3, count: 103 }],
      fields: [{ field: 'department_name', ids: ids(40) }],
    });
    expect(page).toContain('| People kept in step | 1,261 | 1,158 | −103 |');
    expect(page).toContain('| Department names that change |  |  | 40 |');
    expect(page).toContain('- 103: employee type is not REG (`integrations/acme/filter.yml:3`)');
    expect(page).toContain('The users of those who drop out stay as they are.');
  });

  const filterEdit = told({
    leave: ids(103),
    dropped: ids(103),
    keepsUsers: false,
    inScopeAfter: 1158,
    leaveReasons: [{ reason: 'employee type is not REG', file: 'integrations/acme/filter.yml', line: 3, count: 103 }],
    limits: [{ limit: 'deactivations', value: 103, allowed: 63, tripped: true }],
  });

  it('is at most 1.5 KB above the fold for a filter edit that drops 103 of 1,261 people', () => {
    expect(aboveTheFold(filterEdit).length).toBeLessThanOrEqual(1536);
    expect(filterEdit).toContain('103 users would be switched off');
    expect(filterEdit).toContain('Writing everybody at once would be stopped before the first change, and need');
  });

  it.skipIf(BROWSER === null)('is at most 500 px high on a laptop, and no wider than a phone', async () => {
    const drawing = await startDrawing();
    for (const width of [400, 1000]) {
      const { page } = await drawing.open(pageWith(filterEdit), { width });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      const height = Number(await page.evaluate('document.querySelector("main").getBoundingClientRect().height'));
      expect(height).toBeLessThanOrEqual(width === 1000 ? 500 : 800);
    }
    await drawing.close();
  });

  it('folds who they are, by the numbers that HR knows', () => {
    const [one = ukgEmployeeId('A'), other = ukgEmployeeId('B')] = ids(2);
    const page = told({ enter: [one, other], inScopeAfter: 1263, numbers: new Map([[one, '000417']]) });
    expect(page).toContain('<summary>Who (employee numbers)</summary>');
    expect(page).toContain(`**Would come in** (2): \`000417\`, \`${other}\``);
    expect(aboveTheFold(page)).not.toContain('000417');
  });

  it('says from which value to which five people or more move, and which departments are new', () => {
    const page = told({
      fields: [{ field: 'title', ids: ids(41) }],
      moves: [
        { field: 'title', from: 'Acct Mgr II', to: 'Account Manager', count: 41 },
        { field: 'title', from: '', to: 'Clerk', count: 5 },
      ],
      newDepartments: ['Field Sales'],
    });
    expect(page).toContain('- Acct Mgr II → Account Manager, 41');
    expect(page).toContain('- (empty) → Clerk, 5');
    expect(page).toContain('Betterworks would make departments that nobody has yet: Field Sales.');
  });

  it.each([
    { field: 'title', count: 1, says: ': 1 title changes\n' },
    { field: 'cost_center', count: 3, says: ': 3 cost_center values change\n' },
    { field: 'constructor', count: 3, says: ': 3 constructor values change\n' },
  ])('says "$says" of $count whose $field is another', ({ field, count, says }) => {
    expect(told({ fields: [{ field, ids: ids(count) }] })).toContain(says);
  });

  it.each([
    [6, ', 1 more field changes'],
    [50, ', 45 more fields change'],
  ])('names five of %j fields in its title, and all of them with who', (count, says) => {
    const page = told({ fields: Array.from({ length: count }, (_, index) => ({ field: `f${index}`, ids: ids(3) })) });
    expect(page).toContain(says);
    expect(page).toContain(`**Another f${count - 1} value** (3)`);
  });

  it('names what is many by some and says how many more there are', () => {
    const reasons = Array.from({ length: 7 }, (_, line) => ({ reason: 'left out', file: 'f.yml', line, count: 9 }));
    const moves = Array.from(
      { length: 12 },
      (_, at) => ({ field: 'title', from: `T${at}`, to: 'X', count: 9 }) as const,
    );
    const page = told({
      leave: ids(63),
      keepsUsers: false,
      leaveReasons: reasons,
      moves,
      newDepartments: Array.from({ length: 11 }, (_, at) => `D${at}`),
    });
    expect(page).toContain('- 2 more reasons');
    expect(page).toContain('- 2 more values');
    expect(page).toContain('and 1 more.');
    expect(page).toContain('None of those who drop out has an active user');
  });

  it.each([
    {
      limits: [{ limit: 'deactivations', value: 2, allowed: 3, tripped: false }] as const,
      says: 'All limits would hold',
    },
    { limits: [], says: 'Merging writes nobody by itself' },
  ])('says whether the limits would hold: $says', ({ limits, says }) => {
    expect(told({ leave: ids(2), limits })).toContain(says);
  });

  it('says in one line what the next run does anyway, and how many need attention', () => {
    const counts = { ...planned.counts, created: 1, updated: 2, deactivated: 0, reactivated: 0, problems: 1 };
    const page = planComment({ ...planned, counts }, anEffect(), []);
    expect(page).toContain('The next daily run writes 3 people. 1 problem needs attention anyway.');
    expect(planComment({ ...planned, counts: { ...counts, problems: 2 } }, anEffect(), [])).toContain(
      '2 problems need attention anyway.',
    );
    const quiet = { ...counts, created: 0, updated: 0, problems: 0 };
    expect(planComment({ ...planned, counts: quiet }, anEffect(), [])).toContain('The next daily run writes nobody. ');
    expect(planComment({ ...planned, status: 'stopped' }, anEffect(), [])).toContain('would stop at a limit');
  });

  it('counts for the next run nobody whom only a comparison writes, and no limit of the whole change', () => {
    const [mine, other] = [anUpdate({ ukgEmployeeId: ids(1)[0]! }), anUpdate()];
    const report = aReport({
      ...{ command: 'plan', isDryRun: true, status: 'stopped', plan: aPlan({ changes: [mine, other] }) },
      problems: [aRunProblem({ code: 'LIMIT_DEACTIVATIONS' })],
      counts: { ...planned.counts, updated: 2, problems: 3 },
    });
    const limits = [{ limit: 'deactivations' as const, value: 9, allowed: 3, tripped: true }];
    const page = planComment(report, anEffect({ limits, fields: [{ field: 'title', ids: ids(1) }] }), []);
    expect(page).toContain('The next daily run writes 1 person. 2 problems need attention anyway.');
  });

  it.each([
    ['an update of what the files change', { kind: 'update', fields: { title: 'Baker' } }, { fields: TITLE }, 'nobody'],
    ['an update of more', { kind: 'update', fields: { title: 'Baker', phone: '' } }, { fields: TITLE }, '1 person'],
    ['somebody who comes in', { kind: 'create' }, { enter: MINE }, 'nobody'],
    ['somebody whom Betterworks never had', { kind: 'create' }, { fields: TITLE }, '1 person'],
    ['somebody who comes in again', { kind: 'reactivate' }, { enter: MINE }, 'nobody'],
    ['somebody who drops out', { kind: 'deactivate' }, { leave: MINE, dropped: MINE }, 'nobody'],
    ['a leaver', { kind: 'deactivate' }, { fields: TITLE }, '1 person'],
  ] as const)('counts as written anyway what the change alone does not bring about: %s', (_, change, effect, whom) => {
    const mine = anUpdate({ ukgEmployeeId: MINE[0]!, ...change });
    const counts = { ...planned.counts, created: 0, updated: 1, deactivated: 0, reactivated: 0 };
    const page = planComment({ ...planned, counts, plan: aPlan({ changes: [mine] }) }, anEffect(effect), []);
    expect(page).toContain(`The next daily run writes ${whom}.`);
  });

  it('names once those who drop out and are switched off, and apart where they are others', () => {
    const same = told({ leave: ids(3), dropped: ids(3) });
    expect(same).toContain('**Would drop out and be switched off** (3)');
    expect(same).not.toContain('**Would be switched off**');
    expect(told({ leave: ids(3), dropped: ids(4) })).toContain('**Would be switched off** (4)');
  });

  it('of a new organization says what the first run finds, and that it writes nobody', () => {
    const row = { employeeId: '000417', ukgEmployeeId: ukgEmployeeId('A'), userId: null, fields: [] };
    const drift = [{ ...row, kind: 'missing_in_betterworks' as const }];
    const first = { ...planned, status: 'baseline' as const, drift };
    const page = planComment(first, null, []);
    expect(page).toContain('the first run compares, and writes nobody');
    expect(page).toContain('| In UKG and included, missing in Betterworks | 1 |');
    expect(planComment({ ...first, drift: null, counts: { ...first.counts, problems: 2 } }, null, [])).toContain(
      '2 problems would need attention.',
    );
  });

  it('says why there is no plan, and names no employee for it', () => {
    const ofRun = (index: number): ReturnType<typeof aProblem> =>
      aProblem({ ukgEmployeeId: null, employeeId: '', message: `Wrong line ${index}.` });
    const problems = [aProblem(), ...Array.from({ length: 6 }, (_, index) => ofRun(index))];
    const page = planComment({ ...planned, status: 'failed', problems }, null, [
      'There is no plan for the files as they are now.',
    ]);
    expect(page).toContain('there is no plan\n\n- Wrong line 0.');
    expect(page).toContain('- 1 more problem');
    expect(page).toContain('There is no plan for the files as they are now.');
    expect(planComment({ ...planned, status: 'failed', problems: [] }, null, [])).toContain('there is no plan');
  });

  it('has why there is nothing to compare with', () => {
    const page = planComment(planned, null, ['The files of the base branch could not be read.']);
    expect(page).toContain('there is nothing to compare with');
    expect(page).toContain('The files of the base branch could not be read.');
  });

  it('of files that send passwords to another host says that only they were checked, and why', () => {
    const page = planComment({ ...planned, plan: null }, null, ['This pull request sets ukg.host.']);
    expect(page).toContain(
      'Acme Corporation: only the files were checked\n\nThey are valid.\n\nThis pull request sets',
    );
    expect(page).not.toMatch(/well|next daily run/);
  });

  it('says who gets another user, by the line that says so', () => {
    const place = { file: 'integrations/acme/decisions.yml', line: 4 };
    const page = told({ users: [{ id: MINE[0]!, userId: 1004, place }] });
    expect(page).toContain(': 1 person would get another user\n');
    expect(page).toContain('**Would get another user** (1): `A00000000000`');
    expect(page).toContain('gets the user 1004 with the next daily run (`integrations/acme/decisions.yml:4`)');
    expect(page).not.toContain('touches nobody');
  });

  it('says what an approval in the files lets through, and why another one does not', () => {
    const by = 'Approved by integrations/acme/approvals.yml:1: 5 deactivations.';
    expect(planComment({ ...planned, approvedBy: [by] }, anEffect(), [])).toMatch(
      /changes no value, and nobody comes in or drops out.\*\* Approved by .*: 5 deactivations. The next daily run/,
    );
    const refused = planComment({ ...planned, refusals: ['It expired.'] }, anEffect({ enter: MINE }), []);
    expect(refused).toContain('It expired. The next daily run');
  });

  it('of an organization that is paused says so', () => {
    expect(planComment({ ...planned, status: 'paused', plan: null }, null, [])).toContain(
      'nobody is kept in step, so there is no plan',
    );
  });

  it('is cut where GitHub would refuse it, visibly, with what was open closed', () => {
    const fields = Array.from({ length: 400 }, (_, index) => ({ field: `field_${index}`, ids: ids(60) }));
    const page = told({ fields });
    expect(new TextEncoder().encode(page).length).toBeLessThanOrEqual(60_000);
    expect(page.trimEnd()).toMatch(/\*\*Cut here: GitHub takes no longer comment\..*\*\*$/);
    expect(page.split('<details>').length).toBe(page.split('</details>').length);
  });
});
