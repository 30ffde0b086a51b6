// What the files mean once they are right, and that everything wrong in all of them is told at once.
import { describe, expect, test } from 'vitest';
import { validateIntegration } from '../../action/src/config/validate.ts';
import { FILTER, INTEGRATION, MAPPING, told, validated } from './builders.ts';

describe('what is left out has the default of the manual', () => {
  const { integration } = validated();

  test('of integration.yml', () => {
    expect(integration).toMatchObject({
      slug: 'acme',
      organization: 'Acme Corporation',
      technicalContact: ['hr-systems@acme.example'],
      timeZone: 'America/New_York',
      enabled: true,
      ukgHost: 'https://service5.ultipro.com',
      betterworksHost: 'https://app.betterworks.com',
      delivery: 'api',
      file: 'changed',
      contract: {},
      notify: 'changes',
      createDaysBefore: 0,
      decisions: [],
      limits: {
        deactivations: { kind: 'percent', value: 5 },
        deactivations_7_days: { kind: 'percent', value: 10 },
        creations: null,
        updates: null,
        reactivations: { kind: 'percent', value: 5 },
        identity_changes: { kind: 'percent', value: 5 },
      },
    });
  });

  test('of filter.yml', () => {
    const place = { file: 'filter.yml', line: 1 };
    expect(integration?.filter).toEqual({ import: 'all', include: [], exclude: [], whenOutOfScope: 'keep', place });
  });

  test.each([
    ['email', 'email_address'],
    ['employee_id', 'employee_number'],
    ['first_name', 'first_name'],
    ['last_name', 'last_name'],
    ['preferred_name', 'preferred_name'],
    ['location', 'work_location'],
    ['phone', 'work_phone'],
    ['manager_id', 'supervisor_id'],
    ['on_leave', 'employee_status'],
    ['deactivation_date', 'termination_date'],
  ])('%s is mapped from %s', (field, name) => {
    expect(integration?.mapping.find((mapping) => mapping.field === field)).toEqual({
      field,
      custom: false,
      sources: [{ kind: 'row', name }],
      use: 'description',
      write: 'always',
      default: null,
      lookup: null,
      whenEmpty: 'keep',
      place: null,
    });
  });

  test('approvals are none', () => {
    expect(validated()).toMatchObject({ approvals: [], problems: [] });
  });
});

describe('what is written is understood', () => {
  test('limits as numbers and percentages, hosts as origins, a list of contacts', () => {
    const { integration } = validated({
      integration: `${INTEGRATION.replace('hr-systems@acme.example', '[a@acme.example, b@acme.example]').replace(
        'service5.ultipro.com',
        'Service5.UltiPro.com/',
      )}enabled: false\nreconcile: apply\nlimits: { deactivations: 3, creations: 500, updates: 2.5% }\n`,
    });
    expect(integration).toMatchObject({
      technicalContact: ['a@acme.example', 'b@acme.example'],
      ukgHost: 'https://service5.ultipro.com',
      enabled: false,
      limits: {
        deactivations: { kind: 'count', value: 3 },
        deactivations_7_days: { kind: 'percent', value: 10 },
        creations: { kind: 'count', value: 500 },
        updates: { kind: 'percent', value: 2.5 },
      },
    });
  });

  test('a mapped field with all its options and the line that says so', () => {
    const { integration } = validated({
      mapping: `${MAPPING}custom:\n  team:\n    from: org_level_3\n    use: code\n    default: None\n    lookup: { A: Alpha }\n    when_empty: keep\n  badge: { from: udf:Badge colour }\n`,
    });
    expect(integration?.mapping.filter(({ custom }) => custom)).toEqual([
      {
        field: 'team',
        custom: true,
        sources: [{ kind: 'row', name: 'org_level_3' }],
        use: 'code',
        write: 'always',
        default: 'None',
        lookup: { A: 'Alpha' },
        whenEmpty: 'keep',
        place: { file: 'mapping.yml', line: 5 },
      },
      expect.objectContaining({ field: 'badge', sources: [{ kind: 'udf', label: 'Badge colour' }] }),
    ]);
  });

  test('several sources of one field in their order, a long description, and a field that is written only once', () => {
    const { integration } = validated({
      mapping: `${MAPPING}preferred_name: { from: [preferred_name, first_name] }\ncustom:\n  place: { from: work_location, use: long_description, write: create }\n`,
    });
    const sources = [
      { kind: 'row', name: 'preferred_name' },
      { kind: 'row', name: 'first_name' },
    ];
    expect(integration?.mapping.find(({ field }) => field === 'preferred_name')).toMatchObject({ sources });
    expect(integration?.mapping.at(-1)).toMatchObject({ use: 'long_description', write: 'create' });
  });

  test('a field that is turned off is not mapped', () => {
    const { integration } = validated({ mapping: `${MAPPING}phone: false\nmanager_id: false\n` });
    expect(integration?.mapping.map(({ field }) => field)).not.toContain('phone');
    expect(integration?.mapping.map(({ field }) => field)).not.toContain('manager_id');
  });

  test('date_of_last_hire is last_hire_date', () => {
    const { integration } = validated({ mapping: `${MAPPING}custom: { x: { from: date_of_last_hire } }\n` });
    expect(integration?.mapping.at(-1)?.sources).toEqual([{ kind: 'row', name: 'last_hire_date' }]);
  });

  test('each criterion and each of its values with its line', () => {
    const filter =
      'import: matching\nemployee_types:\n  - REG\n  - INT\nexclude:\n  companies: [OLD]\nwhen_out_of_scope: deactivate\n';
    const at = (line: number) => ({ file: 'filter.yml', line });
    expect(validated({ filter }).integration?.filter).toEqual({
      import: 'matching',
      include: [
        {
          key: 'employee_types',
          source: { kind: 'row', name: 'employee_type' },
          test: 'codes',
          values: [
            { value: 'REG', place: at(3) },
            { value: 'INT', place: at(4) },
          ],
          place: at(2),
        },
      ],
      exclude: [
        {
          key: 'companies',
          source: { kind: 'company' },
          test: 'codes',
          values: [{ value: 'OLD', place: at(6) }],
          place: at(6),
        },
      ],
      whenOutOfScope: 'deactivate',
      place: at(1),
    });
  });
});

