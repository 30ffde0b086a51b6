// Where every key and value of a YAML document stands, by JSON pointer, and what YAML allows but these files do not.
import { constructFromEvents, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Event, ScalarEvent } from 'js-yaml';
import { shown } from '../messages/problem.ts';
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Where a file begins: the place of what is missing in it as a whole. */
export const START: Position = { line: 1, column: 1 };

/** The lines of a text without their ends, which are LF, CRLF or CR. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/);
}

/** A function from offset to position; made once for a text, since it looks at the whole of it. */
export function positionsIn(text: string): (offset: number) => Position {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
  return (offset) => {
    const line = lastNotAfter(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

function lastNotAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

export type YamlEvents = readonly Event[];

export interface NodePlace {
  /** Null for an entry of a list and for the document. */
  readonly key: Position | null;
  /** The key's place where the value is empty. */
  readonly value: Position;
  /** A plain scalar as it was typed (`007`), else null. */
  readonly typed: string | null;
}

export type Places = ReadonlyMap<string, NodePlace>;

export interface PlaceProblem extends Position {
  readonly message: string;
  readonly fix: string;
}

/** `isReadable` is false when the value would not be what was meant: aliases, and keys that are no text. */
export interface Located {
  readonly places: Places;
  readonly problems: readonly PlaceProblem[];
  readonly isReadable: boolean;
}

/** One step of a JSON pointer. */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Walks the events of one document once. */
export function locate(events: YamlEvents, text: string): Located {
  const walk: Walk = {
    events,
    text,
    positionOf: positionsIn(text),
    places: new Map(),
    problems: [],
    next: 1,
    isReadable: true,
  };
  if (events.length > 1) walkNode(walk, '', null, START);
  return { places: walk.places, problems: walk.problems, isReadable: walk.isReadable };
}

/** The walk's own notebook; nobody else sees it. */
interface Walk {
  readonly events: YamlEvents;
  readonly text: string;
  readonly positionOf: (offset: number) => Position;
  readonly places: Map<string, NodePlace>;
  readonly problems: PlaceProblem[];
  /** Index of the event to read next. */
  next: number;
  isReadable: boolean;
}

function walkNode(walk: Walk, pointer: string, key: Position | null, fallback: Position): void {
  const event = walk.events[walk.next];
  walk.next += 1;
  if (event === undefined || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return;
  const offset = offsetOf(event, walk.text);
  const value = offset < 0 ? (key ?? fallback) : walk.positionOf(offset);
  walk.places.set(pointer, { key, value, typed: event.type === EVENT_ID.SCALAR ? typedText(event, walk.text) : null });
  if (event.type === EVENT_ID.ALIAS) refuseAlias(walk, value);
  if (event.type === EVENT_ID.SEQUENCE) walkSequence(walk, pointer, value);
  if (event.type === EVENT_ID.MAPPING) walkMapping(walk, pointer, value);
}

function walkSequence(walk: Walk, pointer: string, fallback: Position): void {
  for (let index = 0; !isAtEnd(walk); index += 1) walkNode(walk, pointer + pointerStep(index), null, fallback);
  walk.next += 1;
}

function walkMapping(walk: Walk, pointer: string, fallback: Position): void {
  const seen = new Map<string, Position>();
  while (!isAtEnd(walk)) {
    const event = walk.events[walk.next];
    const offset = event === undefined ? -1 : offsetOf(event, walk.text);
    const place = offset < 0 ? fallback : walk.positionOf(offset);
    if (event?.type !== EVENT_ID.SCALAR) {
      refuseKey(walk, place);
      continue;
    }
    walk.next += 1;
    const key = keyOf(walk, event, place);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, place);
    else walk.problems.push({ ...place, ...duplicate(key, first) });
    walkNode(walk, pointer + pointerStep(key), place, place);
  }
  walk.next += 1;
}

function isAtEnd(walk: Walk): boolean {
  const event = walk.events[walk.next];
  return event === undefined || event.type === EVENT_ID.POP;
}

/** A key as the builder will have it; YAML turns an unquoted `007` into the number 7, and the key into `7`. */
function keyOf(walk: Walk, event: ScalarEvent, place: Position): string {
  const text = getScalarValue(walk.text, event);
  if (event.style !== SCALAR_STYLE.PLAIN || !/^$|^[-+.\d~nNtTfF]/.test(text)) return text;
  const key = builtKey(walk, event) ?? text;
  if (key === text) return key;
  walk.problems.push({
    ...place,
    message: text === '' ? 'The key in front of the colon is missing.' : `YAML reads the key ${shown(text)} as ${key}.`,
    fix: text === '' ? 'Write a key in front of the colon.' : `Put it in quotes: "${shown(text)}".`,
  });
  return key;
}

/** Null for an unknown tag, which the builder of the whole document tells with its place. */
function builtKey(walk: Walk, event: ScalarEvent): string | null {
  const document = walk.events[0];
  if (document === undefined) return null;
  try {
    const [key] = constructFromEvents([document, event, { type: EVENT_ID.POP }], { source: walk.text });
    return String(key);
  } catch {
    return null;
  }
}

/** Skips the key and its value: what they were meant to be cannot be told. */
function refuseKey(walk: Walk, place: Position): void {
  walk.isReadable = false;
  walk.problems.push({
    ...place,
    message: 'A key must be text; here it is a list, a group in brackets or a reference.',
    fix: 'Put the key in quotes if it begins with {, [ or *.',
  });
  skipNode(walk);
  if (!isAtEnd(walk)) skipNode(walk);
}

function skipNode(walk: Walk): void {
  let depth = 0;
  do {
    const type = walk.events[walk.next]?.type;
    if (type === undefined) return;
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1;
    if (type === EVENT_ID.POP) depth -= 1;
    walk.next += 1;
  } while (depth > 0);
}

function refuseAlias(walk: Walk, place: Position): void {
  walk.isReadable = false;
  // One a line: a file can have thousands.
  if (walk.problems.some(({ line, message }) => line === place.line && message === ALIAS)) return;
  walk.problems.push({
    ...place,
    message: ALIAS,
    fix: 'Write the value out, or put it in quotes if the * belongs to it.',
  });
}

const ALIAS = 'A value that begins with * refers to another place (a YAML alias); these files do not use that.';

function duplicate(key: string, first: Position): { readonly message: string; readonly fix: string } {
  return {
    message: `"${shown(key)}" stands twice here; the first is in line ${String(first.line)}.`,
    fix: 'Delete one of the two.',
  };
}

/** Where a node begins: at its quote, its bracket or its first letter; -1 for an empty value. */
function offsetOf(event: Event, text: string): number {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return scalarOffset(event, text);
    case EVENT_ID.ALIAS:
      return event.anchorStart - 1;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start;
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.POP:
      return -1;
    default:
      return event satisfies never;
  }
}

function scalarOffset(event: ScalarEvent, text: string): number {
  if (event.valueStart < 0) return -1;
  if (event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED)
    return event.valueStart - 1;
  if (event.style === SCALAR_STYLE.PLAIN) return event.valueStart;
  const blanks = /^\s*/.exec(text.slice(event.valueStart, event.valueEnd))?.[0].length ?? 0;
  return event.valueStart + blanks;
}

function typedText(event: ScalarEvent, text: string): string | null {
  if (event.style !== SCALAR_STYLE.PLAIN || event.valueStart < 0) return null;
  return text.slice(event.valueStart, event.valueEnd);
}
