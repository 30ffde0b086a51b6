// Where every key and value of a YAML document stands, by JSON pointer, and what YAML allows but these files do not.
import type { Event, ScalarEvent } from 'js-yaml';
import { CORE_SCHEMA, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Position, Sentences } from '../problem.ts';
import { shown, START } from '../problem.ts';

interface NodePlace {
  /** Null for an entry of a list and for the document. */
  readonly key: Position | null;
  /** The key's place where the value is empty. */
  readonly value: Position;
  /** A plain scalar as it was typed (`007`), else null. */
  readonly typed: string | null;
}

export type Places = ReadonlyMap<string, NodePlace>;

/** Where a key or value stands; the start of the file where that is not known. */
export function positionOf(
  { places }: { readonly places: Places },
  pointer: string,
  at: 'key' | 'value' = 'value',
): Position {
  const place = places.get(pointer);
  return (at === 'key' ? place?.key : null) ?? place?.value ?? START;
}

/** One step of a JSON pointer. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A function from offset to position. It goes on from where it was asked last, so that a whole text is looked at once. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
  const startOf = (line: number): number => starts[line] ?? Infinity;
  let line = 0;
  return (offset) => {
    if (startOf(line) > offset) line = 0;
    while (startOf(line + 1) <= offset) line += 1;
    return { line: line + 1, column: offset - startOf(line) + 1 };
  };
}

/** The walk's own notebook. `isReadable` is false when the value would not be what was meant: keys that are no text. */
interface Walk {
  readonly text: string;
  /** The next event; null at the end of a list, a group or the document. */
  readonly next: () => Event | null;
  readonly positionAt: (offset: number) => Position;
  readonly places: Map<string, NodePlace>;
  readonly problems: (Position & Sentences)[];
  isReadable: boolean;
}

/**
 * What begins with ! or & is special in YAML: told, and the events as if it were not there, so that it hides no other mistake.
 * With nothing behind it, it is the text that was meant.
 */
export function withoutMarks(
  events: readonly Event[],
  text: string,
): { readonly events: Event[]; readonly problems: readonly (Position & Sentences)[] } {
  const positionAt = positionsIn(text);
  const problems: (Position & Sentences)[] = [];
  const plain = events.map((event): Event => {
    if (!('tagStart' in event)) return event;
    const { tagStart, tagEnd, anchorStart, anchorEnd } = event;
    const isTag = /^![\w-]/.test(text.slice(tagStart, tagEnd));
    if (!isTag && anchorStart < 0) return event;
    const unmarked = { ...event, tagStart: -1, tagEnd: -1, anchorStart: -1, anchorEnd: -1 };
    const [valueStart, valueEnd] = isTag ? [tagStart + 1, tagEnd] : [anchorStart, anchorEnd];
    const isText = unmarked.type === EVENT_ID.SCALAR && unmarked.valueStart < 0;
    const told = isTag ? (isText ? notMeant(text.slice(valueStart, valueEnd)) : TAG) : ANCHOR;
    problems.push({ ...positionAt(valueStart - 1), ...told });
    return isText ? { ...unmarked, valueStart, valueEnd, fast: true } : unmarked;
  });
  return { events: plain, problems };
}

const notMeant = (word: string): Sentences => ({
  message: 'A ! does not mean "not" here; it has a meaning of its own in YAML.',
  fix: `Write ${shown(word)} without the !, under "exclude:" if that is what it was for.`,
});

const special = (sign: string): Sentences => ({
  message: `A text that begins with ${sign} has a meaning of its own in YAML, which these files do not use.`,
  fix: `Put the text in quotes, or delete the word that begins with ${sign}.`,
});

export const TAG = special('!');
const ANCHOR = special('&');

/** Walks the events of one document once. */
export function locate(events: readonly Event[], text: string): Pick<Walk, 'places' | 'problems' | 'isReadable'> {
  const inner = events.filter(({ type }) => type !== EVENT_ID.DOCUMENT).values();
  const next = (): Event | null => {
    const { value } = inner.next();
    return value === undefined || value.type === EVENT_ID.POP ? null : value;
  };
  const walk: Walk = { text, next, positionAt: positionsIn(text), places: new Map(), problems: [], isReadable: true };
  const document = next();
  if (document !== null) walkNode(walk, document, '', { key: null, value: START });
  return walk;
}

