// Every combination of evidence against the decision table: link, address, employee id, its zeros, person and name.
import { describe, expect, it } from 'vitest';
import type { ExistingUser, Fields, KnownUser } from '../../../action/src/core/model/model.ts';
import { ukgEmployeeId } from '../../../action/src/core/model/model.ts';
import { fingerprintOf } from '../../../action/src/core/plan/fingerprint.ts';
import type { RowParts } from '../../builders.ts';
import { aKnownUser, testDigests } from '../../builders.ts';
import { conflicts, left, matched, off, owners, user } from './matched.ts';

/** How the one user of Betterworks speaks for E1, who has number 0077 and the name Ada Lovelace. */
interface Evidence {
  /** Whose stored link leads to the user: E1's, that of E2, who has left, or nobody's. */
  readonly link: 'agrees' | 'contradicts' | 'absent';
  readonly address: 'agrees' | 'contradicts' | 'unknown';
  readonly id: 'agrees' | 'without zeros' | 'with apostrophe' | 'contradicts' | 'unknown' | 'absent';
  readonly name: 'agrees' | 'contradicts' | 'absent';
  /** UKG's personId of E1 and E2. */
  readonly person: 'agrees' | 'contradicts' | 'absent';
}

const ID: Readonly<Record<Evidence['id'], string>> = {
  agrees: '0077',
  'without zeros': '77',
  'with apostrophe': "'0077",
  contradicts: '0002',
  unknown: '999',
  absent: '',
};
const ADDRESS = { agrees: 'e1@acme.example', contradicts: 'e2@acme.example', unknown: 'x@acme.example' } as const;
const NAME: Readonly<Record<Evidence['name'], Fields>> = {
  agrees: { first_name: ' ADÁ', last_name: 'Byron' },
  contradicts: { first_name: 'Bo', last_name: 'Bee' },
  absent: { first_name: '', last_name: '' },
};

/** The decision table, written the other way round: what must be true before E1 gets the user. */
function expectedOf({ link, address, id, name, person }: Evidence): 'user' | 'conflict' | 'new' {
  const isSameId = id === 'agrees' || id === 'without zeros' || id === 'with apostrophe';
  const isSamePerson = person === 'agrees';
  if (link === 'agrees') return address === 'contradicts' && id === 'contradicts' ? 'conflict' : 'user';
  if (link === 'contradicts') {
    if (isSamePerson) return 'user';
    return address === 'agrees' || isSameId ? 'conflict' : 'new';
  }
  if (address === 'agrees') {
    if (id === 'contradicts') return isSamePerson ? 'user' : 'conflict';
    return id === 'unknown' && name !== 'agrees' ? 'conflict' : 'user';
  }
  if (!isSameId) return 'new';
  if (address === 'contradicts') return isSamePerson ? 'user' : 'conflict';
  return name === 'agrees' ? 'user' : 'conflict';
}

const person = { agrees: ['P', 'P'], contradicts: ['P', 'Q'], absent: ['', 'P'] } as const;

function outcomeOf({ link, address, id, name, person: tie }: Evidence): string {
  const rows: readonly RowParts[] = [
    { id: 'E1', employeeNumber: '0077', personId: person[tie][0] },
    { id: 'E2', employeeNumber: '0002', personId: person[tie][1], ...left },
  ];
  const listed = [user(41, 'E9', { email: ADDRESS[address], employee_id: ID[id], ...NAME[name] }, off)];
  const links: Readonly<Record<Evidence['link'], readonly KnownUser[]>> = {
    agrees: [aKnownUser({ userId: 41 })],
    contradicts: [aKnownUser({ id: 'E2', userId: 41, active: false })],
    absent: [],
  };
  const { users, linked } = matched(rows, listed, links[link]);
  const one = linked.links.find(({ person: each }) => each.ukgEmployeeId === 'E1');
  if (one?.person.problems.length !== 0) return 'conflict';
  return users.get(ukgEmployeeId('E1'))?.userId === 41 ? 'user' : 'new';
}

function all<K extends string>(of: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(of) as K[];
}

const combinations = (['agrees', 'contradicts', 'absent'] as const).flatMap((link) =>
  all(ADDRESS).flatMap((address) =>
    all(ID).flatMap((id) =>
      all(NAME).flatMap((name) => all(person).map((tie): Evidence => ({ link, address, id, name, person: tie }))),
    ),
  ),
);

