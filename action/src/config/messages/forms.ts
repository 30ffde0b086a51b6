// Sentences about texts that are not of the form that is asked for: hosts, limits, addresses, paths, dates.
import { isCalendarDate } from '../../core/people/dates.ts';
import { hiddenIn } from '../../core/model/hidden.ts';
import { hostFault } from '../rules/host.ts';
import { lookAlike, plainOf, TYPE_AGAIN } from './look-alike.ts';
import { inlineYaml, shown } from './problem.ts';
import { formSentenceAt } from './schema-guide.ts';
import { example, subject } from './wording.ts';
import type { BadValue, Sentences } from './wording.ts';

export function wrongForm(bad: BadValue): Sentences {
  const text = typeof bad.value === 'string' ? bad.value : '';
  const message = formSentenceAt(bad.kind, bad.steps) ?? `${subject(bad)} is not written as it should be.`;
  const special = FORMS.find(({ isOf }) => isOf(bad))?.say(text, bad) ?? null;
  if (special !== null) return { message: special.message ?? message, fix: special.fix };
  const odd = lookAlike(text);
  if (odd !== null) return { message: odd, fix: `Delete it and type it again: ${shown(inlineYaml(plainOf(text)))}` };
  return { message, fix: trimmed(text) ?? example(bad) };
}

/** Without a message the schema's own sentence stands. */
type Instead = Partial<Sentences> & Pick<Sentences, 'fix'>;

interface Form {
  readonly isOf: (bad: BadValue) => boolean;
  /** Null where the general sentences say it as well. */
  readonly say: (text: string, bad: BadValue) => Instead | null;
}

const FORMS: readonly Form[] = [
  { isOf: ({ steps }) => steps.at(-1) === 'host', say: hostFault },
  { isOf: ({ steps }) => steps[0] === 'limits', say: limitInstead },
  { isOf: ({ steps }) => steps[0] === 'technical_contact', say: addressInstead },
  { isOf: ({ steps }) => steps.includes('contract'), say: pathInstead },
  { isOf: ({ steps }) => ['until', 'expires'].includes(steps.at(-1) ?? ''), say: dayInstead },
];

/** `1,000`, `1 000`, `5 %`, `5,5%`, `"12"` and `none`. */
function limitInstead(text: string): Instead | null {
  const plain = plainOf(text);
  if (/^(?:none|no|unlimited|off|-|all)$/i.test(plain)) return { fix: 'Delete the line for no limit of its own.' };
  if (/^\d+$/.test(plain)) {
    const percentage = Number(plain) <= 100 ? `, or "${plain}%"` : '';
    return { message: 'A limit in quotes is text, not a number.', fix: `Write ${plain} without quotes${percentage}.` };
  }
  if (/^\d{1,3}(?:[ ,._']\d{3})+$/.test(plain)) return { fix: `Write ${plain.replace(/\D/g, '')}` };
  const share = /^%?\s*(\d+(?:[.,]\d+)?)\s*(?:%|percent|per cent|pct)?\.?$/i.exec(plain)?.[1];
  const isShare = share !== undefined && /%|p/i.test(plain) && Number.parseFloat(share.replace(',', '.')) <= 100;
  return isShare ? { fix: `Write ${share.replace(',', '.')}%` } : null;
}

/** Never repeats the address: it would reach a log. */
function addressInstead(text: string): Instead | null {
  const hidden = hiddenIn(text) === null ? null : lookAlike(text, 'The address');
  if (hidden !== null) return { message: hidden, fix: TYPE_AGAIN };
  const hint = ADDRESS_HINTS.find(({ pattern }) => pattern.test(text));
  return hint ?? { fix: 'Write it with its @ and its domain, or several in a list: [one, another].' };
}

const ADDRESS_HINTS: readonly (Sentences & { readonly pattern: RegExp })[] = [
  {
    pattern: /@\S*[,;\s]\s*\S+@/,
    message: 'Several addresses stand in one text.',
    fix: 'Write them in a list, with a comma between them: [one, another].',
  },
  {
    pattern: /<.*@.*>/,
    message: 'There is a name with the address.',
    fix: 'Write only what stands between < and >.',
  },
  { pattern: /^mailto:/i, message: 'There is a "mailto:" in front of the address.', fix: 'Delete "mailto:".' },
  { pattern: /\.\s*$/, message: 'There is a dot behind the address.', fix: 'Delete the dot at its end.' },
  {
    pattern: /@.*[^\x20-\x7e]/,
    message: 'The domain of the address has a letter that mail servers write otherwise.',
    fix: 'Write the domain as the mail administrator does, with xn-- and plain letters.',
  },
];

/** Of a whole address its path, and of a path without its slash the same with it. */
function pathInstead(text: string): Instead | null {
  const plain = plainOf(text);
  if (/^none$/i.test(plain)) return { fix: 'Write none' };
  const path = /^(?:https?:\/\/[^/]+\/|\/+)?([\w.~-]+(?:\/[\w.~-]+)*\/?)$/.exec(plain)?.[1];
  return path === undefined || !plain.includes('/') ? null : { fix: `Write /${path}` };
}

/** `31.03.2027`, `2027/3/1`; month and day are told apart where that is certain. */
function dayInstead(text: string): Instead | null {
  const [, year, month, day] = /^(\d{4})[./-](\d\d?)[./-](\d\d?)$/.exec(text.trim()) ?? europeanDay(text.trim()) ?? [];
  const written = [year, month, day].map((part) => part?.padStart(2, '0')).join('-');
  return isCalendarDate(written) ? { fix: `Write ${written}` } : null;
}

function europeanDay(text: string): readonly (string | undefined)[] | null {
  const found = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(text);
  return found && [found[0], found[3], found[2], found[1]];
}

/** Blanks at the ends cannot be seen, so they are worth a word of their own; and so is a text of several lines. */
function trimmed(value: string): string | null {
  const text = value.trim();
  if (text === '' || text === value) return null;
  const line = text.replace(/\s*\n\s*/g, ' ');
  return `Write ${shown(inlineYaml(line))} ${line === text ? 'without blanks at its ends' : 'in one line'}.`;
}
