// Reads one YAML file: its value, and for every key and value the line and column where it stands.
import { constructFromEvents, EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import type { ConfigProblem } from '../../core/model/model.ts';
import { EXAMPLES } from '../file-kinds.ts';
import { shown } from '../messages/problem.ts';
import { explainFault } from './faults.ts';
import { locate } from './places.ts';
import type { Places, YamlEvents } from './places.ts';
import { linesOf, positionsIn, START } from './places.ts';
import type { Position } from './places.ts';

export interface SourceFile {
  /** Repository-relative path with forward slashes, as problems name it. */
  readonly file: string;
  /** Bytes as they lie on disk, or text. */
  readonly content: Uint8Array | string;
}

export interface YamlReading {
  /** Undefined when the file cannot be read as one YAML document without aliases. */
  readonly value: unknown;
  /** By JSON pointer; `''` is the document. */
  readonly places: Places;
  readonly problems: readonly ConfigProblem[];
}

/** What is read of a file that people write; larger is refused, since nobody writes that by hand. */
export const MOST_BYTES = 256 * 1024;

/** Mappings and lists within each other; our deepest file has five. */
const MOST_DEPTH = 20;

/** Never throws, whatever the file holds. Several duplicate keys, aliases and ambiguous keys are told all at once. */
export function readYaml(source: SourceFile, mostBytes: number = MOST_BYTES): YamlReading {
  const decoded = decodeText(source.content, mostBytes);
  if ('refusal' in decoded) return unreadable(source.file, decoded.refusal);
  const { text } = decoded;
  const parsed = parse(text);
  if ('refusal' in parsed) return unreadable(source.file, parsed.refusal);
  const located = locate(parsed.events, text);
  const problems = located.problems.map((problem) => ({ ...problem, file: source.file, severity: 'error' as const }));
  if (!located.isReadable) return { value: undefined, places: located.places, problems };
  const built = build(parsed.events, text) ?? { refusal: emptyFile(source.file) };
  if ('refusal' in built) return { ...unreadable(source.file, built.refusal), places: located.places };
  return { value: built.value, places: located.places, problems };
}

type FileFault = Position & { readonly message: string; readonly fix: string };

function unreadable(file: string, refusal: FileFault): YamlReading {
  return { value: undefined, places: new Map(), problems: [{ file, severity: 'error', ...refusal }] };
}

function parse(text: string): { readonly events: YamlEvents } | { readonly refusal: FileFault } {
  const conflict = /^(?:<{7}|>{7})(?: |\r|$)/m.exec(text);
  if (conflict) return { refusal: { ...positionsIn(text)(conflict.index), ...CONFLICT } };
  const indent = ODD_INDENT.exec(text);
  if (indent) return { refusal: { ...positionsIn(text)(indent.index + (indent[1] ?? '').length), ...ODD_BLANK } };
  let events: YamlEvents;
  try {
    events = parseEvents(text, { maxDepth: MOST_DEPTH });
  } catch (error) {
    return { refusal: explained(error, text) };
  }
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  if (documents > 1) return { refusal: secondDocument(text, events) };
  return { events };
}

/** What web pages and word processors write for a blank is none for YAML: the line would not be indented. */
const ODD_INDENT = /^([ \t]*)[\u00a0\u2000-\u200a\u202f\u205f\u3000]/m;

const ODD_BLANK = {
  message: 'This line begins with a no-break space or the like, which looks like a blank and is none.',
  fix: 'Delete everything in front of the first letter and type the blanks again.',
};

const CONFLICT = {
  message: 'This is the mark of a merge conflict: two versions of the file stand in it.',
  fix: 'Keep one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
};

function secondDocument(text: string, events: YamlEvents): FileFault {
  const first = events[0];
  const marks = [...text.matchAll(/^---(?=\s|$)/gm)];
  const mark = marks[first?.type === EVENT_ID.DOCUMENT && first.explicitStart ? 1 : 0];
  return {
    ...(mark === undefined ? START : positionsIn(text)(mark.index)),
    message: 'A second document begins here; one file holds one document.',
    fix: 'Delete the line ---, or move what follows to a file of its own.',
  };
}

/** Null when nothing stands in the file, or comments alone. */
function build(events: YamlEvents, text: string): { readonly value: unknown } | { readonly refusal: FileFault } | null {
  try {
    // Duplicate keys are found with all their places before; the builder would stop at the first.
    const [value] = constructFromEvents([...events], { source: text, maxAliases: 0, json: true });
    return value === undefined || value === null ? null : { value };
  } catch (error) {
    return { refusal: explained(error, text) };
  }
}

function emptyFile(file: string): FileFault {
  const fix = /(^|\/)(approvals|catalog|decisions)\.yml$/.test(file)
    ? 'Delete the file: an organization needs none.'
    : `Copy the file of the same name from ${EXAMPLES} and change it.`;
  return { ...START, message: 'The file is empty.', fix };
}

/** The parser throws more than its own class; what is no YAMLException has no place. */
function explained(error: unknown, text: string): FileFault {
  if (error instanceof YAMLException) {
    const place = error.mark === undefined ? START : { line: error.mark.line + 1, column: error.mark.column + 1 };
    return explainFault({ ...place, reason: error.reason, lines: linesOf(text) });
  }
  const reason = error instanceof Error ? error.message : 'unknown reason';
  return {
    ...START,
    message: `The file cannot be read: ${shown(reason)}.`,
    fix: `Begin again from the same file in ${EXAMPLES}.`,
  };
}

// From the bytes of a file to its text: UTF-8 only, since another encoding would change names without a word.

/** The text without a byte order mark, or why there is none. `mostBytes` bounds the file. */
function decodeText(
  content: Uint8Array | string,
  mostBytes: number,
): { readonly text: string } | { readonly refusal: FileFault } {
  if (content.length > mostBytes) return { refusal: tooLarge(mostBytes) };
  if (typeof content === 'string') return { text: content.startsWith('\ufeff') ? content.slice(1) : content };
  const text = decoded(content);
  return text === null ? { refusal: notUtf8(content) } : { text };
}

function tooLarge(mostBytes: number): FileFault {
  return {
    ...START,
    message: `The file is larger than ${String(Math.floor(mostBytes / 1024))} KB.`,
    fix: 'Shorten it; a file of this kind has some dozen lines.',
  };
}

function notUtf8(bytes: Uint8Array): FileFault {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return {
    ...(isUtf16 ? START : endOf(longestText(bytes))),
    message: isUtf16
      ? 'The file is stored as UTF-16 ("Unicode").'
      : 'The file is not stored as UTF-8: this letter is broken.',
    fix: 'Open it in the editor, choose "Save as" with the encoding UTF-8, and look at the accented letters.',
  };
}

/** The part before the first broken letter, found by halving. */
function longestText(bytes: Uint8Array): string {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decoded(bytes.subarray(0, middle), { stream: true }) === null) high = middle - 1;
    else low = middle;
  }
  return decoded(bytes.subarray(0, low), { stream: true }) ?? '';
}

function decoded(bytes: Uint8Array, options: { readonly stream?: boolean } = {}): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
  } catch {
    return null;
  }
}

function endOf(text: string): Position {
  const lines = text.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
