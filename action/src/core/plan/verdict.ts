// The one sentence about an employee with which `explain` begins.
//
//   what is known of them               -> the sentence, after the employee number
//   a change                            -> would be updated: title; of a run that wrote: was updated, could not be updated
//   a line of decisions.yml             -> is kept by hand: decisions.yml line 1
//   a line of the filter                -> is left out by filter.yml line 5
//   a problem                           -> waits: no e-mail in UKG
//   nothing of this                     -> what the caller says, mostly that they are in step
//
// A problem of a person who is written all the same, and scheduled days, come at the end of the sentence.
import type { ChangeKind, OutcomeKind, Place } from '../model/model.ts';
import { titleOf } from '../model/problem-catalog.ts';
import { placeWords } from '../model/text.ts';

export interface Known {
  /** The employee number, or what was asked for. */
  readonly name: string;
  /** `fields` are names; `outcome` is absent when the change was only planned. */
  readonly changes: readonly {
    readonly kind: ChangeKind;
    readonly fields: readonly string[];
    readonly outcome?: OutcomeKind;
  }[];
  readonly leftOutBy: Place | null;
  /** `code` may be of a later release. */
  readonly problems: readonly { readonly code: string; readonly accepted?: Place }[];
  readonly days: readonly { readonly on: string; readonly kind: string }[];
  /** Whether no run has compared the two systems yet. */
  readonly isBeforeFirst?: boolean;
  /** The end of the sentence when nothing else is known. */
  readonly otherwise: string;
}

/** One sentence with its full stop, without values. */
export function verdictOf(known: Known): string {
  const days = known.days.map(({ on, kind }) => `; scheduled: ${kind} on ${on}`);
  const first = known.isBeforeFirst === true && known.changes.length > 0 ? `, but not yet: ${FIRST}` : '';
  return `${known.name} ${clauseOf(known)}${days.join('')}${first}.`;
}

const FIRST = 'the first comparison comes first, and it writes nobody';

function clauseOf({ changes, leftOutBy, problems, otherwise }: Known): string {
  const waits = problems.length === 0 ? null : `waits: ${[...new Set(problems.map(problemWords))].join(', ')}`;
  if (changes.length > 0) {
    const why = leftOutBy === null ? '' : `, left out by ${placeWords(leftOutBy)}`;
    return `${changes.map(changeWords).join(' and ')}${why}${waits === null ? '' : `; ${waits}`}`;
  }
  if (leftOutBy === null) return waits ?? otherwise;
  const place = placeWords(leftOutBy);
  return place.startsWith('decisions.yml') ? `is kept by hand: ${place}` : `is left out by ${place}`;
}

/** Each kind ends in "e", so a "d" makes the past tense. */
function changeWords({ kind, fields, outcome }: Known['changes'][number]): string {
  const what = kind === 'update' ? `: ${[...fields].sort().join(', ')}` : '';
  switch (outcome) {
    case undefined:
      return `would be ${kind}d${what}`;
    case 'unchanged':
      return 'was right in Betterworks already';
    case 'failed':
      return `could not be ${kind}d${what}`;
    case 'not-attempted':
      return `is still to be ${kind}d${what}`;
    default:
      return `was ${outcome}${what}`;
  }
}

function problemWords({ code, accepted }: Known['problems'][number]): string {
  const title = titleOf(code);
  const words = PROPER.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
  return accepted === undefined ? words : `${words} (accepted by ${placeWords(accepted)})`;
}

/** Titles that begin with a name or a code keep their capital. */
const PROPER = /^(?:Betterworks|[A-Z]{2})/u;
