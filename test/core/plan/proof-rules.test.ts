import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIMIT_NAMES, limitCode } from '../../../action/src/core/model/limits.ts';
import type { ProblemCode } from '../../../action/src/core/model/model.ts';
import { problemCatalog } from '../../../action/src/core/model/problem-catalog.ts';
import { PROOF_RULES } from '../../../action/src/core/plan/explain.ts';
import { aChange, aFilter, aState } from '../../builders.ts';
import type { Given } from './explained.ts';
import { aProblem, E1, explanation } from './explained.ts';

const incidents = readFileSync(new URL('../../INCIDENTS.md', import.meta.url), 'utf8');

const rulesOf = (given: Given): readonly string[] =>
  explanation(given).stages.flatMap(([stage, sentence]) => (stage === 'rule' ? [sentence] : []));

/** Faults of a value that HR entered or Betterworks named: what is wrong says why nothing was written. */
const OF_A_VALUE: readonly ProblemCode[] = [
  'EMAIL_MISSING',
  'EMAIL_INVALID',
  'NAME_MISSING',
  'EMPLOYEE_ID_MISSING',
  'DEPARTMENT_UNKNOWN',
  'JOB_UNKNOWN',
  'VALUE_INVALID',
  'UDF_UNKNOWN',
  'MANAGER_NOT_FOUND',
  'MANAGER_SELF',
  'MANAGER_CYCLE',
  'LICENSES_EXHAUSTED',
  'BETTERWORKS_REJECTED',
  'USER_FLAPPING',
];

/** About the run, and never about one person. */
const OF_A_RUN: readonly ProblemCode[] = [
  'EMPLOYEE_UNKNOWN',
  'FILL_RATE',
  'UKG_UNAUTHORIZED',
  'UKG_FORBIDDEN',
  'UKG_RATE_LIMITED',
  'UKG_UNAVAILABLE',
  'BETTERWORKS_UNAUTHORIZED',
  'BETTERWORKS_FORBIDDEN',
  'STATE_CONFLICT',
  'MAIL_FAILED',
  'REPORT_FAILED',
  'CONFIG_INVALID',
  'UNEXPECTED_FAULT',
];

describe('the rules of proof', () => {
  it.each(PROOF_RULES)('rule $number is called as in the table of tests', ({ number, name }) => {
    const chapter = incidents.split('## What counts as proof')[1]!.toLowerCase();
    expect(chapter).toContain(`\n${String(number)}. ${name}`);
  });

  it('stand behind each code of a person that is no plain fault of a value', () => {
    const signs = new Set<string>(PROOF_RULES.flatMap((rule) => rule.signs));
    const ofLimits = LIMIT_NAMES.map(limitCode);
    const unnamed = Object.keys(problemCatalog).filter((code) => !signs.has(code));
    expect(unnamed.toSorted()).toEqual([...new Set([...OF_A_VALUE, ...OF_A_RUN, ...ofLimits])].toSorted());
  });

  it.each<[string, Given, readonly string[]]>([
    ['none', {}, []],
    ['none for a plain fault', { email_address: '' }, []],
    [
      'what UKG does not say',
      { employee_type: '', integration: { filter: aFilter({ employee_types: ['REG'] }) } },
      ['Rule 1 of what counts as proof, "absent decides nothing": SCOPE_UNKNOWN.'],
    ],
    [
      'a conflict, once',
      { problems: [aProblem('IDENTITY_CONFLICT'), aProblem('IDENTITY_CONFLICT')] },
      [
        'Rule 3 of what counts as proof, "one key that agrees is not enough when another contradicts": IDENTITY_CONFLICT.',
      ],
    ],
    [
      'what an earlier run found',
      {
        state: aState({
          held: [
            { ukgEmployeeId: E1, code: 'BETTERWORKS_CONTRACT', firstSeen: '2026-06-01T00:00:00.000Z', attempts: 1 },
          ],
        }),
      },
      ['Rule 4 of what counts as proof, "an answer must be about the person who was asked for": BETTERWORKS_CONTRACT.'],
    ],
    [
      'a write without an answer',
      { state: aState({ pending: [{ ukgEmployeeId: E1, kind: 'create' }] }) },
      [
        'Rule 5 of what counts as proof, "what is about to be done is written down first": a run began to create them and saw no answer, so both systems are read before anything is decided.',
      ],
    ],
    [
      'a state that nobody vouches for',
      { changes: [aChange({ kind: 'deactivate' })], state: aState({ isUnsealed: true }) },
      [
        'Rule 8 of what counts as proof, "a state is what we wrote, or it is refused": the seal of the state does not fit, so a deactivation waits for an approval.',
      ],
    ],
  ])('are told of one person: %s', (_, given, sentences) => {
    expect(rulesOf(given)).toEqual(sentences);
  });
});
