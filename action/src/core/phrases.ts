// Learnt personal values, found in a text word by word, and the texts of our own that are never replaced.

interface Phrase {
  readonly text: string;
  readonly isAnyCase: boolean;
  /** Null: the text stays as it is. */
  readonly replacement: string | null;
}

export interface Phrases {
  readonly learn: (values: Iterable<string>) => void;
  readonly keep: (values: Iterable<string>) => void;
  readonly isKept: (text: string) => boolean;
  readonly replaceIn: (text: string) => string;
}

const TOKEN = /[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_]/u;

/** Our own placeholders, and the words of report headers and enumerations: no name in lower case replaces these. */
const PLACEHOLDERS = ['[secret]', '[e-mail]', '[phone]', '[name]'];
const OWN_WORDS = new Set(
  (
    'action apply approve attempts baseline betterworks changes code company configuration create created deactivate ' +
    'deactivated digest drift employee excluded failed field fields file held import kind limit limits line link ' +
    'message name ok on organization owner paused plan problems reactivate reactivated read reason report run ' +
    'scheduled since state status stopped sync temporary ukg unchanged update updated user validate value version'
  ).split(' '),
);
/** Two letters that begin sentences. */
const SHORT_WORDS = new Set('An As At Be By Do Go He If In Is It Me My No Of On Or So To Up We'.split(' '));

/** An empty collection; values are added while a run reads people. */
export function createPhrases(): Phrases {
  const byFirstToken = new Map<string, Phrase[]>();
  const kept = new Set(PLACEHOLDERS);
  /** Not among the phrases yet: most runs learn nothing, and then none is needed. */
  const keptSince = [...PLACEHOLDERS];
  const learnt = new Set<string>();
  const add = (phrase: Phrase): void => {
    const key = firstToken(phrase.text);
    if (key === undefined) return;
    const others = byFirstToken.get(key) ?? [];
    if (others.some((other) => other.text === phrase.text && other.replacement === phrase.replacement)) return;
    byFirstToken.set(key, [...others, phrase].sort(longestThenKept));
  };
  return {
    keep: (values) => {
      for (const value of values) {
        kept.add(value);
        keptSince.push(value);
      }
    },
    learn: (values) => {
      for (const value of values) {
        if (learnt.has(value)) continue;
        learnt.add(value);
        phrasesOf(value).forEach(add);
      }
    },
    isKept: (text) => kept.has(text),
    // Kept texts alone replace nothing.
    replaceIn: (text) => {
      if (learnt.size === 0) return text;
      for (const value of keptSince.splice(0)) add({ text: value, isAnyCase: false, replacement: null });
      return replacePhrases(text, byFirstToken);
    },
  };
}

function firstToken(text: string): string | undefined {
  return text.match(TOKEN)?.[0]?.toLowerCase();
}

function longestThenKept(a: Phrase, b: Phrase): number {
  return b.text.length - a.text.length || Number(b.replacement === null) - Number(a.replacement === null);
}

function phrasesOf(value: string): readonly Phrase[] {
  const text = value.trim();
  const replacement = placeholderOf(text);
  if (replacement === null) return [];
  const isAnyCase = /\s|@/u.test(text);
  const whole = writings(text).map((writing) => ({ text: writing, isAnyCase, replacement }));
  if (replacement !== '[name]') return whole;
  const parts = text.split(/[\s‐-]+/u).filter((part) => part !== text && /^\p{Lu}/u.test(part) && part.length >= 3);
  return [...whole, ...parts.flatMap(phrasesOf)];
}

function placeholderOf(text: string): string | null {
  if (text.includes('@')) return '[e-mail]';
  if (!/\p{L}/u.test(text)) return text.replace(/\D/gu, '').length >= 7 ? '[phone]' : null;
  if (text.length < 2 || OWN_WORDS.has(text) || SHORT_WORDS.has(text)) return null;
  return '[name]';
}

/** The same value in capitals, with composed and decomposed accents and without any, and as HTML and URLs write it. */
function writings(text: string): readonly string[] {
  const cases = text.length < 3 ? [text] : [text, text.toUpperCase(), capitalised(text)];
  const forms = cases.flatMap((each) => {
    const decomposed = each.normalize('NFD');
    return [each.normalize('NFC'), decomposed, decomposed.replace(/\p{M}/gu, '')];
  });
  const encoded = forms.flatMap((form) => [form.replaceAll("'", '&#39;'), encodeURIComponent(form.toWellFormed())]);
  return [...new Set([text, ...forms, ...encoded])];
}

function capitalised(text: string): string {
  return text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text;
}

function replacePhrases(text: string, byFirstToken: ReadonlyMap<string, readonly Phrase[]>): string {
  let replaced = '';
  let from = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (index < from) continue;
    const phrase = byFirstToken.get(token.toLowerCase())?.find((candidate) => standsAt(text, index, candidate));
    if (phrase === undefined) continue;
    const end = index + phrase.text.length;
    replaced += text.slice(from, index) + (phrase.replacement ?? text.slice(index, end));
    from = end;
  }
  return replaced + text.slice(from);
}

function standsAt(text: string, index: number, phrase: Phrase): boolean {
  const end = index + phrase.text.length;
  const found = text.slice(index, end);
  const isEqual = phrase.isAnyCase ? found.toLowerCase() === phrase.text.toLowerCase() : found === phrase.text;
  return isEqual && !(isWordCharacter(found, found.length - 1) && isWordCharacter(text, end));
}

/** Looks at the whole character, also where it takes two code units. */
function isWordCharacter(text: string, index: number): boolean {
  const isSecondHalf = /[\uDC00-\uDFFF]/u.test(text.charAt(index));
  const point = text.codePointAt(isSecondHalf ? index - 1 : index);
  return point !== undefined && WORD_CHARACTER.test(String.fromCodePoint(point));
}
