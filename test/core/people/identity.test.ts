import { describe, expect, it } from 'vitest';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { Identities } from '../../../action/src/core/people/identity.ts';
import { resolveIdentities } from '../../../action/src/core/people/identity.ts';
import type { RowParts } from '../../builders.ts';
import { anEmployee, anIntegration, codeTables, TODAY } from '../../builders.ts';

const left = { status: 'T', terminationDate: '2026-03-01' } as const;

function resolved(rows: readonly RowParts[], active: readonly string[] = []): Identities {
  const context = { integration: anIntegration(), tables: codeTables(), today: TODAY };
  return resolveIdentities(
    rows.map((row) => assess(anEmployee(row), context)),
    (id) => active.includes(id),
  );
}

function refused(rows: readonly RowParts[], active: readonly string[] = []): readonly string[] {
  return resolved(rows, active)
    .assessments.filter((one) => one.verdict.kind === 'refused')
    .map((one) => one.ukgEmployeeId);
}

const successors = (identities: Identities): unknown => Object.fromEntries(identities.successors);

describe('two employeeIds that claim one user are a problem for both', () => {
  it.each<[string, RowParts, RowParts]>([
    ['by their employee number', { id: 'E1', employeeNumber: '7' }, { id: 'E2', employeeNumber: '7' }],
    [
      'by their e-mail address, in any case',
      { id: 'E1', email_address: 'x@acme.example' },
      { id: 'E2', email_address: 'X@ACME.example' },
    ],
  ])('%s', (_, one, other) => {
    expect(refused([one, other, { id: 'E3' }])).toEqual(['E1', 'E2']);
  });

  it('each problem names the others, in the same words whatever the order', () => {
    const rows = ['E3', 'E1', 'E2'].map((id) => ({ id, employeeNumber: '7' }));
    const messages = resolved(rows).assessments.map((one) => one.problems[0]?.message);
    expect(messages[0]).toContain(
      'UKG employee E3 has the same employee number as E1, E2, so none of them was written.',
    );
    expect(new Set(resolved([...rows].reverse()).assessments.map((one) => one.problems[0]?.message))).toEqual(
      new Set(messages),
    );
  });

  it('a problem names five others at most', () => {
    const rows = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7'].map((id) => ({ id, employeeNumber: '7' }));
    const messages = resolved(rows).assessments.map((one) => one.problems[0]?.message);
    expect(messages[0]).toContain('as E2, E3, E4, E5, E6, so');
    expect(messages[6]).toContain('as E1, E2, E3, E4, E5, so');
  });

  it('those who share a placeholder are looked at a few times each, and not once for each of the others', () => {
    const context = { integration: anIntegration(), tables: codeTables(), today: TODAY };
    let looks = 0;
    const people = Array.from({ length: 500 }, (_, at) => {
      const one = assess(
        anEmployee({ id: `E${at}`, employeeNumber: `${at}`, email_address: 'none@acme.example' }),
        context,
      );
      return Object.defineProperty({ ...one }, 'ukgEmployeeId', {
        get: () => {
          looks += 1;
          return one.ukgEmployeeId;
        },
      });
    });
    const { assessments } = resolveIdentities(people, () => false);
    expect(assessments.every(({ verdict }) => verdict.kind === 'refused')).toBe(true);
    expect(looks).toBeLessThan(20 * people.length);
  });

  it('leading zeros make two numbers', () => {
    expect(
      refused([
        { id: 'E1', employeeNumber: '7' },
        { id: 'E2', employeeNumber: '007' },
      ]),
    ).toEqual([]);
  });

  it('empty values are shared by nobody', () => {
    const empty = { employeeNumber: '', email_address: '' };
    const problems = resolved([
      { id: 'E1', ...empty },
      { id: 'E2', ...empty },
    ]).assessments.flatMap((one) => one.problems);
    expect(problems.map(({ code }) => code)).not.toContain('IDENTITY_CONFLICT');
  });

  it.each<[string, RowParts]>([
    ['a leaver whose user is off already', left],
    ['somebody who starts later', { hireDate: '2026-07-01' }],
  ])('but nobody is in conflict with %s', (_, other) => {
    const first = resolved([
      { id: 'E1', employeeNumber: '7' },
      { id: 'E2', employeeNumber: '7', ...other },
    ]).assessments[0];
    expect(first?.verdict.kind).toBe('present');
  });

  it('somebody who is refused for another reason has the same claim', () => {
    expect(
      refused([
        { id: 'E1', employeeNumber: '7' },
        { id: 'E2', employeeNumber: '7', first_name: '' },
      ]),
    ).toEqual(['E1', 'E2']);
    const [, other] = resolved([
      { id: 'E1', employeeNumber: '7' },
      { id: 'E2', employeeNumber: '7', first_name: '' },
    ]).assessments;
    expect(other?.problems.map(({ code }) => code)).toEqual(['NAME_MISSING', 'IDENTITY_CONFLICT']);
  });

  it('those who are refused share a value among themselves without more words', () => {
    const both = resolved([
      { id: 'E1', employeeNumber: '7', first_name: '' },
      { id: 'E2', employeeNumber: '7', first_name: '' },
    ]);
    expect(both.assessments.flatMap((one) => one.problems.map(({ code }) => code))).toEqual([
      'NAME_MISSING',
      'NAME_MISSING',
    ]);
  });

  it('two leavers with one number are both deactivated', () => {
    expect(
      refused(
        [
          { id: 'E1', employeeNumber: '7', ...left },
          { id: 'E2', employeeNumber: '7', ...left },
        ],
        ['E1', 'E2'],
      ),
    ).toEqual([]);
  });

  it('a leaver with an active user is in conflict with another person of the same number', () => {
    const rows = [
      { id: 'E1', employeeNumber: '7', ...left },
      { id: 'E2', employeeNumber: '7' },
    ];
    expect(refused(rows, ['E1'])).toEqual(['E1', 'E2']);
  });
});

describe('a rehire under a new employeeId takes over the user of the former record', () => {
  const former = { id: 'E1', employeeNumber: '7', personId: 'P', ...left };

  it('when UKG says that it is the same person', () => {
    const identities = resolved([former, { id: 'E2', employeeNumber: '7', personId: 'P' }], ['E1']);
    expect(successors(identities)).toEqual({ E2: 'E1' });
    expect(identities.assessments.map((one) => one.verdict.kind)).toEqual(['leaver', 'present']);
  });

  it('not when UKG names no person', () => {
    expect(
      refused(
        [
          { ...former, personId: '' },
          { id: 'E2', employeeNumber: '7', personId: '' },
        ],
        ['E1'],
      ),
    ).toEqual(['E1', 'E2']);
  });

  it('not when there are two former records or two new ones', () => {
    const rows = [former, { ...former, id: 'E3' }, { id: 'E2', employeeNumber: '7', personId: 'P' }];
    expect(refused(rows, ['E1', 'E3'])).toEqual(['E1', 'E3', 'E2']);
    const news = [
      former,
      { id: 'E2', employeeNumber: '7', personId: 'P' },
      { id: 'E3', employeeNumber: '7', personId: 'P' },
    ];
    expect(refused(news, ['E1'])).toEqual(['E1', 'E2', 'E3']);
  });

  it('not when the new record is in conflict with somebody else', () => {
    const rows = [
      former,
      { id: 'E2', employeeNumber: '7', personId: 'P', email_address: 'x@acme.example' },
      { id: 'E3', email_address: 'x@acme.example' },
    ];
    expect(successors(resolved(rows, ['E1']))).toEqual({});
  });
});
