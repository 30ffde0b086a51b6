import { describe, expect, it } from 'vitest';
import type { CodeTables, Integration } from '../../../action/src/core/model/model.ts';
import { brokenTable, resolvedCodes } from '../../../action/src/core/people/code-tables.ts';
import type { RowParts } from '../../builders.ts';
import { aCodeRow, aFilter, anEmployee, anIntegration, codeTables, mappingOf } from '../../builders.ts';

const coded = (count: number): ReadonlyMap<string, readonly ReturnType<typeof aCodeRow>[]> =>
  new Map(Array.from({ length: count }, (_, at) => [`C${String(at)}`, [aCodeRow('Text')]]));
const none = new Map<string, never>();

interface Given {
  readonly tables?: Partial<CodeTables>;
  readonly before?: Readonly<Record<string, number>>;
  readonly integration?: Partial<Integration>;
}

function broken(rows: readonly RowParts[], { tables = {}, before = {}, integration = {} }: Given): string {
  const context = { tables: codeTables(tables), integration: anIntegration(integration) };
  const message = brokenTable(rows.map(anEmployee), context, before);
  return message === null ? 'as it is' : (/table of (.*) has/.exec(message)?.[1] ?? message);
}

describe('a code table', () => {
  it.each<[string, readonly RowParts[], Given, string]>([
    ['is as it is with its codes', [{}], {}, 'as it is'],
    ['is broken when it is empty and somebody names a code of it', [{}], { tables: { jobs: none } }, 'jobs'],
    [
      'is broken when no code of it has a text',
      [{}],
      { tables: { locations: new Map([['SEA', [aCodeRow(' ')]]]) } },
      'work locations',
    ],
    [
      'may be empty when nobody names a code of it',
      [{ org_level_2: '', org_level_3: '' }],
      { tables: { orgLevels: none } },
      'as it is',
    ],
    [
      'may be empty when its codes are sent as they are',
      [{}],
      { tables: { locations: none }, integration: { mapping: mappingOf({ location: { use: 'code' } }) } },
      'as it is',
    ],
    [
      'is broken with less than half of the codes of before, whoever was read',
      [],
      { tables: { jobs: coded(4) }, before: { jobs: 9 } },
      'jobs',
    ],
    [
      'is not asked for by a user-defined field',
      [{}],
      {
        tables: { locations: none },
        integration: { mapping: mappingOf({ location: { from: 'udf:Place' } }) },
      },
      'as it is',
    ],
    ['may lose half of them', [], { tables: { jobs: coded(4) }, before: { jobs: 8 } }, 'as it is'],
    [
      'counts where only the filter asks for its texts',
      [{}],
      {
        tables: { locations: none },
        integration: {
          mapping: mappingOf({ location: false }),
          filter: aFilter({ where: { work_location: ['Seattle'] } }),
        },
      },
      'work locations',
    ],
    [
      'does not where the filter asks for codes',
      [{}],
      {
        tables: { locations: none },
        integration: {
          mapping: mappingOf({ location: false }),
          filter: aFilter({ companies: ['X'], where: { work_location: { codes: ['SEA'] } } }),
        },
      },
      'as it is',
    ],
  ])('%s', (_, rows, given, expected) => {
    expect(broken(rows, given)).toBe(expected);
  });

  it('of companies is no table of texts: whom the filter cannot judge is held', () => {
    const filter = aFilter({ companies: ['ACM'] });
    expect(broken([{}], { tables: { companies: new Map() }, integration: { filter } })).toBe('as it is');
  });

  it('is told with what it had before and what to do', () => {
    const context = { tables: codeTables({ jobs: none }), integration: anIntegration() };
    expect(brokenTable([], context, { jobs: 12 })).toContain('a text for 0 codes, 12 in the run before');
    expect(brokenTable([anEmployee()], context)).toContain('a text for 0 codes, so people would get codes');
  });

  it('is remembered by how many of its codes have a text', () => {
    const tables = codeTables({
      jobs: new Map([
        ['A', [aCodeRow('')]],
        ['B', [aCodeRow(''), aCodeRow('Text')]],
      ]),
    });
    expect(Object.fromEntries(resolvedCodes(tables, anIntegration()))).toEqual({ jobs: 1, locations: 1, orgLevels: 2 });
  });
});
