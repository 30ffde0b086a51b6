// The one redactor that every text passes before it reaches a log, a file, a comment or a mail.
import type { RunReport } from '../../model/model.ts';
import { decoded, NAMED } from './by-value.ts';

export interface Redactor {
  /** The text without secrets, e-mail addresses and telephone numbers. Redacting twice changes nothing. */
  readonly redact: (text: string) => string;
  /** Adds ids that must stay although they look like a telephone number. */
  readonly keep: (values: Iterable<string>) => void;
}

/**
 * A redactor that knows these secrets in every form of `secretForms`. Secrets of fewer than four characters stay in the text,
 * since removing them would blank it; the run log masks secrets from three characters on.
 */
export function createRedactor({ secrets }: { readonly secrets: readonly string[] }): Redactor {
  const withoutSecrets = secretRemover(secrets);
  const kept = new Set<string>();
  return {
    redact: (text) => withoutPhones(withoutEmails(withoutSecrets(text)), (candidate) => kept.has(candidate)),
    keep: (values) => {
      for (const value of values) kept.add(value);
    },
  };
}

/**
 * The report with its free texts redacted. Renderers escape values (`@` for GitHub, quotes for HTML), and escaped values are
 * harder to recognise; so texts are redacted before they are rendered, and the sinks redact once more.
 */
export function redactReport(report: RunReport, redact: (text: string) => string): RunReport {
  return {
    ...report,
    problems: report.problems.map((problem) => ({
      ...problem,
      message: redact(problem.message),
      ...(problem.accepted && { accepted: { ...problem.accepted, reason: redact(problem.accepted.reason) } }),
    })),
    notes: report.notes.map(redact),
    refusals: report.refusals.map(redact),
  };
}