describe('the user of an employee, whatever agrees, contradicts or is absent', () => {
  it('is as the table says, in each of the combinations', () => {
    const wrong = combinations
      .map((evidence) => ({ ...evidence, is: outcomeOf(evidence), should: expectedOf(evidence) }))
      .filter(({ is, should }) => is !== should);
    expect(combinations).toHaveLength(486);
    expect(wrong).toEqual([]);
  });

  it('is never taken from somebody else by address, number and name, where UKG says that it is another person', () => {
    const taken = combinations.filter(
      (evidence) => evidence.link === 'contradicts' && evidence.person !== 'agrees' && outcomeOf(evidence) === 'user',
    );
    expect(taken).toEqual([]);
  });
});

describe('two users, each with a part of the evidence', () => {
  it('are a conflict, and both stay as they are', () => {
    const listed = [user(41, 'E1', { employee_id: '' }), user(42, 'E9', { employee_id: '001' })];
    expect(conflicts([{ id: 'E1' }], listed)).toEqual({ E1: 'IDENTITY_CONFLICT' });
    expect(owners([{ id: 'E1' }], listed)).toEqual({});
    expect(matched([{ id: 'E1' }], listed).unknown).toEqual([]);
  });

  it('are none where one of them has it all', () => {
    const listed = [user(41, 'E9', { employee_id: '1' }), user(42, 'E1')];
    expect(owners([{ id: 'E1' }], listed)).toEqual({ E1: 42 });
  });
});

describe('a user whom a creation meets', () => {
  const prove = (rows: readonly RowParts[], met: ExistingUser) => {
    const { linked } = matched(rows, []);
    const finding = linked.prove(ukgEmployeeId('E1'), met);
    if (finding === null) return null;
    if (finding.conflict !== null) return 'conflict';
    return finding.user === null ? 'nobody' : 'user';
  };

  it.each<[string, readonly RowParts[], Fields, string | null]>([
    ['is theirs by the address', [{ id: 'E1' }], { employee_id: '' }, 'user'],
    ['is theirs by the employee id and the name', [{ id: 'E1' }], { email: 'old@acme.example' }, 'user'],
    ['is in conflict where another has the id', [{ id: 'E1' }, { id: 'E2' }], { employee_id: '002' }, 'conflict'],
    ['is nobody known by nothing that agrees', [{ id: 'E1' }], { email: 'x@acme.example', employee_id: '9' }, 'nobody'],
    ['tells nothing of somebody who was not read', [{ id: 'E2' }], {}, null],
  ])('%s', (_, rows, having, kind) => {
    expect(prove(rows, user(41, 'E1', having))).toBe(kind);
  });
});

describe('somebody who left', () => {
  const gone = { id: 'E1', ...left } as const;

  it.each<[string, Fields, Record<string, number>]>([
    ['has the user with the address and the employee id', {}, { E1: 41 }],
    ['has the user with the address and the name, where the user has no employee id', { employee_id: '' }, { E1: 41 }],
    ['has no user by an address alone', { employee_id: '', first_name: 'Bo', last_name: 'Bee' }, {}],
    ['has no user whose employee id is another', { employee_id: '999' }, {}],
  ])('%s', (_, having, expected) => {
    expect(owners([gone], [user(41, 'E1', having)])).toEqual(expected);
  });

  it('takes no user from somebody who is employed, by a number that both have', () => {
    const rows = [gone, { id: 'E2', email_address: 'x@acme.example' }];
    const listed = [user(41, 'E2', { email: 'x@acme.example', employee_id: '001' })];
    expect(owners(rows, listed)).toEqual({});
    expect(conflicts(rows, listed)).toEqual({ E2: 'IDENTITY_CONFLICT' });
  });

  it.each([{ employeeNumber: '001' }, { email_address: 'e1@acme.example' }])(
    'has their user, though their next employment is entered ahead with %j',
    (shared) => {
      const next = { id: 'E2', personId: 'P', hireDate: '2026-09-01', ...shared };
      expect(owners([{ ...gone, personId: 'P' }, next], [user(41, 'E1')])).toEqual({ E1: 41 });
    },
  );

  it('keeps the linked user, whoever else has the number or the address', () => {
    const rows = [gone, { id: 'E2', employeeNumber: '001', email_address: 'e1@acme.example' }];
    expect(owners(rows, [user(41, 'E1')], [aKnownUser()])).toEqual({ E1: 41 });
    expect(conflicts(rows, [user(41, 'E1')], [aKnownUser()])).toEqual({ E2: 'IDENTITY_CONFLICT' });
  });
});

