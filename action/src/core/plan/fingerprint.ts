// What the state remembers of a user's fields: a keyed digest for each field, never a value.
//
//   Kf3_=tP0s_2xe9dQ2xLi1hT7aBt3kd9Qa~cost_center:0aZ_-9
//   key  title as   e-mail  ...  title  a custom field
//        Betterworks holds it
//
// Values are digested in the form in which they are compared. A value that Betterworks changes by itself has two digests: of what
// was sent, and of what Betterworks made of it.
import { fieldRow } from '../model/fields.ts';
import type { Digests, Fields, KnownUser, UkgEmployeeId } from '../model/model.ts';
import { canonical, canonicalFields } from '../people/values.ts';

const DIGEST_LENGTH = 6;

/** UKG's id of the person, which all records of one person share; no field of Betterworks. */
export const PERSON = '@person';
/** A letter that no Betterworks field has. */
const PERSON_LETTER = 'k';

/** Equal values of these have equal digests for all employees, so users are found by them, and contradictions show. */
export const TYING_FIELDS = ['email', 'employee_id', PERSON] as const;
export type TyingField = (typeof TYING_FIELDS)[number];

/** Before the code of a field: the digest of what Betterworks made of the value that was sent. */
const MADE = '=';

/** A digest that is in doubt; it equals nothing. */
const DISPUTED = '??????';

/** A fingerprint, read: digests by field code, in no particular order. */
interface Parsed {
  readonly keyId: string;
  readonly digests: ReadonlyMap<string, string>;
}

/** A fingerprint and its employee: most digests depend on the employee. */
type Remembered = Pick<KnownUser, 'ukgEmployeeId' | 'fingerprint'>;

/** The fingerprint of these fields; an absent field keeps its digest of `previous`, if that has the same key. */
export function fingerprintOf(id: UkgEmployeeId, fields: Fields, digests: Digests, previous = ''): string {
  const after = new Map(digestsIn(previous, digests));
  for (const [field, text] of Object.entries(canonicalFields(fields))) {
    const code = codeOf(field);
    const digest = digestOf(id, field, text, digests);
    if (after.get(code) !== digest) after.delete(MADE + code);
    after.set(code, digest);
  }
  return write({ keyId: digests.keyId, digests: after });
}

/** The fingerprint, with the values that Betterworks made of what was sent. */
export function withMade(id: UkgEmployeeId, made: Fields, fingerprint: string, digests: Digests): string {
  const parsed = Object.keys(made).length === 0 ? null : parse(fingerprint);
  if (parsed === null) return fingerprint;
  const entries = Object.entries(canonicalFields(made)).map(
    ([field, text]) => [MADE + codeOf(field), ownDigest(id, field, text, digests)] as const,
  );
  return write({ keyId: parsed.keyId, digests: new Map([...parsed.digests, ...entries]) });
}

/** The fields whose shown value is what Betterworks made of the value that was sent last. */
export function madeFields(known: Remembered, shown: Fields, digests: Digests): readonly string[] {
  const written = digestsIn(known.fingerprint, digests);
  return Object.entries(canonicalFields(shown)).flatMap(([field, text]) => {
    const made = written.get(MADE + codeOf(field));
    return made !== undefined && made === ownDigest(known.ukgEmployeeId, field, text, digests) ? [field] : [];
  });
}

/** The fingerprint without the digests of these fields; an unreadable one becomes `''`. */
export function withoutFields(fingerprint: string, names: readonly string[]): string {
  const dropped = new Set(names.map(codeOf));
  return keep(parse(fingerprint), (code) => !dropped.has(code));
}

/** The digests of these fields alone; `''` where they were made with another key. */
export function onlyFields(fingerprint: string, names: readonly string[], digests: Digests): string {
  const kept = new Set(names.map(codeOf));
  return isOurs(fingerprint, digests) ? keep(parse(fingerprint), (code) => kept.has(code)) : '';
}

function keep(parsed: Parsed | null, isKept: (code: string) => boolean): string {
  if (parsed === null) return '';
  const entries = [...parsed.digests].filter(([code]) => isKept(code.replace(MADE, '')));
  return write({ ...parsed, digests: new Map(entries) });
}

/** The fingerprint of a user when it is uncertain what was written last: all digests are disputed, except of these fields. */
export function disputed(fingerprint: string, kept: readonly TyingField[] = [PERSON]): string {
  const parsed = parse(fingerprint);
  if (parsed === null) return '';
  const codes = new Set(kept.map(codeOf));
  const entries = [...parsed.digests].map(([code, digest]) => [code, codes.has(code) ? digest : DISPUTED] as const);
  return write({ keyId: parsed.keyId, digests: new Map(entries) });
}

/**
 * Which of these fields differ from what was last written, and which are unknown (no digest, another key, runs that disagree,
 * an unreadable fingerprint). A value that Betterworks made of what was sent is no change. No field is in both lists; both
 * are sorted by name.
 */
export function changedFields(
  { ukgEmployeeId: id, fingerprint }: Remembered,
  fields: Fields,
  digests: Digests,
): { readonly changed: string[]; readonly unknown: string[] } {
  const known = digestsIn(fingerprint, digests);
  const changed: string[] = [];
  const unknown: string[] = [];
  for (const [field, text] of Object.entries(canonicalFields(fields))) {
    const code = codeOf(field);
    const digest = known.get(code) ?? DISPUTED;
    if (digest === DISPUTED) unknown.push(field);
    else if (digest !== digestOf(id, field, text, digests)) {
      const made = known.get(MADE + code);
      const mayBeOwn = made !== undefined || isTying(field);
      if (!mayBeOwn || ![digest, made].includes(ownDigest(id, field, text, digests))) changed.push(field);
    }
  }
  return { changed: changed.sort(), unknown: unknown.sort() };
}