/** `before` is where the node's key stands, and what counts as the place of its value where that is empty. */
function walkNode(walk: Walk, event: Event, pointer: string, before: Omit<NodePlace, 'typed'>): void {
  const place = placeOf(walk, event) ?? before.value;
  walk.places.set(pointer, { key: before.key, value: place, typed: typedIn(walk, event) });
  if (event.type === EVENT_ID.ALIAS) walk.problems.push({ ...place, ...ALIAS });
  if (event.type === EVENT_ID.SEQUENCE) {
    let index = 0;
    for (let entry = walk.next(); entry !== null; entry = walk.next(), index += 1)
      walkNode(walk, entry, pointer + pointerStep(index), { key: null, value: place });
  }
  if (event.type === EVENT_ID.MAPPING) walkGroup(walk, pointer, place);
}

function walkGroup(walk: Walk, pointer: string, fallback: Position): void {
  const seen = new Map<string, Position>();
  for (let event = walk.next(); event !== null; event = walk.next()) {
    // Only its value tells where a key was forgotten.
    const ahead = event.type === EVENT_ID.SCALAR ? walk.next() : null;
    const place = placeOf(walk, event) ?? colonBefore(walk, ahead) ?? fallback;
    const key = event.type === EVENT_ID.SCALAR ? keyOf(walk, event, place) : refuseKey(walk, event, place);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, place);
    else {
      const message = `"${shown(key)}" stands twice here; the first is in line ${String(first.line)}.`;
      walk.problems.push({ ...place, message, fix: 'Delete one of the two.' });
    }
    const value = ahead ?? walk.next();
    if (value !== null) walkNode(walk, value, pointer + pointerStep(key), { key: place, value: place });
  }
}

/** Null where nothing stands behind the colon either. */
function colonBefore({ text, positionAt }: Walk, value: Event | null): Position | null {
  const offset = value === null ? -1 : 'valueStart' in value ? value.valueStart : 'start' in value ? value.start : -1;
  return offset < 0 ? null : positionAt(text.lastIndexOf(':', offset));
}

/** A key as the builder will have it; YAML turns an unquoted `007` into the number 7, and the key into `7`. */
function keyOf(walk: Walk, event: ScalarEvent, place: Position): string {
  const text = getScalarValue(walk.text, event);
  if (event.style !== SCALAR_STYLE.PLAIN) return text;
  const key = String(CORE_SCHEMA.resolveImplicitScalarTag(text).value);
  if (text === '') refuse(walk, place, NO_KEY);
  else if (key !== text)
    walk.problems.push({
      ...place,
      message: `YAML reads the key ${shown(text)} as ${key}.`,
      fix: `Put it in quotes: "${shown(text)}".`,
    });
  return key;
}

const NO_KEY = {
  message: 'The key in front of the colon is missing.',
  fix: 'Write a key in front of the colon.',
};

/** What such a key was meant to be cannot be told; it is walked over. */
function refuseKey(walk: Walk, event: Event, place: Position): string {
  refuse(walk, place, UNREADABLE_KEY);
  const key = `key in line ${String(place.line)}, column ${String(place.column)}`;
  if (event.type !== EVENT_ID.ALIAS) walkNode(walk, event, pointerStep(key), { key: place, value: place });
  return key;
}

const UNREADABLE_KEY = {
  message: 'A key must be text; here it is a list, a group in brackets or a reference.',
  fix: 'Put the key in quotes if it begins with {, [ or *.',
};

export const ALIAS = {
  message: 'A value that begins with * refers to another place (a YAML alias); these files do not use that.',
  fix: 'Write the value out, or put it in quotes if the * belongs to it.',
};

/** Once a line: a file can have thousands. */
function refuse(walk: Walk, place: Position, sentences: Sentences): void {
  walk.isReadable = false;
  const isTold = walk.problems.some(({ line, message }) => line === place.line && message === sentences.message);
  if (!isTold) walk.problems.push({ ...place, ...sentences });
}

/** Where a node begins: at its quote, its bracket or its first letter; null for an empty value. */
function placeOf({ text, positionAt }: Walk, event: Event): Position | null {
  if (event.type === EVENT_ID.ALIAS) return positionAt(event.anchorStart - 1);
  if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING) return positionAt(event.start);
  if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0) return null;
  const { style, valueStart, valueEnd } = event;
  const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
  // The text of a block begins with the blanks of its first line.
  return positionAt(isQuoted ? valueStart - 1 : valueStart + text.slice(valueStart, valueEnd).search(/[^ \t\r\n]|$/));
}

function typedIn({ text }: Walk, event: Event): string | null {
  const isTyped = event.type === EVENT_ID.SCALAR && event.style === SCALAR_STYLE.PLAIN && event.valueStart >= 0;
  return isTyped ? text.slice(event.valueStart, event.valueEnd) : null;
}
