// Takes known personal values out of a text of Betterworks, in any case, with or without accents, and as JSON, HTML or a URL
// writes a character. Known are the personal values of a request, and, by our digests, those that Betterworks held before: it
// may repeat both in its reasons.
import type {
  Change,
  Digests,
  FieldMapping,
  Fields,
  KnownUser,
  KnownUsers,
  Problem,
  UkgEmployeeId,
} from '../../model/model.ts';
import { isPersonal } from '../../model/sources.ts';
import { canonical } from '../../people/values.ts';
import { memoryOf } from '../../plan/fingerprint.ts';

/** The values of these fields that come from a personal source, whatever the field is called. */
export function personalValues(fields: Fields, mapping: readonly FieldMapping[]): readonly string[] {
  const values = personalFields(mapping)
    .map((field) => fields[field])
    .filter((value) => typeof value === 'string');
  const { first_name: first, last_name: last } = fields;
  if (typeof first !== 'string' || typeof last !== 'string') return values;
  return [...values, `${first} ${last}`, `${last} ${first}`, `${last}, ${first}`];
}

function personalFields(mapping: readonly FieldMapping[]): readonly string[] {
  return mapping.filter(({ sources }) => sources.some(isPersonal)).map(({ field }) => field);
}

/** A reason of Betterworks, without the personal values of the request. */
export function withoutSent(reason: string, sent: Fields, mapping: readonly FieldMapping[]): string {
  return withoutValues(reason, personalValues(sent, mapping));
}

/**
 * The problems, with reasons of Betterworks cleaned from names of everybody in the plan (a reason may name the manager) and from
 * earlier values of the employee. Our own words are not touched: among many people, some names are everyday words.
 */
export function withoutNamesInReasons(
  problems: readonly Problem[],
  changes: readonly Change[],
  { users, ...by }: HeldBy & { readonly users: KnownUsers },
): readonly Problem[] {
  const { mapping } = by;
  const said = new Set(problems.flatMap(({ reason = '' }) => wordsOf(reason)));
  if (said.size === 0) return problems;
  const values = changes
    .flatMap(({ desired, fields }) => [...personalValues(desired, mapping), ...personalValues(fields, mapping)])
    .filter((value) => wordsOf(value).some((word) => said.has(word)));
  return problems.map(({ reason = '', ...problem }) => {
    if (reason === '') return problem;
    // Only problems of an employee have a reason.
    const known = users.get(problem.ukgEmployeeId as UkgEmployeeId);
    const unheld = known === undefined ? reason : withoutValues(reason, heldIn(reason, known, by));
    const shown = withoutValues(unheld, values, { onlyCapitalised: true });
    return { ...problem, message: problem.message.replaceAll(reason, () => shown) };
  });
}

interface HeldBy {
  readonly mapping: readonly FieldMapping[];
  readonly digests: Digests;
}

const SIGNS = String.raw`["'“”‘’«»()\[\]{}<>.,:;!?]+`;
const AT_THE_ENDS = new RegExp(`^${SIGNS}|${SIGNS}$`, 'g');

/** Parts of a reason, one word or several, that our digests prove to be personal: an old name, an old phone. */
function heldIn(reason: string, known: KnownUser, { mapping, digests }: HeldBy): readonly string[] {
  const words = reason.split(/\s+/);
  const phrases = words.flatMap((_, from) => [1, 2, 3, 4].map((count) => words.slice(from, from + count).join(' ')));
  const written = new Set(
    phrases.map((phrase) => phrase.replace(AT_THE_ENDS, '')).filter((text) => !/^(\p{Ll}|$)/u.test(text)),
  );
  const isHeld = (text: string): boolean =>
    personalFields(mapping).some((field) => memoryOf(known, { [field]: canonical(field, text) }, digests) === 'same');
  return [...written].filter(isHeld);
}

/** One written character, or several that only make sense together. */
const WRITTEN =
  /(?:\\u[0-9a-f]{4})+|\\[nrt"'\\/]|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos|nbsp);|(?:%[0-9a-f]{2})+|[^]/giu;
export const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A text in the form in which it is compared, and the place of each code unit in the original. */
function fold(whole: string) {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: unit, index } of whole.matchAll(WRITTEN)) {
    const end = index + unit.length;
    const written = plainly(meant(unit));
    const plain = text.endsWith(' ') ? written.trimStart() : written;
    if (plain === '') {
      // An accent, or another blank, belongs to the character before it.
      if (to.length > 0) to[to.length - 1] = end;
      continue;
    }
    text += plain;
    for (let at = 0; at < plain.length; at += 1) {
      from.push(index);
      to.push(end);
    }
  }
  return { text, from, to };
}