/** The fields that were, as far as is known, not last written with these values; sorted. */
export function notWritten(known: Remembered, fields: Fields, digests: Digests): readonly string[] {
  const { changed, unknown } = changedFields(known, fields, digests);
  return [...changed, ...unknown].sort();
}

/** What our digests say of these values of a user: last written so, written otherwise, or unknown for some of them. */
export function memoryOf(
  known: Remembered | undefined,
  fields: Fields,
  digests: Digests,
): 'same' | 'other' | 'unknown' {
  if (known === undefined) return 'unknown';
  const { changed, unknown } = changedFields(known, fields, digests);
  if (changed.length > 0) return 'other';
  return unknown.length > 0 ? 'unknown' : 'same';
}

/** True when the fingerprint tells for each of these fields whether it changed. */
export function coversFields(names: readonly string[], fingerprint: string, digests: Digests): boolean {
  const known = digestsIn(fingerprint, digests);
  return names.every((name) => (known.get(codeOf(name)) ?? DISPUTED) !== DISPUTED);
}

/** The digest of a tying value, equal in all fingerprints of one key. */
export function tyingDigest(field: TyingField, value: string, digests: Digests): string {
  return digests.of(`\0${field}\0s:${canonical(field, value)}`).slice(0, DIGEST_LENGTH);
}

/** UKG's personId as a field to remember; no field when UKG does not give it. */
export function personOf({ personId }: { readonly personId: string }): Fields {
  return personId === '' ? {} : { [PERSON]: personId };
}

/** Whether the fingerprint has our key, and remembers the personId, or that UKG does not give one. */
export function wasAskedFor(fingerprint: string, digests: Digests): boolean {
  return isOurs(fingerprint, digests) && HAS_PERSON.test(fingerprint);
}

/** The user with UKG's personId, disputed when UKG gives none; unchanged when the fingerprint has another key. */
export function withPerson(user: KnownUser, personId: string, digests: Digests): KnownUser {
  if (!isOurs(user.fingerprint, digests)) return user;
  const known = digestsIn(user.fingerprint, digests);
  const digest = personId === '' ? DISPUTED : tyingDigest(PERSON, personId, digests);
  const fingerprint = write({ keyId: digests.keyId, digests: new Map([...known, [PERSON_LETTER, digest]]) });
  return { ...user, fingerprint };
}

/** The digests of a fingerprint to compare with `tyingDigest`, without those of another key and disputed ones. */
export function tyingDigestsOf(fingerprint: string, digests: Digests): ReadonlyMap<TyingField, string> {
  const known = digestsIn(fingerprint, digests);
  const ties = TYING_FIELDS.map((field) => [field, known.get(codeOf(field)) ?? DISPUTED] as const);
  return new Map(ties.filter(([, digest]) => digest !== DISPUTED));
}

function digestOf(id: UkgEmployeeId, field: string, text: string, digests: Digests): string {
  return isTying(field) ? tyingDigest(field, text, digests) : ownDigest(id, field, text, digests);
}

function isTying(field: string): field is TyingField {
  return TYING_FIELDS.some((name) => name === field);
}

/** A digest that only this employee has. States of older releases have it of e-mail addresses, too; that is no change. */
function ownDigest(id: UkgEmployeeId, field: string, text: string, digests: Digests): string {
  return digests.of(`${id}\0${field}\0s:${text}`).slice(0, DIGEST_LENGTH);
}

function codeOf(field: string): string {
  return field === PERSON ? PERSON_LETTER : (fieldRow(field)?.letter ?? `~${field}:`);
}

/** One field: its letter or `~name:`, then its digest. */
const ENTRY = /=?(?:[a-z]|~[^:]+:)(?:[\w-]{6}|\?{6})/gy;
/** What a fingerprint begins with. */
const KEY_ID = /^[\w-]{4}/;
/** Finds the person's letter without reading the whole fingerprint, since every run does this for everybody. */
const HAS_PERSON = new RegExp(`${KEY_ID.source}(?:${ENTRY.source})*?${PERSON_LETTER}`);

/** Whether the fingerprint was made with our key. */
export function isOurs(fingerprint: string, { keyId }: Digests): boolean {
  return fingerprint.startsWith(keyId);
}

/** Digests by field code; none for a fingerprint of another key. */
function digestsIn(fingerprint: string, { keyId }: Digests): Parsed['digests'] {
  const parsed = parse(fingerprint);
  return parsed?.keyId === keyId ? parsed.digests : new Map();
}

/** Null for a text that is no fingerprint, or that names a field twice. */
function parse(fingerprint: string): Parsed | null {
  const keyId = KEY_ID.exec(fingerprint)?.[0];
  if (keyId === undefined) return null;
  const digests = new Map<string, string>();
  let length = keyId.length;
  for (const entry of fingerprint.slice(length).match(ENTRY) ?? []) {
    const code = entry.slice(0, -DIGEST_LENGTH);
    if (digests.has(code)) return null;
    digests.set(code, entry.slice(-DIGEST_LENGTH));
    length += entry.length;
  }
  return length === fingerprint.length ? { keyId, digests } : null;
}

function write({ keyId, digests }: Parsed): string {
  const entries = [...digests].map(([code, digest]) => code + digest);
  return keyId + entries.sort().join('');
}
