// Names and addresses that Betterworks may repeat in its reasons. Nobody may read them there.
import type { Change, FieldMapping, Fields, Problem } from '../../model/model.ts';
import { PERSONAL_SOURCES } from '../../model/sources.ts';
import { withoutValues, wordsOf } from './by-value.ts';

/** Every text that these fields have from a personal source, whatever the field is called. */
export function personalValues(fields: Fields, mapping: readonly FieldMapping[]): readonly string[] {
  const values = mapping
    .filter(({ sources }) => sources.some((source) => source.kind === 'row' && PERSONAL_SOURCES.has(source.name)))
    .map(({ field }) => fields[field])
    .filter((value) => typeof value === 'string');
  const { first_name: first, last_name: last } = fields;
  if (typeof first !== 'string' || typeof last !== 'string') return values;
  return [...values, `${first} ${last}`, `${last} ${first}`, `${last}, ${first}`];
}

/** A reason of Betterworks without what the request sent of a personal source. */
export function withoutSent(reason: string, sent: Fields, mapping: readonly FieldMapping[]): string {
  return withoutValues(reason, personalValues(sent, mapping));
}

/**
 * The problems without the names of anybody of the plan in the reasons of Betterworks, and without the reasons beside them: a
 * reason may name others than the employee, their manager for one. Our own words keep theirs: among many people somebody's name
 * is one of them.
 */
export function withoutNamesInReasons(
  problems: readonly Problem[],
  changes: readonly Change[],
  mapping: readonly FieldMapping[],
): readonly Problem[] {
  const said = new Set(problems.flatMap(({ reason = '' }) => wordsOf(reason)));
  if (said.size === 0) return problems;
  const values = changes
    .flatMap(({ desired, fields }) => [...personalValues(desired, mapping), ...personalValues(fields, mapping)])
    .filter((value) => wordsOf(value).some((word) => said.has(word)));
  return problems.map(({ reason = '', ...problem }) => {
    if (reason === '') return problem;
    const shown = withoutValues(reason, values, { onlyCapitalised: true });
    return { ...problem, message: problem.message.replaceAll(reason, () => shown) };
  });
}
