// Names and addresses of those whom a plan is about. Betterworks may repeat them in its reasons, and nobody may read them there.
import type { Change, FieldMapping, Problem } from '../../model/model.ts';
import { PERSONAL_SOURCES } from '../../model/sources.ts';
import { createRedactor } from './redactor.ts';

/**
 * What the redactor must know of a person before anything of them is shown: every text that their change sends from a personal
 * source, whatever the field is called.
 */
export function personalValues({ desired, fields }: Change, mapping: readonly FieldMapping[]): readonly string[] {
  const values = mapping
    .filter(({ sources }) => sources.some((source) => source.kind === 'row' && PERSONAL_SOURCES.has(source.name)))
    .flatMap(({ field }) => [desired[field], fields[field]])
    .filter((value) => typeof value === 'string');
  const { first_name: first, last_name: last } = desired;
  if (typeof first !== 'string' || typeof last !== 'string') return values;
  // A whole name is recognised in any case, which a single word is not.
  return [...values, `${first} ${last}`, `${last} ${first}`, `${last}, ${first}`];
}

/**
 * The problems without the names of anybody of the plan in the reasons of Betterworks, and without the reasons beside them: a
 * reason may name others than the employee, his manager for one. Our own words keep theirs: among many people somebody's name
 * is one of them.
 */
export function withoutNamesInReasons(
  problems: readonly Problem[],
  changes: readonly Change[],
  mapping: readonly FieldMapping[],
): readonly Problem[] {
  const said = new Set(problems.flatMap(({ reason = '' }) => wordsOf(reason)));
  if (said.size === 0) return problems;
  const { learn, keep, redact } = createRedactor({ secrets: [] });
  learn(
    changes
      .flatMap((change) => personalValues(change, mapping))
      .filter((value) => wordsOf(value).some((word) => said.has(word))),
  );
  keep(changes.map(({ employeeId }) => employeeId));
  return problems.map(({ reason = '', ...problem }) =>
    reason === '' ? problem : { ...problem, message: problem.message.replaceAll(reason, () => redact(reason)) },
  );
}

/** In lower case and without accents. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
