// Reads one YAML file: its value, and the line and column of every key and value.
import type { Event } from 'js-yaml';
import { EVENT_ID, parseEvents, YAMLException } from 'js-yaml';
import type { ConfigProblem } from '../../core/model/model.ts';
import type { Position, Sentences } from '../problem.ts';
import { errorIn, EXAMPLES, shown, START } from '../problem.ts';
import { explainFault } from './faults.ts';
import type { Places } from './places.ts';
import { positionsIn, readEvents } from './places.ts';

export interface SourceFile {
  /** Repository-relative path with forward slashes, as problems name it. */
  readonly file: string;
  /** Bytes as on disk, or text. */
  readonly content: Uint8Array | string;
}

/** A file that was read. */
export interface ReadFile {
  readonly file: string;
  /** Undefined when the file is missing or is not one YAML document. Null stands for an unknown value, such as an alias. */
  readonly value: unknown;
  /** By JSON pointer; `''` is the document. */
  readonly places: Places;
  readonly problems: readonly ConfigProblem[];
}

/** The largest file of those that people write; a larger one is refused, since nobody writes it by hand. */
export const MOST_BYTES = 256 * 1024;

/** The deepest nesting; our deepest file has five levels. */
const MOST_DEPTH = 20;

/** Never throws. All duplicate keys, aliases, tags and ambiguous keys are told at once. */
export function readYaml({ file, content }: SourceFile, mostBytes: number = MOST_BYTES): ReadFile {
  try {
    const text = decodeText(content, mostBytes);
    const events = eventsOf(text);
    const { value, places, problems } = parsed(text, () => readEvents(events, text));
    if (value === null && problems.length === 0) throw new Unreadable(EMPTY);
    const told = problems.map((problem) => errorIn(file, problem, problem));
    return { file, value: value ?? undefined, places, problems: told };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { file, value: undefined, places: new Map(), problems: [errorIn(file, error.told, error.told)] };
  }
}

/** Why a file cannot be read at all, and where. */
class Unreadable extends Error {
  readonly told: Position & Sentences;

  constructor(told: Sentences & Partial<Position>) {
    super(told.message);
    this.told = { ...START, ...told };
  }
}

const EMPTY: Sentences = {
  message: 'The file is empty.',
  fix: `Copy the file of the same name from ${EXAMPLES} and change it, or delete this one where none is needed.`,
};

function eventsOf(text: string): Event[] {
  for (const { pattern, ...told } of MARKS) {
    const [whole = '', before = ''] = pattern.exec(text) ?? [];
    if (whole !== '') throw new Unreadable({ ...positionsIn(text)(text.search(pattern) + before.length), ...told });
  }
  const events = parsed(text, () => parseEvents(text, { maxDepth: MOST_DEPTH }));
  if (events.filter((event) => event.type === EVENT_ID.DOCUMENT).length < 2) return events;
  throw new Unreadable({
    ...positionsIn(text)([...text.matchAll(/^---(?=\s|$)/gm)].at(-1)?.index ?? 0),
    message: 'A second document begins here; one file holds one document.',
    fix: 'Delete the line ---, or move what follows to a file of its own.',
  });
}

/** What is wrong wherever it stands, and the parser would say otherwise or not at all; behind the group. */
const MARKS = [
  {
    pattern: /^()(?:<{7}|>{7})(?: |\r|$)/m,
    message: 'This is the mark of a merge conflict: two versions of the file stand in it.',
    fix: 'Keep one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  },
  {
    pattern: /^()(?:`{3}|~{3})/m,
    message: 'This line is the mark of a code block, copied from a web page or a chat.',
    fix: 'Delete the line, and the one like it at the end.',
  },
  {
    pattern: /^([ ]*(?:- )?[\w-]+[ ]*)\uff1a/m,
    message: 'This colon is a wide one, which is a letter for YAML.',
    fix: 'Type a colon and a blank in its place.',
  },
  {
    pattern: /^([ \t]*(?:- )?(?:[\w-]+:[ ]*)?)[\u00a0\u2000-\u200a\u202f\u205f\u3000]/m,
    message: 'There is a no-break space or the like here, which looks like a blank and is none.',
    fix: 'Delete it and type blanks.',
  },
];

/** The parser also throws other errors than YAMLException; these have no place. */
function parsed<T>(text: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof YAMLException) {
      const place = error.mark === undefined ? START : { line: error.mark.line + 1, column: error.mark.column + 1 };
      throw new Unreadable(explainFault({ ...place, reason: error.reason, lines: text.split(/\r\n|\n|\r/) }));
    }
    const reason = error instanceof Error ? error.message : 'unknown reason';
    const message = `The file cannot be read: ${shown(reason)}.`;
    throw new Unreadable({ message, fix: `Begin again from the same file in ${EXAMPLES}.` });
  }
}

/** The text without a byte order mark. Only UTF-8, since another encoding would silently change names. */
function decodeText(content: Uint8Array | string, mostBytes: number): string {
  if (content.length > mostBytes)
    throw new Unreadable({
      message: `The file is larger than ${String(Math.floor(mostBytes / 1024))} KB.`,
      fix: 'Shorten it; a file of this kind has some dozen lines.',
    });
  if (typeof content === 'string') return content.replace(/^\ufeff/, '');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    // This decoder goes on, with a mark in place of each broken letter.
    const text = new TextDecoder().decode(content);
    throw new Unreadable({
      ...positionsIn(text)(Math.max(text.indexOf('\ufffd'), 0)),
      message: 'The file is not stored as UTF-8: this letter is broken.',
      fix: 'Open it in the editor, choose "Save as" with the encoding UTF-8, and look at the accented letters.',
    });
  }
}
