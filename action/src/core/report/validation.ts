// What `validate` leaves behind: every mistake of every file, and what the files mean when they are right.
import type { ConfigProblem, MappingRow } from '../model/model.ts';
import { code, cutPage, folded, paragraphs } from './markup.ts';
import type { Markdown } from './markup.ts';
import { countOf, MOST_SUMMARY_BYTES, escapeMarkdown, placeOf } from '../model/text.ts';

export interface ValidatedOrganization {
  readonly slug: string;
  readonly problems: readonly ConfigProblem[];
  readonly mappingRows: readonly MappingRow[];
  /** Who is imported, in one sentence; `''` when the filter could not be read. */
  readonly filterSentence: string;
}

const CUT_NOTE =
  '**Cut here: this page would be too long for GitHub. Correct the mistakes above and run `validate` again.**';

/** Markdown of at most 900,000 bytes; organizations with mistakes come first. */
export function validationMarkdown({
  organizations,
}: {
  readonly organizations: readonly ValidatedOrganization[];
}): Markdown {
  const ordered = [...organizations].sort((a, b) => Number(hasErrors(b)) - Number(hasErrors(a)));
  const page = paragraphs([headline(organizations), ...ordered.map(organizationPart)]);
  return cutPage(`${page}\n`, MOST_SUMMARY_BYTES, CUT_NOTE);
}

function hasErrors({ problems }: ValidatedOrganization): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function headline(organizations: readonly ValidatedOrganization[]): Markdown {
  if (organizations.length === 0)
    return '## ❌ No organization found\n\nEach organization has a folder of its own under `integrations/`.';
  const wrong = organizations.filter(hasErrors).length;
  if (wrong === 0) return `## ✅ All files are valid\n\n${countOf(organizations.length, 'organization')} read.`;
  const errors = organizations
    .flatMap(({ problems }) => problems)
    .filter(({ severity }) => severity === 'error').length;
  return `## ❌ ${countOf(errors, 'mistake')} to correct\n\nIn ${String(wrong)} of ${countOf(organizations.length, 'organization')}. Nothing was read from UKG or Betterworks.`;
}

function organizationPart(organization: ValidatedOrganization): Markdown {
  const { slug, problems } = organization;
  const sign = hasErrors(organization) ? '❌' : '✅';
  return paragraphs([`### ${sign} ${escapeMarkdown(slug)}`, problemsPart(problems), meaning(organization)]);
}

/** A list, so that what to write is not scrolled away on a phone. */
function problemsPart(problems: readonly ConfigProblem[]): Markdown | null {
  if (problems.length === 0) return null;
  return [...problems]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ severity, message, fix, ...place }) => {
      const kind = severity === 'error' ? '❌' : '⚠️ Warning:';
      const write = fix === '' ? '' : `<br>**What to write:** ${copyable(fix)}`;
      return `- ${kind} ${code(placeOf(place))} ${copyable(message)}${write}`;
    })
    .join('\n');
}

/** Addresses as code: what keeps them from being links is a sign that nobody sees, and that a copy would take into the file. */
function copyable(text: string): Markdown {
  return escapeMarkdown(text).replace(/\bhttps?:&#8203;\/\/[\w.:/-]*[\w/]/gu, (address) =>
    code(address.replace('&#8203;', '')),
  );
}

function rank({ severity }: ConfigProblem): number {
  return severity === 'error' ? 0 : 1;
}

function meaning({ filterSentence, mappingRows }: ValidatedOrganization): Markdown | null {
  const items = mappingRows.map((row) => {
    const parts = [emptyWords(row), row.lookup, row.from].filter((part) => part !== '').map(escapeMarkdown);
    return `- ${code(row.betterworks)} ← ${escapeMarkdown(row.ukg)}: ${parts.join('; ')}`;
  });
  const fields = items.length === 0 ? null : folded('Which UKG value feeds which field', items.join('\n'));
  const who = filterSentence === '' ? null : `**Who is imported:** ${escapeMarkdown(filterSentence)}`;
  return paragraphs([who, fields]) || null;
}

function emptyWords({ default: text, whenEmpty }: MappingRow): string {
  if (text !== '') return `without a value the default "${text}"`;
  return `without a value ${whenEmpty === 'clear' ? 'empties the field' : 'sends nothing'}`;
}
