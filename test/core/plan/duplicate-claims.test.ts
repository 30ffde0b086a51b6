import { describe, expect, it } from 'vitest';
import type { KnownUser } from '../../../action/src/core/model/model.ts';
import { assess } from '../../../action/src/core/people/assess.ts';
import { withoutDuplicateClaims } from '../../../action/src/core/plan/conflicts.ts';
import type { RowParts } from '../../builders.ts';
import { aContext, aKnownUser, anEmployee, anExistingUser, aState, YESTERDAY } from '../../builders.ts';
import { aLink } from './planned.ts';

/** Who keeps user 41, whom all of them found, and who is refused. */
function settled(rows: readonly RowParts[], linked: readonly KnownUser[] = []): readonly [string[], string[]] {
  const target = { kind: 'existing', user: anExistingUser() } as const;
  const links = rows.map((row) => aLink(assess(anEmployee(row), aContext()), target));
  const claimed = withoutDuplicateClaims(links, new Map(), aState({ users: linked }).users);
  const idsOf = (some: typeof claimed): string[] => some.map(({ person }) => person.ukgEmployeeId);
  return [
    idsOf(claimed.filter(({ target }) => target.kind !== 'none')),
    idsOf(claimed.filter(({ person }) => person.verdict.kind === 'refused')),
  ];
}

const coming = { hireDate: '2026-09-01' };
const left = { status: 'T', terminationDate: YESTERDAY } as const;

describe('a user whom several employees find is', () => {
  it.each<[string, readonly RowParts[], readonly KnownUser[], readonly string[], readonly string[]]>([
    ["the linked one's", [{ id: 'E1' }, { id: 'E2' }], [aKnownUser({ id: 'E2' })], ['E2'], ['E1']],
    ["the linked leaver's, too", [{ id: 'E1' }, { id: 'E2', ...left }], [aKnownUser({ id: 'E2' })], ['E2'], ['E1']],
    ["the one's who is to have a user", [{ id: 'E1' }, { id: 'E2', ...left }], [], ['E1'], []],
    [
      "the leaver's, when another begins later",
      [
        { id: 'E1', ...left },
        { id: 'E2', ...coming },
      ],
      [],
      ['E1'],
      [],
    ],
    ["nobody's, when several are to have one", [{ id: 'E1' }, { id: 'E2' }], [], [], ['E1', 'E2']],
    [
      "nobody's, when several are linked",
      [{ id: 'E1' }, { id: 'E2' }],
      [aKnownUser(), aKnownUser({ id: 'E2' })],
      [],
      ['E1', 'E2'],
    ],
  ])('%s', (...[, rows, linked, kept, refused]) => {
    expect(settled(rows, linked)).toEqual([kept, refused]);
  });
});
