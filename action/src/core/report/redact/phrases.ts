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
  const byFirstToken = new Map<string, Beginning>();
  const kept = new Set(PLACEHOLDERS);
  /** Not among the phrases yet: most runs learn nothing, and then none is needed. */
  const keptSince = [...PLACEHOLDERS];
  const learnt = new Set<string>();
  const add = (phrase: Phrase): void => {
    const key = firstToken(phrase.text);
    if (key === undefined) return;
    const beginning = byFirstToken.get(key) ?? { lengths: [], phrases: new Map<string, Phrase>() };
    byFirstToken.set(key, beginning);
    addTo(beginning, phrase);
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

/** Phrases with one first token: thousands of telephone numbers begin with a plus, so a text is looked up and not compared. */
interface Beginning {
  /** Of the phrases, the longest first. */
  lengths: readonly number[];
  /** By `nameOf`. */
  readonly phrases: Map<string, Phrase>;
}

function addTo(beginning: Beginning, phrase: Phrase): void {
  const name = nameOf(phrase.text, phrase.isAnyCase);
  // What is ours stays, also where somebody is called the same.
  if (beginning.phrases.get(name)?.replacement === null) return;
  beginning.phrases.set(name, phrase);
  const { length } = phrase.text;
  if (!beginning.lengths.includes(length)) beginning.lengths = [...beginning.lengths, length].sort((a, b) => b - a);
}

function nameOf(text: string, isAnyCase: boolean): string {
  return isAnyCase ? `any ${text.toLowerCase()}` : `exactly ${text}`;
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

function replacePhrases(text: string, byFirstToken: ReadonlyMap<string, Beginning>): string {
  let replaced = '';
  let from = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (index < from) continue;
    const beginning = byFirstToken.get(token.toLowerCase());
    const found = beginning && phraseAt(text, index, beginning);
    if (found === undefined) continue;
    replaced += text.slice(from, index) + (found.replacement ?? text.slice(index, found.end));
    from = found.end;
  }
  return replaced + text.slice(from);
}

interface FoundPhrase extends Pick<Phrase, 'replacement'> {
  readonly end: number;
}

/** The longest phrase that stands here and does not end within a word. */
function phraseAt(text: string, index: number, { lengths, phrases }: Beginning): FoundPhrase | undefined {
  for (const length of lengths) {
    const end = index + length;
    const found = text.slice(index, end);
    const phrase = phrases.get(nameOf(found, false)) ?? phrases.get(nameOf(found, true));
    const isWhole = phrase !== undefined && !(isWordCharacter(found, found.length - 1) && isWordCharacter(text, end));
    if (isWhole) return { replacement: phrase.replacement, end };
  }
  return undefined;
}

/** Looks at the whole character, also where it takes two code units. */
function isWordCharacter(text: string, index: number): boolean {
  const isSecondHalf = /[\uDC00-\uDFFF]/u.test(text.charAt(index));
  const point = text.codePointAt(isSecondHalf ? index - 1 : index);
  return point !== undefined && WORD_CHARACTER.test(String.fromCodePoint(point));
}
