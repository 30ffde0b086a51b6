// From what was typed to what is meant: defaults filled in, every mapped field present, hosts and lists in one form.
import { FIELDS, STANDARD_FIELD_NAMES } from '../core/model/fields.ts';
import { ukgEmployeeId } from '../core/model/model.ts';
import { LIMITS } from '../core/model/limits.ts';
import type {
  ContractOverrides,
  Criterion,
  Decision,
  FieldMapping,
  Filter,
  Integration,
  Limit,
  Limits,
  Place,
  ValueSource,
  Approval,
} from '../core/model/model.ts';
import { writtenCriteria } from './criteria.ts';
import type { WrittenCriterion } from './criteria.ts';
import type { FilePlaces, PlacesByFile } from './partial-files.ts';
import type {
  WrittenApproval,
  WrittenApprovals,
  WrittenDecision,
  WrittenDecisions,
  WrittenEntry,
  WrittenFilter,
  WrittenIntegration,
  WrittenLimit,
  WrittenMapping,
} from './generated/written.ts';
import { originOf } from './rules/host.ts';
import { sameSource, UDF_PREFIX } from './sources.ts';
import { pointerStep } from './yaml/places.ts';

/** The files of an organization, each free of errors. */
export interface WrittenFiles {
  readonly integration: WrittenIntegration;
  readonly mapping: WrittenMapping;
  readonly filter: WrittenFilter;
  readonly decisions: WrittenDecisions;
}

export function normalise(slug: string, written: WrittenFiles, places: PlacesByFile): Integration {
  const { integration } = written;
  const { technical_contact: contact } = integration;
  return {
    slug,
    organization: integration.organization,
    technicalContact: typeof contact === 'string' ? [contact] : contact,
    timeZone: integration.time_zone,
    enabled: integration.enabled ?? true,
    ukgHost: originOf(integration.ukg.host),
    betterworksHost: originOf(integration.betterworks.host),
    delivery: integration.betterworks.delivery ?? 'api',
    file: integration.betterworks.file ?? 'changed',
    contract: contractOf(integration.betterworks.contract ?? {}),
    createDaysBefore: integration.create_days_before ?? 0,
    notify: integration.notify ?? 'changes',
    limits: limitsOf(integration.limits ?? {}),
    mapping: mappingOf(written.mapping, places.mapping),
    filter: filterOf(written.filter, places.filter),
    reconcile: integration.reconcile ?? 'report',
    decisions: written.decisions.map((decision, index) =>
      decisionOf(decision, valuePlace(places.decisions, pointerStep(index))),
    ),
  };
}

/** The file and the model call the keys alike. */
function contractOf(written: NonNullable<WrittenIntegration['betterworks']['contract']>): ContractOverrides {
  return { ...written };
}

function decisionOf(written: WrittenDecision, place: Place): Decision {
  return {
    employee: written.employee,
    leaveAlone: written.leave_alone ?? false,
    userId: written.user ?? null,
    accept: written.accept ?? null,
    reason: written.reason.trim(),
    until: written.until ?? null,
    place,
  };
}

export function normaliseApprovals(written: WrittenApprovals, places: FilePlaces): readonly Approval[] {
  return written.map((approval: WrittenApproval, index) => ({
    digest: approval.digest,
    reason: approval.reason.trim(),
    expires: approval.expires,
    employees: approval.employees?.map(ukgEmployeeId) ?? null,
    place: valuePlace(places, pointerStep(index)),
  }));
}

function limitsOf(written: NonNullable<WrittenIntegration['limits']>): Limits {
  const entries = Object.values(LIMITS).flatMap(({ setting, percent }) =>
    setting === null ? [] : [[setting, limitOf(written[setting]) ?? byDefault(percent)] as const],
  );
  return Object.fromEntries(entries) as unknown as Limits;
}

function byDefault(percent: number | null): Limit | null {
  return percent === null ? null : { kind: 'percent', value: percent };
}

function limitOf(written: WrittenLimit | undefined): Limit | null {
  if (written === undefined) return null;
  return typeof written === 'number'
    ? { kind: 'count', value: written }
    : { kind: 'percent', value: Number.parseFloat(written) };
}

function mappingOf(written: WrittenMapping, places: FilePlaces): readonly FieldMapping[] {
  const standard = STANDARD_FIELD_NAMES.flatMap((field): readonly FieldMapping[] => {
    const entry = written[field];
    if (entry === false) return [];
    if (entry !== undefined)
      return [fieldMapping({ field, custom: false, entry, place: keyPlace(places, pointerStep(field)) })];
    const { from } = FIELDS[field];
    return from === null ? [] : [fieldMapping({ field, custom: false, entry: { from }, place: null })];
  });
  const custom = Object.entries(written.custom ?? {}).map(([field, entry]) =>
    fieldMapping({ field, custom: true, entry, place: keyPlace(places, `/custom${pointerStep(field)}`) }),
  );
  return [...standard, ...custom];
}

interface FieldEntry {
  readonly field: string;
  readonly custom: boolean;
  readonly entry: WrittenEntry;
  readonly place: Place | null;
}

function fieldMapping({ field, custom, entry, place }: FieldEntry): FieldMapping {
  return {
    field,
    custom,
    sources: [entry.from].flat().map(sourceOf),
    use: entry.use ?? 'description',
    write: entry.write ?? 'always',
    default: entry.default ?? null,
    lookup: entry.lookup === undefined ? null : lookupOf(entry.lookup),
    whenEmpty: entry.when_empty ?? 'keep',
    place,
  };
}

/** UKG's values are trimmed before they are looked up, and so are the keys. */
function lookupOf(written: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(written).map(([value, instead]) => [value.trim(), instead]));
}

function sourceOf(from: string): ValueSource {
  if (from.startsWith(UDF_PREFIX)) return { kind: 'udf', label: from.slice(UDF_PREFIX.length) };
  return { kind: 'row', name: sameSource(from) };
}

function filterOf(written: WrittenFilter, places: FilePlaces): Filter {
  const criteria = writtenCriteria(written);
  const of = (wanted: WrittenCriterion['group']): readonly Criterion[] =>
    criteria.filter(({ group }) => group === wanted).map((one) => criterionOf(one, places));
  return {
    import: written.import,
    include: of(''),
    exclude: of('/exclude'),
    whenOutOfScope: written.when_out_of_scope ?? 'keep',
    place: keyPlace(places, '/import'),
  };
}

function criterionOf({ key, from, test, pointer, texts }: WrittenCriterion, places: FilePlaces): Criterion {
  return {
    key,
    source: key === 'companies' ? { kind: 'company' } : sourceOf(from),
    test,
    values: texts.map((one) => ({ value: one.text, place: valuePlace(places, one.pointer) })),
    place: keyPlace(places, pointer),
  };
}

function keyPlace({ file, places }: FilePlaces, pointer: string): Place {
  const place = places.get(pointer);
  return { file, line: (place?.key ?? place?.value)?.line ?? 1 };
}

function valuePlace({ file, places }: FilePlaces, pointer: string): Place {
  return { file, line: places.get(pointer)?.value.line ?? 1 };
}
