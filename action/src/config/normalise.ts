// From what was typed to what is meant: defaults filled in, every mapped field present, hosts and lists in one form.
import { FIELDS, STANDARD_FIELD_NAMES } from '../core/model/fields.ts';
import { ukgEmployeeId } from '../core/model/model.ts';
import type {
  Criterion,
  FieldMapping,
  Filter,
  Integration,
  Limit,
  Limits,
  Place,
  ValueSource,
  Approval,
} from '../core/model/model.ts';
import type { FilePlaces, PlacesByFile } from './drafts.ts';
import type {
  WrittenApproval,
  WrittenApprovals,
  WrittenEntry,
  WrittenFilter,
  WrittenIntegration,
  WrittenLimit,
  WrittenMapping,
} from './generated/written.ts';
import { originOf } from './rules/host.ts';
import { sameSource, UDF_PREFIX } from './sources.ts';
import { pointerStep } from './yaml/places.ts';

/** The three files of an organization, each free of errors. */
export interface WrittenFiles {
  readonly integration: WrittenIntegration;
  readonly mapping: WrittenMapping;
  readonly filter: WrittenFilter;
}

export function understood(slug: string, written: WrittenFiles, places: PlacesByFile): Integration {
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
    limits: limitsOf(integration.limits ?? {}),
    mapping: mappingOf(written.mapping, places.mapping),
    filter: filterOf(written.filter, places.filter),
    reconcile: integration.reconcile ?? 'report',
  };
}

export function understoodApprovals(written: WrittenApprovals, places: FilePlaces): readonly Approval[] {
  return written.map((approval: WrittenApproval, index) => ({
    digest: approval.digest,
    reason: approval.reason.trim(),
    expires: approval.expires,
    employees: approval.employees?.map(ukgEmployeeId) ?? null,
    place: valuePlace(places, pointerStep(index)),
  }));
}

function limitsOf(written: NonNullable<WrittenIntegration['limits']>): Limits {
  return {
    deactivations: limitOf(written.deactivations) ?? { kind: 'percent', value: 5 },
    deactivations7Days: limitOf(written.deactivations_7_days) ?? { kind: 'percent', value: 10 },
    creations: limitOf(written.creations),
    updates: limitOf(written.updates),
  };
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

interface Written {
  readonly field: string;
  readonly custom: boolean;
  readonly entry: WrittenEntry;
  readonly place: Place | null;
}

function fieldMapping({ field, custom, entry, place }: Written): FieldMapping {
  return {
    field,
    custom,
    source: sourceOf(entry.from),
    use: entry.use ?? 'description',
    default: entry.default ?? null,
    lookup: entry.lookup ?? null,
    whenEmpty: entry.when_empty ?? 'keep',
    place,
  };
}

function sourceOf(from: string): ValueSource {
  if (from.startsWith(UDF_PREFIX)) return { kind: 'udf', label: from.slice(UDF_PREFIX.length) };
  return { kind: 'row', name: sameSource(from) };
}

function filterOf(written: WrittenFilter, places: FilePlaces): Filter {
  return {
    import: written.import,
    include: criteriaOf(written, '', places),
    exclude: criteriaOf(written.exclude ?? {}, '/exclude', places),
    whenOutOfScope: written.when_out_of_scope ?? 'keep',
    place: keyPlace(places, '/import'),
  };
}

function criteriaOf(
  written: NonNullable<WrittenFilter['exclude']>,
  group: string,
  places: FilePlaces,
): readonly Criterion[] {
  return (['employee_types', 'employee_statuses', 'companies'] as const).flatMap((key): readonly Criterion[] => {
    const list: readonly string[] | undefined = written[key];
    if (list === undefined) return [];
    const pointer = `${group}/${key}`;
    const values = list.map((value, index) => ({ value, place: valuePlace(places, pointer + pointerStep(index)) }));
    return [{ key, values, place: keyPlace(places, pointer) }];
  });
}

function keyPlace({ file, places }: FilePlaces, pointer: string): Place {
  const place = places.get(pointer);
  return { file, line: (place?.key ?? place?.value)?.line ?? 1 };
}

function valuePlace({ file, places }: FilePlaces, pointer: string): Place {
  return { file, line: places.get(pointer)?.value.line ?? 1 };
}
