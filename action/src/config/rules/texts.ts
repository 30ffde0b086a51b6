// What holds for every text of the files, wherever it stands: it is what it looks like. An invisible character, a no-break space
// or a Cyrillic letter in a label, a code or a number makes it one that nobody has.
import type { Finding, Rule } from '../partial-files.ts';
import { FILE_KINDS } from '../file-kinds.ts';
import type { FileKind } from '../file-kinds.ts';
import { lookAlike, plainOf, TYPE_AGAIN } from '../messages/look-alike.ts';
import { inlineYaml, shown } from '../messages/problem.ts';
import { pointerStep } from '../yaml/places.ts';
import { hiddenIn } from '../../core/model/hidden.ts';

/** What UKG itself writes so, as catalog.yml shows it, is right however it looks. */
export const textsAreWhatTheyLookLike: Rule = (files) => {
  const known = new Set(textsIn(files.catalog, '').map(({ text }) => plain(text)));
  return FILE_KINDS.filter((kind) => kind !== 'catalog').flatMap((kind) =>
    textsIn(files[kind], '')
      .filter(({ text }) => !known.has(plain(text)))
      .flatMap((found) => oddText(kind, found) ?? []),
  );
};

const UDF = /^udf:/;
const plain = (text: string): string => text.replace(UDF, '').trim().toUpperCase();

interface FoundText extends Pick<Finding, 'pointer' | 'at'> {
  readonly text: string;
}

/** Every key and every text of a value. */
function textsIn(value: unknown, pointer: string): readonly FoundText[] {
  if (typeof value === 'string') return [{ text: value, pointer, at: 'value' }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const inner = pointer + pointerStep(key);
    return [
      ...(Array.isArray(value) ? [] : [{ text: key, pointer: inner, at: 'key' as const }]),
      ...textsIn(part, inner),
    ];
  });
}

/** Read by people alone: a letter of another alphabet or a quote changes nothing. */
const FREE = /^\/organization$|^\/\d+\/reason$/;
/** No log may show one. */
const ADDRESS = /^\/technical_contact/;

function oddText(kind: FileKind, { text, pointer, at }: FoundText): Finding | null {
  // An emoji is made of several characters, some of which nobody sees alone.
  const written = text.replace(/\p{RGI_Emoji}/gv, '').replace(UDF, '');
  const isFree = FREE.test(pointer);
  if (isFree ? hiddenIn(written) === null : !isMixed(written)) return null;
  const isAddress = ADDRESS.test(pointer);
  const message = lookAlike(written, isAddress ? 'The address' : `"${shown(text)}"`);
  if (message === null) return null;
  const fix = isAddress ? TYPE_AGAIN : `Delete it and type it again: ${inlineYaml(plainOf(text))}`;
  return { kind, pointer, at, severity: 'error', isOfItself: true, message, fix };
}

/** A word that is all of another alphabet may be meant so; one that begins in ours and goes on in another is not. */
function isMixed(text: string): boolean {
  return hiddenIn(text) !== null || /[\uff01-\uff5e]|[0-9A-Za-z]\S*[^\x20-\x7e]|[^\x20-\x7e]\S*[0-9A-Za-z]/.test(text);
}