function meant(unit: string): string {
  if (unit.length === 1) return unit;
  if (unit.startsWith('\\u'))
    return unit.replace(/\\u(.{4})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  if (unit.startsWith('\\')) return /[nrt]/.test(unit) ? ' ' : unit.slice(1);
  if (unit.startsWith('%')) return decoded(unit);
  if (!unit.startsWith('&')) return unit;
  const name = unit.slice(1, -1).toLowerCase();
  const point = name.startsWith('#x') ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return NAMED[name] ?? (point <= 0x10ffff ? String.fromCodePoint(point) : unit);
}

/** The text without `%` escapes; the text itself when they are broken. */
export function decoded(percent: string): string {
  try {
    return decodeURIComponent(percent);
  } catch {
    return percent;
  }
}

/**
 * Without case, accents, invisible characters and kinds of blanks. Letter by letter, since some letters, such as the Greek sigma,
 * depend on the letters around them.
 */
function plainly(text: string): string {
  // Lower case first: only so ẞ, ß and SS become the same.
  const upper = Array.from(text, (sign) => sign.toLowerCase().toUpperCase()).join('');
  const plain = upper.normalize('NFKD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '');
  return Array.from(plain, (sign) => sign.toLowerCase())
    .join('')
    .replace(/\s+/gu, ' ');
}

/** The words of a text, in the form in which they are compared. */
function wordsOf(text: string): readonly string[] {
  return fold(text).text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The text, with `[name]`, `[e-mail]` or `[phone]` in place of each value, or of one word of a name. With `onlyCapitalised` a
 * single word counts only with a capital letter: among many people, some names are everyday words.
 */
export function withoutValues(text: string, values: readonly string[], { onlyCapitalised = false } = {}): string {
  const wanted = [...new Set(values.flatMap(partsOf).map((value) => plainly(value).trim()))];
  const patterns = wanted.sort((a, b) => b.length - a.length).flatMap((value) => patternOf(value) ?? []);
  if (patterns.length === 0) return text;
  const { text: folded, from, to } = fold(text);
  let shown = '';
  let done = 0;
  for (const { 0: found, index } of folded.matchAll(new RegExp(patterns.join('|'), 'gu'))) {
    const [start, end] = [from[index] as number, to[index + found.length - 1] as number];
    const isWord = /^[\p{L}\p{M}]+$/u.test(found);
    if (start < done || (onlyCapitalised && isWord && isSmall(text.slice(start, end)))) continue;
    shown += text.slice(done, start) + placeholderOf(found);
    done = end;
  }
  return shown + text.slice(done);
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

/** The value itself, the single words of a name, and the part of an address before the @, which can be a user name. */
function partsOf(value: string): readonly string[] {
  const whole = value.trim();
  if (whole.includes('@')) return [whole, whole.slice(0, whole.lastIndexOf('@'))];
  const words = whole.split(/[\s,‐-]+/u);
  return [whole, ...words.filter((word) => word.length >= 3 && /^(?!\p{Ll})\p{L}/u.test(word))];
}

/** Scripts without blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const FEWEST_DIGITS = 3;

/** The pattern for a value; null for values that occur in every text: a single letter, a small number. */
function patternOf(plain: string): string | null {
  const digits = plain.replace(/[^0-9]/g, '');
  if (!/\p{L}/u.test(plain)) {
    if (digits.length < FEWEST_DIGITS) return null;
    return `(?<![\\p{L}\\p{N}])${digits.split('').join('[^\\p{L}\\p{N}]{0,3}')}(?!\\p{N})`;
  }
  if (UNSPACED.test(plain)) return RegExp.escape(plain);
  if (plain.length < 2) return null;
  // Other signs may stand between the words, as in file names or ids.
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const apart = words.length < 2 ? '' : `|${words.map((word) => RegExp.escape(word)).join('[^\\p{L}\\p{N}]{1,3}')}`;
  const written = `(?:${RegExp.escape(plain)}${apart})`;
  return `(?<![\\p{L}\\p{N}_])${written}(?![\\p{L}\\p{N}_])`;
}

function placeholderOf(found: string): string {
  if (found.includes('@')) return '[e-mail]';
  return /\p{L}/u.test(found) ? '[name]' : '[phone]';
}
