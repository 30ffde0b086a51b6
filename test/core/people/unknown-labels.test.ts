import { describe, expect, it } from 'vitest';
import { unknownLabels } from '../../../action/src/core/people/code-tables.ts';
import { aFilter, anEmployee, anIntegration, mappingOf } from '../../builders.ts';
import type { MappingParts } from '../../configuration-builders.ts';

const integration = anIntegration({
  mapping: mappingOf({ badge: { from: 'udf:Badge colour' }, car: { from: 'udf:Car' } }),
});

describe('a user-defined field that the tenant lacks', () => {
  it('is said once, with its mapping, and breaks nothing', () => {
    const problems = unknownLabels(
      [anEmployee({ userDefined: { 'Badge colour': '' } }), anEmployee({ id: 'E2' })],
      integration,
    );
    expect(problems).toMatchObject([
      {
        code: 'UDF_UNKNOWN',
        field: 'car',
        ukgEmployeeId: null,
        message: expect.stringContaining('no user-defined field "Car"') as string,
      },
    ]);
  });

  const CAR = { kind: 'udf', label: 'Car' } as const;

  it.each<[MappingParts, string]>([
    [{ from: 'udf:Car' }, 'so car was left out for them. Create'],
    [{ sources: [CAR, { kind: 'row', name: 'job_code' }] }, 'so the other sources of car were used. Create'],
    [{ from: 'udf:Car', default: 'none' }, 'so they have the default of car. Create'],
  ])('is said with what became of the field: %j', (car, words) => {
    const [problem] = unknownLabels([anEmployee()], anIntegration({ mapping: mappingOf({ car }) }));
    expect(problem?.message).toContain(words);
  });

  it('is said when only the filter asks for it', () => {
    const filter = aFilter({ where: { 'udf:In Betterworks': ['Y'] } });
    expect(unknownLabels([anEmployee()], anIntegration({ filter }))).toMatchObject([
      {
        code: 'UDF_UNKNOWN',
        field: '',
        message: expect.stringMatching(
          /"In Betterworks" for anybody who was read, so .*filter\.yml:\d+ cannot be told for them.* in filter\.yml\.$/,
        ) as string,
      },
    ]);
  });

  it('is not said when nobody was read, since nobody could have had it', () => {
    expect(unknownLabels([], integration)).toEqual([]);
  });

  it('is not looked for when none is mapped', () => {
    expect(unknownLabels([anEmployee()], anIntegration())).toEqual([]);
  });
});
