import { describe, expect, it } from 'vitest';
import { unknownLabels } from '../../../action/src/core/people/code-tables.ts';
import { aFilter, anEmployee, anIntegration, mappingOf } from '../../builders.ts';

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
        message: expect.stringContaining(
          'no user-defined field "Car" for anybody who was read, so car has no value of it. Create',
        ) as string,
      },
    ]);
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
