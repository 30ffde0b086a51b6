// The one sentence about an employee with which `explain` begins.
//
//   what is known of them               -> the sentence, after the employee number
//   a change                            -> would be updated: title
//   a line of decisions.yml             -> is kept by hand: decisions.yml line 1
//   a line of the filter                -> is left out by filter.yml line 5
//   a problem                           -> waits: no e-mail in UKG
//   none of it                          -> as the caller says, mostly that they are in step
//
// A problem of somebody who is written all the same, and the days to come, end the sentence.
import type { Decision, Place, ProblemCode } from '../model/model.ts';
import { problemCatalog } from '../model/problem-catalog.ts';
import { placeWords } from '../model/text.ts';

export interface Known {
  /** The employee number, or what was asked for. */
  readonly name: string;
  /** Names of the fields of an update. */
  readonly changes: readonly { readonly kind: string; readonly fields: readonly string[] }[];
  readonly leftOutBy: Place | null;
  /** `code` may be of a later release. */
  readonly problems: readonly { readonly code: string; readonly accepted?: Place }[];
  readonly days: readonly { readonly on: string; readonly kind: string }[];
  /** The end of the sentence where nothing else is known. */
  readonly otherwise: string;
}

/** One sentence with its full stop, without values. */
export function verdictOf(known: Known, decisions: readonly Decision[]): string {
  const days = known.days.map(({ on, kind }) => `; scheduled: ${kind} on ${on}`);
  return `${known.name} ${clauseOf(known, decisions)}${days.join('')}.`;
}

function clauseOf({ changes, leftOutBy, problems, otherwise }: Known, decisions: readonly Decision[]): string {
  const waits = problems.length === 0 ? null : `waits: ${[...new Set(problems.map(problemWords))].join(', ')}`;
  if (changes.length > 0) {
    const would = changes.map(changeWords).join(' and ');
    const why = leftOutBy === null ? '' : `, left out by ${placeWords(leftOutBy)}`;
    return `${would}${why}${waits === null ? '' : `; ${waits}`}`;
  }
  if (leftOutBy !== null)
    return `is ${isDecision(leftOutBy, decisions) ? 'kept by hand:' : 'left out by'} ${placeWords(leftOutBy)}`;
  return waits ?? otherwise;
}

function changeWords({ kind, fields }: Known['changes'][number]): string {
  return `would be ${kind}d${kind === 'update' ? `: ${[...fields].sort().join(', ')}` : ''}`;
}

function isDecision({ file, line }: Place, decisions: readonly Decision[]): boolean {
  return decisions.some(({ place }) => place.file === file && place.line === line);
}

function problemWords({ code, accepted }: Known['problems'][number]): string {
  const title = code in problemCatalog ? problemCatalog[code as ProblemCode].title : code;
  const words = PROPER.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
  return accepted === undefined ? words : `${words} (accepted by ${placeWords(accepted)})`;
}

/** Titles that begin with a name or a code keep their capital. */
const PROPER = /^(?:Betterworks|[A-Z]{2})/u;
