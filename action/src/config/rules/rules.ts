// Rules between values and between files, which a schema cannot express. The name of a rule says what must be true.
import { comparable } from '../../core/people/filter.ts';
import { oddText } from '../messages/guess.ts';
import { FILE_KINDS } from '../problem.ts';
import { UDF_PREFIX } from '../sources.ts';
import type { Finding, Rule, WrittenPlace } from '../written-files.ts';
import { pointerStep } from '../yaml/places.ts';
import { CATALOG_RULES } from './catalog.ts';
import { DECISION_RULES } from './decisions.ts';
import { FILTER_RULES } from './filter.ts';
import { INTEGRATION_RULES } from './integration.ts';
import { MAPPING_RULES } from './mapping.ts';

/** All findings of the rules, in the order of the rules. */
export function applyRules(...given: Parameters<Rule>): readonly Finding[] {
  const odd = [...textsAreWhatTheyLookLike(...given)];
  const placeOf = ({ kind, pointer, at }: Finding): string => `${kind} ${at} ${pointer}`;
  const taken = new Set(odd.map(placeOf));
  // A text with hidden or foreign characters is told once; other rules would only complain about a text that nobody meant.
  const others = RULES.flatMap((rule) => [...rule(...given)]);
  return [...odd, ...others.filter((finding) => !taken.has(placeOf(finding)))];
}

const RULES: readonly Rule[] = [
  ...INTEGRATION_RULES,
  ...MAPPING_RULES,
  ...FILTER_RULES,
  ...DECISION_RULES,
  ...CATALOG_RULES,
];

// Every text of the files must be what it looks like. With an invisible character, a no-break space or a Cyrillic letter, a
// label, code or number matches nobody.

/** A text that UKG itself writes so, by catalog.yml, is right. */
const textsAreWhatTheyLookLike: Rule = function* (files) {
  const known = new Set(Array.from(oddTextsIn(files.catalog, ''), ({ text }) => plain(text)));
  for (const kind of FILE_KINDS) {
    if (kind === 'catalog') continue;
    for (const found of oddTextsIn(files[kind], '')) {
      const told = known.has(plain(found.text)) ? null : oddText(found.text, found.pointer);
      if (told !== null) yield { kind, pointer: found.pointer, at: found.at, severity: 'error', ...told };
    }
  }
};

const plain = (text: string): string => comparable(text.replace(UDF_PREFIX, ''));

interface FoundText extends Pick<WrittenPlace, 'pointer' | 'at'> {
  readonly text: string;
}

/** Every key and every text of a value that is not all of plain letters. */
function* oddTextsIn(value: unknown, pointer: string): Generator<FoundText> {
  if (typeof value === 'string' && !isAscii(value)) yield { text: value, pointer, at: 'value' };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const inner = pointer + pointerStep(key);
    if (!isAscii(key)) yield { text: key, pointer: inner, at: 'key' };
    yield* oddTextsIn(part, inner);
  }
}

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);