describe('a person under a new employee id', () => {
  const rows = [
    { id: 'E1', personId: 'P', ...left },
    { id: 'E2', personId: 'P' },
  ];

  it('has the former user, although number and address are new', () => {
    expect(owners(rows, [user(41, 'E1', {}, off)], [aKnownUser({ active: false })])).toEqual({ E2: 41 });
  });

  it('has it by the state alone, where UKG lists the former record no longer', () => {
    const fingerprint = fingerprintOf(ukgEmployeeId('E1'), { '@person': 'P' }, testDigests());
    const former = aKnownUser({ active: false, fingerprint });
    const now = { id: 'E2', personId: 'P', email_address: 'e1@acme.example' };
    expect(owners([now], [user(41, 'E1', {}, off)], [former])).toEqual({ E2: 41 });
    expect(owners([now], [user(41, 'E1')], [{ ...former, active: true }])).toEqual({ E1: 41 });
  });

  it('leaves users to those whom UKG lists not at all this time, also where the key is another one', () => {
    const listed = [user(41, 'E1'), user(42, 'E2')];
    const unread = (fingerprint: string) => owners([{ id: 'E2' }], listed, [aKnownUser({ fingerprint })]);
    expect(unread(fingerprintOf(ukgEmployeeId('E1'), {}, testDigests()))).toEqual({ E1: 41, E2: 42 });
    expect(unread('of another key')).toEqual({ E1: 41, E2: 42 });
  });

  it('has it where UKG says this time not whose record the former one is', () => {
    const fingerprint = fingerprintOf(ukgEmployeeId('E1'), { '@person': 'P' }, testDigests());
    const read = [
      { id: 'E1', personId: '', ...left },
      { id: 'E2', personId: 'P', email_address: 'e1@acme.example' },
    ];
    expect(owners(read, [user(41, 'E1')], [aKnownUser({ fingerprint })])).toEqual({ E2: 41 });
  });

  it('keeps two users while both records run', () => {
    const both = [
      { id: 'E1', personId: 'P' },
      { id: 'E2', personId: 'P' },
    ];
    expect(owners(both, [user(41, 'E1'), user(42, 'E2')], [aKnownUser()])).toEqual({ E1: 41, E2: 42 });
  });

  it('is not guessed from two former users', () => {
    const two = [...rows, { id: 'E3', personId: 'P', ...left }];
    const links = [aKnownUser(), aKnownUser({ id: 'E3', userId: 43 })];
    expect(owners(two, [user(41, 'E1', {}, off), user(43, 'E3', {}, off)], links)).toEqual({ E1: 41, E3: 43 });
  });
});

describe('a decision', () => {
  const listed = [user(41, 'E2', { employee_id: '001' }), user(42, 'E9')];

  it('settles whose a user is', () => {
    expect(conflicts([{ id: 'E1' }, { id: 'E2' }], listed)).toMatchObject({ E1: 'IDENTITY_CONFLICT' });
    expect(owners([{ id: 'E1' }, { id: 'E2' }], listed, [], { E1: 42 })).toMatchObject({ E1: 42 });
  });

  it('takes its person out of a shared number', () => {
    const rows = [
      { id: 'E1', employeeNumber: '7' },
      { id: 'E2', employeeNumber: '7' },
    ];
    expect(conflicts(rows, listed, [], { E1: 42 })['E1']).toBeUndefined();
  });

  it('about a user whom another employee owns needs one for that employee as well', () => {
    const links = [aKnownUser({ id: 'E2', userId: 41 })];
    expect(conflicts([{ id: 'E1' }, { id: 'E2' }], listed, links, { E1: 41 })).toEqual({ E1: 'IDENTITY_CONFLICT' });
    expect(owners([{ id: 'E1' }, { id: 'E2' }], listed, links, { E1: 41, E2: 42 })).toEqual({ E1: 41, E2: 42 });
  });

  it('about a user whom Betterworks does not have is said', () => {
    expect(conflicts([{ id: 'E1' }], listed, [], { E1: 4711 })).toEqual({ E1: 'IDENTITY_CONFLICT' });
    expect(owners([{ id: 'E1' }], listed, [aKnownUser({ userId: 42 })], { E1: 4711 })).toEqual({ E1: 42 });
  });
});
