// What a schema cannot say: rules between values and between files. Each is named for the fact that it demands.
import { CATALOG_RULES } from './catalog.ts';
import { DECISION_RULES } from './decisions.ts';
import type { Drafts, Finding, Rule } from '../drafts.ts';
import { FILTER_RULES } from './filter.ts';
import { entriesAreSingleAndPlain } from './filter-entries.ts';
import { INTEGRATION_RULES } from './integration.ts';
import { MAPPING_RULES } from './mapping.ts';

/** Everything that the rules find, in their order. */
export function applyRules(drafts: Drafts, lineOf: Parameters<Rule>[1]): readonly Finding[] {
  return RULES.flatMap((rule) => rule(drafts, lineOf));
}

const RULES: readonly Rule[] = [
  ...INTEGRATION_RULES,
  ...MAPPING_RULES,
  ...FILTER_RULES,
  entriesAreSingleAndPlain,
  ...DECISION_RULES,
  ...CATALOG_RULES,
];