const AUTHORIZATION = /\b(authorization["']?\s*[:=]\s*["']?\s*(?:(?:basic|bearer|apitoken)\s+)?)[^\s"',;]+/giu;
const API_TOKEN = /\b(APIToken\s+)[^\s"',;]{4,}/giu;
/** `Basic` and `Bearer` are also English words: what follows must look encoded. */
const CREDENTIAL =
  /\b((?:Basic|Bearer)\s+)(?=[A-Za-z0-9+/._~-]*[0-9=]|[A-Za-z0-9+/._~-]+[A-Z])[A-Za-z0-9+/._~-]{6,}=*/gu;
const USER_OF_URL = /(:\/\/)[^\s/@"'<>]+(?=@)/gu;

function secretRemover(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets.flatMap(secretForms))].sort((a, b) => b.length - a.length);
  const known = forms.length === 0 ? null : new RegExp(forms.map(inAnyWriting).join('|'), 'gu');
  return (text) =>
    (known === null ? text : text.replace(known, '[secret]'))
      .replace(USER_OF_URL, '$1[secret]')
      .replace(AUTHORIZATION, '$1[secret]')
      .replace(API_TOKEN, '$1[secret]')
      .replace(CREDENTIAL, '$1[secret]');
}

// E-mail addresses and telephone numbers, recognised by their form alone.

/** Characters of the part before the @, encoded and escaped texts included. */
const LOCAL = String.raw`[\p{L}\p{M}\p{N}._%+'’&!#$*^~\\-]`;
/** The @, also as a URL, HTML or JSON writes it. */
const AT = String.raw`(?:[@＠]|%40|&#64;|&#x40;|\\u0040)`;
const DOMAIN = String.raw`(?:[\p{L}\p{M}\p{N}_-]+\.)+\p{L}[\p{L}\p{M}\p{N}-]+`;

/** Looked for first: most texts have no @ with a dot after it, and this is much faster than looking for addresses. */
const ANY_AT = new RegExp(String.raw`${AT}[^\s.%&@＠\\]+\.`, 'i');

/** The look-behind keeps the search linear in long texts. */
const PLAIN_EMAIL = new RegExp(`(?<!${LOCAL})${LOCAL}+?${AT}${DOMAIN}`, 'giu');
const QUOTED_EMAIL = new RegExp(String.raw`("{1,2})[^"\r\n]{1,64}\1${AT}${DOMAIN}`, 'giu');

/** Replaces every e-mail address by `[e-mail]`. An address never continues in the next line. */
function withoutEmails(text: string): string {
  if (!ANY_AT.test(text)) return text;
  const withoutThem = (line: string): string =>
    line
      .replace(QUOTED_EMAIL, '[e-mail]')
      .replace(PLAIN_EMAIL, (address) => address.replace(/^(['’.*#!]*).*$/su, '$1[e-mail]'));
  return text.replace(/.+/g, (line) => (ANY_AT.test(line) ? withoutThem(line) : line));
}

const SEPARATOR = String.raw`[ \u00a0\u202f.\/‐‑–-]`;
const ISO_DATE = String.raw`\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?![\d-])`;
const PROTECTED = [
  String.raw`[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}`,
  ISO_DATE,
  String.raw`\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}(?!\d)`,
];
const INTERNATIONAL = String.raw`\+\(?\d(?:[ \u00a0\u202f.\/()‐‑–-]{0,3}(?!${ISO_DATE})\d){7,14}`;
const AREA_IN_BRACKETS = String.raw`(?:1${SEPARATOR}?)?\(\d{2,5}\)${SEPARATOR}{0,3}\d(?:${SEPARATOR}?(?!${ISO_DATE})\d){4,9}`;
const GROUPS = String.raw`\d{1,5}(?:${SEPARATOR}(?!${ISO_DATE})\d{2,8})+`;

const PHONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_]|\d:)(?:(${PROTECTED.join('|')})|(${INTERNATIONAL}|${AREA_IN_BRACKETS})|${GROUPS})(?![\p{L}\p{N}_])`,
  'giu',
);
/** Every telephone number has seven digits, with only separators and brackets between them. */
const SEVEN_DIGITS = /(?:\d[^\da-z]{0,5}){7}/i;
/** An instant as this program writes it: many digits, but no telephone number. */
const INSTANTS = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z/g;
const EVENLY_SEPARATED = new RegExp(String.raw`\d{1,5}(${SEPARATOR})\d{2,8}(?:\1\d{2,8})*`, 'gu');

/**
 * Replaces what is written like a telephone number by `[phone]`: an international prefix, an area code in brackets, or
 * 9 to 15 digits in groups. Plain digits, dates, addresses of machines and whatever `isKept` names stay.
 */
function withoutPhones(text: string, isKept: (candidate: string) => boolean): string {
  if (!SEVEN_DIGITS.test(text.replace(INSTANTS, 'Z'))) return text;
  const once = withoutApparentPhones(text, isKept);
  // In a row of numbers, one can hide the next until it is replaced.
  return once === text ? text : withoutPhones(once, isKept);
}

function withoutApparentPhones(text: string, isKept: (candidate: string) => boolean): string {
  return text.replace(PHONE, (candidate: string, ...found: readonly unknown[]) => {
    const [guarded, certain, offset] = found;
    const isOurs = (part: string, at: number): boolean =>
      isKept(part) || isKept(surroundings(text, Number(offset) + at, part.length));
    if (guarded !== undefined || isOurs(candidate, 0)) return candidate;
    if (certain !== undefined) return '[phone]';
    const replaceOne = (part: string, at: number): string => (isPhone(part) && !isOurs(part, at) ? '[phone]' : part);
    if (digitsOf(candidate).length <= 15) return replaceOne(candidate, 0);
    return candidate.replace(EVENLY_SEPARATED, (part: string, _separator: string, at: number) => replaceOne(part, at));
  });
}

/** The candidate with the characters joined to it, such as the employee id `E-1001-20345`. */
function surroundings(text: string, offset: number, length: number): string {
  const before = text.slice(Math.max(0, offset - 60), offset).replace(/^[^]*[\s,;"'|<>]/u, '');
  const after = text.slice(offset + length, offset + length + 60).replace(/[\s,;"'|<>][^]*$/u, '');
  return before + text.slice(offset, offset + length) + after;
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}

function isPhone(candidate: string): boolean {
  const groups = candidate.split(/\D+/u);
  const count = digitsOf(candidate).length;
  if (count < 9 || count > 15) return false;
  const isDecimal = groups.length === 2 && candidate.includes('.');
  return !isDecimal && !isMachineAddress(candidate) && !isListOfNumbers(candidate, groups);
}

function isMachineAddress(candidate: string): boolean {
  const parts = /^\d+(?:\.\d+){3}$/u.test(candidate) ? candidate.split('.') : [];
  return parts.length > 0 && parts.every((part) => String(Number(part)) === part && Number(part) < 256);
}

/** A list of employee numbers: only blanks between them, and all of one length. */
function isListOfNumbers(candidate: string, groups: readonly string[]): boolean {
  const lengths = new Set(groups.map((group) => group.length));
  return /^[\d ]+$/u.test(candidate) && lengths.size === 1 && Math.min(...lengths) >= 4;
}

// The forms of a secret: as written, line by line, encoded, or inside a longer encoded text.

/** A shorter pattern would blank half of every report. */
const SHORTEST_SECRET = 4;
/** A piece of Base64 of this length is no coincidence. */
const SHORTEST_FRAGMENT = 8;
/** The hexadecimal form of a shorter secret could be a part of any digest. */
const SHORTEST_IN_HEX = 8;

/**
 * Every form of a secret that must not be shown, none under four characters. A URL such as `smtps://user:password@host` gives
 * its password's forms too.
 */
export function secretForms(secret: string): readonly string[] {
  const forms = [secret, ...lines(secret), ...passwordOfUrl(secret)].flatMap((text) => [text, ...encodings(text)]);
  return forms.filter((form) => form.trim().length >= SHORTEST_SECRET);
}

/** A pattern for the text with each sign as JSON, a URL or HTML may write it: systems differ in which signs they escape. */
function inAnyWriting(text: string): string {
  return Array.from(text, (sign) => (/[a-z0-9]/i.test(sign) ? sign : `(?:${writingsOf(sign).join('|')})`)).join('');
}

function writingsOf(sign: string): readonly string[] {
  const point = sign.codePointAt(0) as number;
  const units = sign
    .split('')
    .map((unit) => String.raw`\\u` + inAnyCase(unit.charCodeAt(0).toString(16).padStart(4, '0')));
  const bytes = bytesOf(sign).map((byte) => `%${inAnyCase(hexOf([byte]))}`);
  return [
    String.raw`\\?` + RegExp.escape(sign),
    RegExp.escape(JSON.stringify(sign).slice(1, -1)),
    units.join(''),
    bytes.join(''),
    `&#(?:0*${String(point)}|[xX]0*${inAnyCase(point.toString(16))});`,
    ...Object.entries(NAMED).flatMap(([name, named]) => (named === sign ? `&${name};` : [])),
    ...(sign === ' ' ? [String.raw`\+`] : []),
  ];
}

/** Written out, since `(?i:)` did not match in some processes of Node 24. */
function inAnyCase(hex: string): string {
  return hex.replace(/[a-f]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

function lines(text: string): readonly string[] {
  return [text.trim(), ...text.split(/\r\n|\r|\n/u).map((line) => line.trim())];
}

function passwordOfUrl(text: string): readonly string[] {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^:@/\s]*:([^@\s]+)@/iu.exec(text)?.[1];
  if (password === undefined) return [];
  return [password, decoded(password)];
}

function encodings(text: string): readonly string[] {
  if (text.length < SHORTEST_SECRET) return [];
  const padded = base64Of(bytesOf(text));
  const base64 = [padded, padded.replace(/=+$/u, ''), ...base64Fragments(text)];
  return [
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    encodeURIComponent(text.toWellFormed()),
    ...(text.length < SHORTEST_IN_HEX ? [] : [hexOf(bytesOf(text)), hexOf(bytesOf(text)).toUpperCase()]),
  ];
}

/**
 * The characters that depend on the secret alone inside a longer Base64 text, such as the password in
 * `Basic <base64 of user:password>`: one piece for each of the three positions of bytes in Base64.
 */
function base64Fragments(text: string): readonly string[] {
  return [0, 1, 2]
    .map((offset) => {
      const bytes = [...Array.from({ length: offset }, () => 0), ...bytesOf(text)];
      const encoded = base64Of(bytes).replace(/=+$/u, '');
      const end = (bytes.length * 8) % 6 === 0 ? encoded.length : encoded.length - 1;
      return encoded.slice(Math.ceil((offset * 8) / 6), end);
    })
    .filter((fragment) => fragment.length >= SHORTEST_FRAGMENT);
}

function bytesOf(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)];
}

function base64Of(bytes: readonly number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

function hexOf(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
