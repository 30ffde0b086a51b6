// Sentences about a text that is none of the words that are allowed.
import { closest } from './closest.ts';
import { lookAlike, plainOf } from './look-alike.ts';
import { shown } from './problem.ts';
import { choicesAt } from './schema-guide.ts';
import { isWordForAll, NO_LINE } from './several.ts';
import { example, MOST_CHOICES, nameOf } from './wording.ts';
import type { BadValue, Sentences } from './wording.ts';
import { STATUSES, statusNamed, statusWords } from '../sources.ts';

/** Null for a list or a group, and where no words are allowed at all. */
export function notAChoice(bad: BadValue): Sentences | null {
  const choices = choicesAt(bad.kind, bad.steps);
  if (choices.length === 0 || (typeof bad.value === 'object' && bad.value !== null)) return null;
  const written = bad.typed ?? String(bad.value);
  const message = `"${shown(written)}" is not a choice for ${nameOf(bad.kind, bad.steps)}.`;
  if (choices.every((choice) => choice in STATUSES)) return { message, ...notAStatus(written, choices) };
  const near = choiceMeant(written, choices);
  return { message, ...guess(written, near, choices.length > MOST_CHOICES ? example(bad) : listed(choices)) };
}

function notAStatus(written: string, choices: readonly string[]): Partial<Sentences> & Pick<Sentences, 'fix'> {
  if (isWordForAll(written)) return { fix: NO_LINE };
  return guess(written, choiceMeant(written, choices) ?? statusNamed(written), listed(choices.map(statusWords)));
}

/** What only looks like a choice is told as that. */
function guess(written: string, near: string | null, all: string): Partial<Sentences> & Pick<Sentences, 'fix'> {
  if (near === null) return { fix: all };
  const odd = near === plainOf(written) ? lookAlike(written) : null;
  return { ...(odd === null ? {} : { message: odd }), fix: `Did you mean ${near}? ${all}` };
}

const listed = (choices: readonly string[]): string => `Write one of: ${choices.join(', ')}`;

/** Without a comment of another language behind it. */
function choiceMeant(written: string, choices: readonly string[]): string | null {
  const plain = plainOf(written.replace(/\s+(?:\/\/|--).*$/s, ''));
  return choices.find((choice) => choice === plain) ?? closest(plain, choices);
}
