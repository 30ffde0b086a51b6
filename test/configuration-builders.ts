// Builders of an organization's files as they are understood: mapping, filter, integration.
import { limitsOf } from '../action/src/config/normalise.ts';
import type {
  Criterion,
  CriterionSource,
  Decision,
  FieldMapping,
  Filter,
  Integration,
  ValueSource,
} from '../action/src/core/model/model.ts';

export type MappingParts = Partial<Omit<FieldMapping, 'field'>> & { readonly from?: string };

/** One line of the mapping; `from` as it is written there. */
export function aMapping(field: string, parts: MappingParts = {}): FieldMapping {
  const { from = 'work_phone', ...rest } = parts;
  const source = from.startsWith('udf:')
    ? ({ kind: 'udf', label: from.slice(4) } as const)
    : ({ kind: 'row', name: from } as const);
  return {
    field,
    custom: false,
    sources: [source],
    use: 'description',
    default: null,
    lookup: null,
    whenEmpty: 'keep',
    write: 'always',
    place: null,
    ...rest,
  };
}

const DEFAULT_SOURCES = {
  email: 'email_address',
  employee_id: 'employee_number',
  first_name: 'first_name',
  last_name: 'last_name',
  preferred_name: 'preferred_name',
  department_name: 'org_level_2',
  title: 'job_title',
  location: 'work_location',
  phone: 'work_phone',
  manager_id: 'supervisor_id',
  hire_date: 'hire_date',
  on_leave: 'employee_status',
  deactivation_date: 'termination_date',
} as const;

export type MappedField = keyof typeof DEFAULT_SOURCES;

/** The default mapping with other lines for some fields; `false` turns a field off, other keys are custom fields. */
export function mappingOf(
  parts: Readonly<Partial<Record<MappedField, MappingParts | false>>> &
    Readonly<Record<string, MappingParts | false>> = {},
): readonly FieldMapping[] {
  const standard = Object.entries(DEFAULT_SOURCES).flatMap(([field, from]) => {
    const part = parts[field];
    return part === false ? [] : [aMapping(field, { from, ...part })];
  });
  const custom = Object.entries(parts).flatMap(([field, part]) =>
    field in DEFAULT_SOURCES || part === false ? [] : [aMapping(field, { custom: true, ...part })],
  );
  return [...standard, ...custom];
}

type Where = Readonly<Record<string, readonly string[] | { readonly [Test in Criterion['test']]?: readonly string[] }>>;
type Lists = Readonly<Partial<Record<keyof typeof LISTS, readonly string[]>>> & { readonly where?: Where };

export type FilterParts = Lists & {
  readonly import?: Filter['import'];
  readonly exclude?: Lists;
  /** By source as in the file; a list is one of texts. */
  readonly where?: Where;
  readonly whenOutOfScope?: Filter['whenOutOfScope'];
};

/** `filter.yml`, every key and value on a line of its own, from line 2 on. Everybody is imported unless said otherwise. */
export function aFilter(parts: FilterParts = {}): Filter {
  const file = 'integrations/acme/filter.yml';
  let line = 1;
  const placed = (values: readonly string[]): Criterion['values'] =>
    values.map((value) => ({ value, place: { file, line: ++line } }));
  const criteria = (lists: Lists): readonly Criterion[] => [
    ...Object.entries(LISTS).flatMap(([key, source]): readonly Criterion[] => {
      const values = lists[key as keyof typeof LISTS];
      if (values === undefined) return [];
      const place = { file, line: ++line };
      return [{ key, source, test: 'codes', place, values: placed(values) }];
    }),
    ...Object.entries(lists.where ?? {}).map(([name, list]): Criterion => {
      const source: ValueSource = name.startsWith('udf:')
        ? { kind: 'udf', label: name.slice(4) }
        : { kind: 'row', name };
      const place = { file, line: ++line };
      const [test, values] = Object.entries<readonly string[]>(isList(list) ? { texts: list } : list)[0]!;
      return { key: `where.${name}`, source, test: test as Criterion['test'], place, values: placed(values) };
    }),
  ];
  const include = criteria(parts);
  return {
    import: parts.import ?? (include.length > 0 ? 'matching' : 'all'),
    include,
    exclude: criteria(parts.exclude ?? {}),
    whenOutOfScope: parts.whenOutOfScope ?? 'keep',
    place: { file, line: 1 },
  };
}

function isList(list: Where[string]): list is readonly string[] {
  return Array.isArray(list);
}

const LISTS = {
  employee_types: { kind: 'row', name: 'employee_type' },
  employee_statuses: { kind: 'row', name: 'employee_status' },
  companies: { kind: 'company' },
} as const satisfies Readonly<Record<string, CriterionSource>>;

/** Acme with the default mapping, no filter, and the default limits. */
export function anIntegration(parts: Partial<Integration> = {}): Integration {
  return {
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
    createDaysBefore: 0,
    notify: 'changes',
    limits: limitsOf({}),
    mapping: mappingOf(),
    filter: aFilter(),
    decisions: [],
    ...parts,
  };
}

/** A line of decisions.yml about E1. */
export function aDecision(parts: Partial<Decision>): Decision {
  const nothing = { leaveAlone: false, userId: null, accept: null, until: null };
  const place = { file: 'integrations/acme/decisions.yml', line: 4 };
  return { employee: 'E1', reason: 'Known to HR', place, ...nothing, ...parts };
}
