// The page of `validate`: every mistake of every file, and what correct files mean.
import type { ConfigProblem, Criterion, Filter, Integration } from '../model/model.ts';
import { employeeStatusWords } from '../model/sources.ts';
import { countOf, escapeMarkdown, MOST_SUMMARY_BYTES, placeOf } from '../model/text.ts';
import { criterionWords } from '../people/filter.ts';
import type { Markdown } from './markup.ts';
import { code, cutPage, folded, paragraphs } from './markup.ts';
import { sourceWords } from './people.ts';

export interface ValidatedOrganization {
  readonly slug: string;
  readonly problems: readonly ConfigProblem[];
  /** Null where one of the files has an error. */
  readonly integration: Pick<Integration, 'mapping' | 'filter'> | null;
}

const CUT_NOTE =
  '**Cut here: this page would be too long for GitHub. Correct the mistakes above and run `validate` again.**';

/** Markdown of at most 900,000 bytes; organizations with mistakes come first. */
export function validationMarkdown(organizations: readonly ValidatedOrganization[]): Markdown {
  const ordered = [...organizations].sort((a, b) => Number(hasErrors(b)) - Number(hasErrors(a)));
  const page = paragraphs([headline(organizations), ...ordered.map(organizationPart)]);
  return cutPage(`${page}\n`, MOST_SUMMARY_BYTES, CUT_NOTE);
}

const isError = ({ severity }: ConfigProblem): boolean => severity === 'error';

function hasErrors({ problems }: ValidatedOrganization): boolean {
  return problems.some(isError);
}

function headline(organizations: readonly ValidatedOrganization[]): Markdown {
  if (organizations.length === 0)
    return '## ❌ No organization found\n\nEach organization has a folder of its own under `integrations/`.';
  const wrong = organizations.filter(hasErrors).length;
  if (wrong === 0) return `## ✅ All files are valid\n\n${countOf(organizations.length, 'organization')} read.`;
  const errors = organizations.flatMap(({ problems }) => problems.filter(isError)).length;
  return `## ❌ ${countOf(errors, 'mistake')} to correct\n\nIn ${String(wrong)} of ${countOf(organizations.length, 'organization')}. Nothing was read from UKG or Betterworks.`;
}

function organizationPart(organization: ValidatedOrganization): Markdown {
  const { slug, problems, integration } = organization;
  const sign = hasErrors(organization) ? '❌' : '✅';
  return paragraphs([
    `### ${sign} ${escapeMarkdown(slug)}`,
    problemsPart(problems),
    integration && meaning(integration),
  ]);
}

/** A list, since a table would hide what to write on a phone. */
function problemsPart(problems: readonly ConfigProblem[]): Markdown | null {
  if (problems.length === 0) return null;
  return problems
    .toSorted((a, b) => Number(isError(b)) - Number(isError(a)))
    .map(({ severity, message, fix, ...place }) => {
      const kind = severity === 'error' ? '❌' : '⚠️ Warning:';
      const write = fix === '' ? '' : `<br>**What to write:** ${copyable(fix)}`;
      return `- ${kind} ${code(placeOf(place))} ${copyable(message)}${write}`;
    })
    .join('\n');
}

/** Addresses as code: the invisible sign that keeps text from being a link would be copied into the file. */
function copyable(text: string): Markdown {
  return escapeMarkdown(text).replace(/\bhttps?:&#8203;\/\/[\w.:/-]*[\w/]/gu, (address) =>
    code(address.replace('&#8203;', '')),
  );
}

function meaning({ mapping, filter }: Pick<Integration, 'mapping' | 'filter'>): Markdown {
  // In the order of Betterworks' user file, then the custom ones.
  const lines = mapping.map((entry) => `- ${code(entry.field)} ← ${escapeMarkdown(sourceWords(entry))}`);
  const fields = folded('Which UKG value feeds which field', lines.join('\n'));
  return paragraphs([`**Who is imported:** ${escapeMarkdown(filterWords(filter))}`, fields]);
}

/** One or two sentences that say who is imported and what happens to the others. */
function filterWords(filter: Filter): string {
  const included = filter.import === 'all' ? [] : filter.include.map(criterionSentence);
  const excluded = filter.exclude.map(criterionSentence);
  const wanted =
    included.length === 0 ? 'Imports all employees' : `Imports employees whose ${included.join(' and whose ')}`;
  const unwanted = excluded.length === 0 ? '' : `, but nobody whose ${excluded.join(' or whose ')}`;
  return `${wanted}${unwanted}. ${OTHERS[filter.whenOutOfScope]}`;
}

const OTHERS: Readonly<Record<Filter['whenOutOfScope'], string>> = {
  keep: 'The user of an employee who no longer fits is left alone. Leavers are always deactivated.',
  deactivate: 'The user of an employee who no longer fits is deactivated, and so are leavers.',
};

function criterionSentence(criterion: Criterion): string {
  const { key, test, values } = criterion;
  const words = values.map(({ value }) => (key === 'employee_statuses' ? employeeStatusWords(value) : value));
  const either = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);
  return `${criterionWords(criterion)} ${TEST_WORDS[test]}${either}`;
}

const TEST_WORDS: Readonly<Record<Criterion['test'], string>> = {
  texts: 'is ',
  codes: 'is ',
  contains: 'contains ',
  starts_with: 'starts with ',
  is_empty: 'is empty',
};
