// From the typed values to the model: defaults filled in, every mapped field present, hosts and lists in one form.
import { FIELDS, STANDARD_FIELD_NAMES } from '../core/model/fields.ts';
import { plainText } from '../core/model/hidden.ts';
import { LIMITS } from '../core/model/limits.ts';
import type {
  Approval,
  Criterion,
  Decision,
  FieldMapping,
  Filter,
  Integration,
  Limit,
  Limits,
  Place,
  ValueSource,
} from '../core/model/model.ts';
import type { WrittenEntry, WrittenFiles, WrittenIntegration, WrittenLimit } from './generated/written.ts';
import type { FileKind } from './problem.ts';
import { sameSource, UDF_PREFIX } from './sources.ts';
import type { WrittenCriterion } from './written-files.ts';
import { writtenCriteria } from './written-files.ts';
import { pointerStep, positionOf } from './yaml/places.ts';
import type { ReadFile } from './yaml/read.ts';

/** The place of every value in a file. */
type FilePlaces = Pick<ReadFile, 'file' | 'places'>;

/** Needs files without an error. */
export function normalise(
  slug: string,
  { integration, ...written }: Omit<WrittenFiles, 'catalog'>,
  places: Readonly<Record<FileKind, FilePlaces>>,
): { readonly integration: Integration; readonly approvals: readonly Approval[] } {
  return {
    integration: {
      slug,
      organization: integration.organization,
      technicalContact: [integration.technical_contact].flat(),
      timeZone: integration.time_zone,
      enabled: integration.enabled ?? true,
      ukgHost: new URL(integration.ukg.host).origin,
      betterworksHost: new URL(integration.betterworks.host).origin,
      delivery: integration.betterworks.delivery ?? 'api',
      file: integration.betterworks.file ?? 'changed',
      // The file and the model have the same names for these keys.
      contract: { ...integration.betterworks.contract },
      createDaysBefore: integration.create_days_before ?? 0,
      notify: integration.notify ?? 'changes',
      limits: limitsOf(integration.limits ?? {}),
      mapping: mappingOf(written.mapping, places.mapping),
      filter: filterOf(written.filter, places.filter),
      decisions: decisionsOf(written.decisions, places.decisions),
    },
    approvals: approvalsOf(written.approvals, places.approvals),
  };
}

function decisionsOf(written: WrittenFiles['decisions'], places: FilePlaces): readonly Decision[] {
  return written.map(({ employee, leave_alone: leaveAlone = false, user, accept, reason, until }, index) => ({
    ...{ employee, leaveAlone, userId: user ?? null, accept: accept ?? null },
    ...{ reason: reason.trim(), until: until ?? null, place: placeIn(places, pointerStep(index)) },
  }));
}

function approvalsOf(written: WrittenFiles['approvals'], places: FilePlaces): readonly Approval[] {
  return written.map(({ digest, expires, employees }, index) => ({
    ...{ digest, expires },
    employees: employees ?? null,
    place: placeIn(places, pointerStep(index)),
  }));
}

export function limitsOf(written: NonNullable<WrittenIntegration['limits']>): Limits {
  const entries = Object.values(LIMITS).flatMap(({ setting, percent }) =>
    setting === null ? [] : [[setting, limitOf(written[setting] ?? percentage(percent))] as const],
  );
  return Object.fromEntries(entries) as unknown as Limits;
}

const percentage = (percent: number | null): string | null => (percent === null ? null : `${String(percent)}%`);

function limitOf(written: WrittenLimit | null): Limit | null {
  if (written === null) return null;
  return typeof written === 'number'
    ? { kind: 'count', value: written }
    : { kind: 'percent', value: Number.parseFloat(written) };
}

function mappingOf({ custom = {}, ...written }: WrittenFiles['mapping'], places: FilePlaces): readonly FieldMapping[] {
  const standard = STANDARD_FIELD_NAMES.flatMap((field): readonly FieldMapping[] => {
    const { from } = FIELDS[field];
    const entry = written[field] ?? (from === null ? false : { from });
    if (entry === false) return [];
    const place = written[field] === undefined ? null : placeIn(places, pointerStep(field), 'key');
    return [{ field, custom: false, ...entryOf(entry), place }];
  });
  const ofTheirOwn = Object.entries(custom).map(([field, entry]) => ({
    ...{ field, custom: true, ...entryOf(entry) },
    place: placeIn(places, `/custom${pointerStep(field)}`, 'key'),
  }));
  return [...standard, ...ofTheirOwn];
}

function entryOf(entry: WrittenEntry): Omit<FieldMapping, 'field' | 'custom' | 'place'> {
  const lookup = Object.entries(entry.lookup ?? {}).map(([value, instead]) => [plainText(value), instead]);
  return {
    sources: [entry.from].flat().map(sourceOf),
    use: entry.use ?? 'description',
    write: entry.write ?? 'always',
    default: entry.default ?? null,
    lookup: entry.lookup === undefined ? null : (Object.fromEntries(lookup) as Record<string, string>),
    whenEmpty: entry.when_empty ?? 'keep',
  };
}

function sourceOf(from: string): ValueSource {
  if (from.startsWith(UDF_PREFIX)) return { kind: 'udf', label: from.slice(UDF_PREFIX.length) };
  return { kind: 'row', name: sameSource(from) };
}

function filterOf(written: WrittenFiles['filter'], places: FilePlaces): Filter {
  const { '': include = [], '/exclude': exclude = [] } = Object.groupBy(writtenCriteria(written), ({ group }) => group);
  const criterionOf = ({ key, from, test, pointer, texts }: WrittenCriterion): Criterion => ({
    ...{ key, source: key === 'companies' ? { kind: 'company' } : sourceOf(from), test },
    values: texts.map(({ text, pointer: at }) => ({ value: text, place: placeIn(places, at) })),
    place: placeIn(places, pointer, 'key'),
  });
  return {
    import: written.import,
    include: include.map(criterionOf),
    exclude: exclude.map(criterionOf),
    whenOutOfScope: written.when_out_of_scope ?? 'keep',
    place: placeIn(places, '/import', 'key'),
  };
}

function placeIn(places: FilePlaces, pointer: string, at: 'key' | 'value' = 'value'): Place {
  return { file: places.file, line: positionOf(places, pointer, at).line };
}
