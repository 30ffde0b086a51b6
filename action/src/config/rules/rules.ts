// What a schema cannot say: rules between values and between files. Each is named for the fact that it demands.
import { CATALOG_RULES } from './catalog.ts';
import { DECISION_RULES } from './decisions.ts';
import type { PartialFiles, Finding, Rule } from '../partial-files.ts';
import { FILTER_RULES } from './filter.ts';
import { entriesAreSingleAndPlain } from './filter-entries.ts';
import { INTEGRATION_RULES } from './integration.ts';
import { MAPPING_RULES } from './mapping.ts';
import { textsAreWhatTheyLookLike } from './texts.ts';

/** Everything that the rules find, in their order. */
export function applyRules(files: PartialFiles, lineOf: Parameters<Rule>[1]): readonly Finding[] {
  const slips = entriesAreSingleAndPlain(files, lineOf);
  const odd = elsewhere(textsAreWhatTheyLookLike(files, lineOf), slips);
  // What the other rules would say of a text that is not what it looks like is about a text that nobody meant.
  return [
    ...slips,
    ...odd,
    ...elsewhere(
      RULES.flatMap((rule) => rule(files, lineOf)),
      odd,
    ),
  ];
}

function elsewhere(findings: readonly Finding[], told: readonly Finding[]): readonly Finding[] {
  const placeOf = ({ kind, pointer, at }: Finding): string => `${kind} ${at} ${pointer}`;
  const taken = new Set(told.map(placeOf));
  return findings.filter((finding) => !taken.has(placeOf(finding)));
}

const RULES: readonly Rule[] = [
  ...INTEGRATION_RULES,
  ...MAPPING_RULES,
  ...FILTER_RULES,
  ...DECISION_RULES,
  ...CATALOG_RULES,
];
