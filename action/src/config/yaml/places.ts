// Reads the events of a YAML document: its value, the place of every key and value by JSON pointer, and what YAML allows but these
// files do not.
import type { Event, ScalarEvent } from 'js-yaml';
import { CORE_SCHEMA, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Position, Sentences } from '../problem.ts';
import { shown, START } from '../problem.ts';

interface NodePlace {
  /** Null for an entry of a list, and for the document. */
  readonly key: Position | null;
  /** The place of the key when the value is empty. */
  readonly value: Position;
  /** A plain scalar as it was typed (`007`); null for other values. */
  readonly typed: string | null;
  /** True when the meaning is unknown, which is already a problem: an alias, or a group with a key that is not a text. */
  readonly isUnknown: boolean;
}

export type Places = ReadonlyMap<string, NodePlace>;

/** The place of a key or value; the start of the file when it is unknown. */
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

/** A function from offset to position. It continues from its last answer, so that a text is read only once. */
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

/** What the functions below share while they read a document. */
interface Walk {
  readonly text: string;
  /** The next event; null at the end of a list, a group or the document. */
  readonly next: () => Event | null;
  readonly positionAt: (offset: number) => Position;
  readonly places: Map<string, NodePlace>;
  readonly problems: (Position & Sentences)[];
}

/** The value of a document; null when it is empty. Parts with a problem are left out, so that they hide no other mistake. */
export function readEvents(
  events: readonly Event[],
  text: string,
): Pick<Walk, 'places' | 'problems'> & { readonly value: unknown } {
  const inner = events.filter(({ type }) => type !== EVENT_ID.DOCUMENT).values();
  const next = (): Event | null => {
    const { value } = inner.next();
    return value === undefined || value.type === EVENT_ID.POP ? null : withoutMarks(walk, value);
  };
  const walk: Walk = { text, next, positionAt: positionsIn(text), places: new Map(), problems: [] };
  const document = next();
  const value = document && readNode(walk, document, '', { key: null, value: START });
  return { ...walk, value };
}

/** The event without words that begin with ! or &, which are problems. When nothing follows, such a word is the text itself. */
function withoutMarks({ text, positionAt, problems }: Walk, event: Event): Event {
  if (!('tagStart' in event)) return event;
  const { tagStart, tagEnd, anchorStart, anchorEnd } = event;
  const isTag = tagStart >= 0;
  if (!isTag && anchorStart < 0) return event;
  const [valueStart, valueEnd] = isTag ? [tagStart + 1, tagEnd] : [anchorStart, anchorEnd];
  const isText = event.type === EVENT_ID.SCALAR && event.valueStart < 0 && valueEnd > valueStart;
  const told = isTag ? (isText ? notMeant(text.slice(valueStart, valueEnd)) : TAG) : ANCHOR;
  problems.push({ ...positionAt(valueStart - 1), ...told });
  return isText ? { ...event, valueStart, valueEnd, fast: true } : event;
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

/** `before` is the place of the node's key, and of its value when that is empty. */
function readNode(walk: Walk, event: Event, pointer: string, before: Pick<NodePlace, 'key' | 'value'>): unknown {
  const place = placeOf(walk, event) ?? before.value;
  const isUnknown = event.type === EVENT_ID.ALIAS;
  walk.places.set(pointer, { key: before.key, value: place, typed: typedIn(walk, event), isUnknown });
  if (isUnknown) walk.problems.push({ ...place, ...ALIAS });
  if (event.type === EVENT_ID.SCALAR) return valueOf(walk, event);
  if (event.type === EVENT_ID.MAPPING) return readGroup(walk, pointer, place);
  if (event.type !== EVENT_ID.SEQUENCE) return null;
  const list: unknown[] = [];
  for (let entry = walk.next(); entry !== null; entry = walk.next())
    list.push(readNode(walk, entry, pointer + pointerStep(list.length), { key: null, value: place }));
  return list;
}

function valueOf({ text }: Pick<Walk, 'text'>, event: ScalarEvent): unknown {
  const value = getScalarValue(text, event);
  return event.style === SCALAR_STYLE.PLAIN ? CORE_SCHEMA.resolveImplicitScalarTag(value).value : value;
}

function readGroup(walk: Walk, pointer: string, fallback: Position): unknown {
  const pairs = new Map<string, { readonly place: Position; readonly value: unknown }>();
  for (let event = walk.next(); event !== null; event = walk.next()) {
    const { key, ...pair } = readPair(walk, event, pointer, fallback);
    if (key === null) {
      walk.places.set(pointer, { key: null, value: fallback, typed: null, isUnknown: true });
      continue;
    }
    const first = pairs.get(key)?.place;
    if (first !== undefined) {
      const message = `"${shown(key)}" stands twice here; the first is in line ${String(first.line)}.`;
      walk.problems.push({ ...pair.place, message, fix: 'Delete one of the two.' });
    }
    pairs.set(key, { ...pair, place: first ?? pair.place });
  }
  return Object.fromEntries([...pairs].map(([key, { value }]) => [key, value]));
}

interface Pair {
  /** Null when it is no text. */
  readonly key: string | null;
  readonly place: Position;
  readonly value: unknown;
}

function readPair(walk: Walk, event: Event, pointer: string, fallback: Position): Pair {
  // When a key was forgotten, only its value has a place.
  const ahead = event.type === EVENT_ID.SCALAR ? walk.next() : null;
  const place = placeOf(walk, event) ?? colonBefore(walk, ahead) ?? fallback;
  const key = keyOf(walk, event, place);
  const read = (one: Event): unknown =>
    readNode(walk, one, pointer + pointerStep(key ?? NO_TEXT), { key: place, value: place });
  if ('start' in event) read(event);
  const content = ahead ?? walk.next();
  return { key, place, value: content && read(content) };
}

/** The step of a pointer that no file has: a NUL is no YAML. */
const NO_TEXT = '\0';

/** Null when nothing follows the colon either. */
function colonBefore({ text, positionAt }: Walk, value: Event | null): Position | null {
  const offset = value === null ? -1 : 'valueStart' in value ? value.valueStart : 'start' in value ? value.start : -1;
  return offset < 0 ? null : positionAt(text.lastIndexOf(':', offset));
}

/** YAML turns an unquoted `007` into the number 7, and the key into `7`. Null for a key that is no text. */
function keyOf(walk: Walk, event: Event, place: Position): string | null {
  const text = event.type === EVENT_ID.SCALAR ? getScalarValue(walk.text, event) : '';
  if (event.type !== EVENT_ID.SCALAR || (text === '' && event.style === SCALAR_STYLE.PLAIN)) {
    const told = event.type === EVENT_ID.SCALAR ? NO_KEY : UNREADABLE_KEY;
    const last = walk.problems.at(-1);
    // Told once for each line: a template such as {{ name }} is two such keys.
    if (last?.line !== place.line || last.message !== told.message) walk.problems.push({ ...place, ...told });
    return null;
  }
  const key = String(valueOf(walk, event));
  if (key !== text)
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

const UNREADABLE_KEY = {
  message: 'A key must be text; here it is a list, a group in brackets or a reference.',
  fix: 'Put the key in quotes if it begins with {, [ or *.',
};

const ALIAS = {
  message: 'A value that begins with * refers to another place (a YAML alias); these files do not use that.',
  fix: 'Write the value out, or put it in quotes if the * belongs to it.',
};

/** The beginning of a node: its quote, its bracket or its first letter; null for an empty value. */
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
