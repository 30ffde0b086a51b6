// Each value of Betterworks' users is taken away or spoilt, one after the other, and so is the whole answer: nobody may be
// deactivated, created, reactivated or linked who would not have been by the full one.
import { describe, expect, it } from 'vitest';
import { decodeUser } from '../../../action/src/adapters/betterworks/answers.ts';
import type { ExistingUser, KnownUser } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { shownFields } from '../../../action/src/core/plan/diff.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import { matchUsers, sightingsIn } from '../../../action/src/core/plan/match.ts';
import { planChanges } from '../../../action/src/core/plan/plan.ts';
import type { RowParts } from '../../builders.ts';
import { aContext, anEmployee, aState, fieldsOf, YESTERDAY } from '../../builders.ts';
import { left, linked } from './planned.ts';

type Raw = Readonly<Record<string, unknown>>;

const own: Raw = { id: 41, ...fieldsOf('E1'), preferred_name: '', manager_id: '', deactivation_date: null };
const off: Raw = { ...own, deactivation_date: YESTERDAY };
/** Has the address of E1, and is E2 by everything else. */
const mixed: Raw = { ...own, employee_id: '002', first_name: 'Bo', last_name: 'Bee' };
const bo: RowParts = { id: 'E2', first_name: 'Bo', last_name: 'Bee' };
const gone: RowParts = { id: 'E1', ...left };

interface World {
  readonly rows: readonly RowParts[];
  readonly users: readonly Raw[];
  readonly links?: readonly KnownUser[];
}

const WORLDS: readonly (readonly [string, World])[] = [
  ['an employee with a link', { rows: [{}], users: [own], links: [linked('E1')] }],
  ['an employee without a link', { rows: [{}], users: [own] }],
  ['a leaver with a link', { rows: [gone], users: [own], links: [linked('E1')] }],
  ['a leaver with a link who is off', { rows: [gone], users: [off], links: [linked('E1', { active: false })] }],
  ['a leaver without a link', { rows: [gone], users: [own] }],
  ['a leaver without a link who is off', { rows: [gone], users: [off] }],
  ['somebody who came back', { rows: [{}], users: [off], links: [linked('E1', { active: false })] }],
  ['two who quarrel about a user', { rows: [{}, bo], users: [mixed] }],
  ['a leaver whose address another has', { rows: [gone, bo], users: [mixed] }],
];

const SPOILT: readonly (readonly [string, unknown])[] = [
  ['missing', undefined],
  ['null', null],
  ['empty', ''],
  ['blank', '   '],
  ['a number', 7],
  ['a flag', true],
  ['an object', {}],
  ['a list', []],
];

/** A user without an id, or who is on, is a word of Betterworks like any other, and no spoilt one. */
const isWord = (key: string, how: string): boolean =>
  ['null', 'empty', 'blank', 'a number'].includes(how) && (key === 'employee_id' || key === 'deactivation_date');

/** What hurts, and links. */
function done({ rows, links = [] }: World, listed: readonly ExistingUser[]): readonly string[] {
  const context = aContext({ state: aState({ users: links }) });
  const assessed = rows.map((row) => assess(anEmployee(row), context));
  const { users } = shownFields(listed, context.integration.mapping);
  const decided = new Map();
  const sightings = sightingsIn(users, assessed, { ...context, decided });
  const people = linkPeople(assessed, { decided, sightings }, context);
  const match = matchUsers(people, users, context);
  const plan = planChanges(people, { ...context, users: match.users, isLongGone: () => true });
  return [
    ...plan.changes.filter(({ kind }) => kind !== 'update').map((change) => `${change.kind} ${change.ukgEmployeeId}`),
    ...[...match.users.values()].map(({ ukgEmployeeId, userId }) => `link ${ukgEmployeeId} ${String(userId)}`),
  ];
}

const decoded = (raws: readonly Raw[]): readonly ExistingUser[] => raws.map((raw) => decodeUser(raw)!);

describe.each(WORLDS)('%s', (_, world) => {
  const whole = done(world, decoded(world.users));

  it.each(SPOILT)('comes to no harm by a value that is %s', (how, value) => {
    for (const key of Object.keys(own)) {
      if (key === 'id' || isWord(key, how)) continue;
      const [{ [key]: _gone, ...rest } = own, ...others] = world.users;
      const spoilt = [value === undefined ? rest : { ...rest, [key]: value }, ...others];
      // Betterworks itself makes no second user of one address or id, so one that is not shown lets nobody be made.
      const isRefused = (one: string): boolean => ['email', 'employee_id'].includes(key) && one.startsWith('create');
      const more = done(world, decoded(spoilt)).filter((one) => !whole.includes(one) && !isRefused(one));
      expect([key, more]).toEqual([key, []]);
    }
  });
});
