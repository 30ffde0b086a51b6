// Names and addresses of those whom a plan is about. Betterworks may repeat them in its reasons, and nobody may read them there.
import type { Change, Problem } from './model.ts';
import { createRedactor } from './redactor.ts';

const PERSONAL_FIELDS: readonly string[] = ['first_name', 'last_name', 'preferred_name', 'email', 'phone'];

/** What the redactor must know of somebody before anything of him is shown. */
export function personalValues({ desired }: Change): readonly string[] {
  const values = PERSONAL_FIELDS.map((field) => desired[field]).filter((value) => typeof value === 'string');
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
export function withoutNamesInReasons(problems: readonly Problem[], changes: readonly Change[]): readonly Problem[] {
  const said = new Set(problems.flatMap(({ reason = '' }) => wordsOf(reason)));
  if (said.size === 0) return problems;
  const { learn, keep, redact } = createRedactor({ secrets: [] });
  learn(changes.flatMap(personalValues).filter((value) => wordsOf(value).some((word) => said.has(word))));
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