describe('a criterion of where', () => {
  const criterionOf = (where: string) =>
    validated({ filter: `import: matching\nwhere:\n  ${where}\n` }).integration?.filter.include[0];

  test.each([
    ['work_location: [Miami, Newark]', 'row', 'texts', ['Miami', 'Newark']],
    ['org_level_1: { code: ["10", "20"] }', 'row', 'codes', ['10', '20']],
    ['job_title: { contains: [Director, Head of] }', 'row', 'contains', ['Director', 'Head of']],
    ['job_title: { starts_with: [Sales] }', 'row', 'starts_with', ['Sales']],
    ['work_phone: { is_empty: true }', 'row', 'is_empty', []],
    ['"udf:In Betterworks": [Y]', 'udf', 'texts', ['Y']],
  ])('%s', (where, kind, test, values) => {
    expect(criterionOf(where)).toMatchObject({ source: { kind }, test, place: { file: 'filter.yml', line: 3 } });
    expect(criterionOf(where)?.key).toMatch(/^where\./);
    expect(criterionOf(where)?.values.map(({ value }) => value)).toEqual(values);
  });

  test('stands under exclude as well', () => {
    const { integration } = validated({ filter: 'import: all\nexclude:\n  where:\n    work_location: [Miami]\n' });
    expect(integration?.filter.exclude).toMatchObject([
      { key: 'where.work_location', source: { kind: 'row', name: 'work_location' }, place: { line: 4 } },
    ]);
  });
});

test('a decision says one thing of one employee, with the line that says so', () => {
  const decisions = [
    '- employee: "000417"',
    '  leave_alone: true',
    '  reason: Board member',
    '- { employee: "000923", user: 1004, reason: Number reused }',
    '- { employee: "000181", accept: MANAGER_NOT_FOUND, reason: Outside director, until: 2027-03-31 }',
    '',
  ].join('\n');
  const common = { leaveAlone: false, userId: null, accept: null, until: null };
  expect(validated({ decisions }).integration?.decisions).toEqual([
    {
      ...common,
      employee: '000417',
      leaveAlone: true,
      reason: 'Board member',
      place: { file: 'decisions.yml', line: 1 },
    },
    { ...common, employee: '000923', userId: 1004, reason: 'Number reused', place: { file: 'decisions.yml', line: 4 } },
    {
      ...common,
      employee: '000181',
      accept: 'MANAGER_NOT_FOUND',
      reason: 'Outside director',
      until: '2027-03-31',
      place: { file: 'decisions.yml', line: 5 },
    },
  ]);
});

describe('all problems of all files come at once', () => {
  test('by file, line and column, rules and schemas together', () => {
    const { problems, integration, partial } = validated({
      integration: INTEGRATION.replace('America/New_York', 'Nowhere').replace('https://app', 'http://app'),
      mapping: `${MAPPING}employee_id: false\nphone: 5\n`,
      filter: 'import: all\ncompanies: [A]\nfoo: 1\n',
      approvals: '- 5\n',
    });
    expect(problems.map((problem) => told(problem).split(' ')[0])).toEqual([
      'approvals.yml:1:3',
      'filter.yml:2:1',
      'filter.yml:3:1',
      'integration.yml:3:12',
      'integration.yml:5:22',
      'mapping.yml:4:14',
      'mapping.yml:5:8',
    ]);
    expect(integration).toBeNull();
    expect(partial.ukg).toEqual({ host: 'https://service5.ultipro.com' });
  });

  test('a missing file is named with the place where it belongs', () => {
    const { problems } = validateIntegration('acme', { filter: { file: 'f', content: FILTER } }, 'orgs/acme');
    expect(problems.map(told)).toEqual([
      "orgs/acme/integration.yml:1:1 The file integration.yml is missing. Create orgs/acme/integration.yml: copy integration.yml from integrations/example of the action's repository and change it.",
      "orgs/acme/mapping.yml:1:1 The file mapping.yml is missing. Create orgs/acme/mapping.yml: copy mapping.yml from integrations/example of the action's repository and change it.",
    ]);
  });
});
