// Rules of filter.yml that a schema cannot say: what its keys mean together.
import { findingsIn, LIST_KEYS, whereCriteria, writtenCriteria } from '../written-files.ts';
import type { Finding, Rule, WrittenCriterion } from '../written-files.ts';
import { entriesMeant, isWordForAll, NO_LINE, plainOf } from '../messages/guess.ts';
import { inlineYaml, shown } from '../problem.ts';
import { isKnownText } from './catalog.ts';
import { CODED_SOURCES, FEED_SOURCES, STATUSES } from '../../core/model/sources.ts';
import { hasCodeTable, sourceFault, statusNamed, statusWords } from '../sources.ts';

const { error, keyError, warning } = findingsIn('filter');

/** What takes only some people: the lists, and `where`. */
const NARROWING = [...LIST_KEYS, 'where'] as const;

const importFitsTheLists: Rule = function* ({ filter }) {
  const lists = NARROWING.filter((key) => filter[key] !== undefined);
  if (filter.import === 'all') {
    const fix = 'Write "import: matching" to import only these, or delete the key.';
    for (const key of lists) yield keyError(`/${key}`, `With "import: all" the key ${key} has no effect.`, fix);
  } else if (filter.import === 'matching' && lists.length === 0) {
    yield warning(
      '/import',
      '"import: matching" without a list takes everybody, as "import: all" does.',
      `Add one of the lists ${LIST_KEYS.join(', ')}, or "where:"; or write "import: all".`,
    );
  }
};

const filterDoesNotExcludeWhatItIncludes: Rule = function* ({ filter }, lineOf) {
  const { '': included = [], '/exclude': excluded = [] } = Object.groupBy(
    writtenCriteria(filter),
    ({ group }) => group,
  );
  for (const out of excluded) {
    const taken = included.filter((one) => isSameQuestion(one, out)).flatMap(({ texts }) => texts);
    for (const { text, pointer } of out.texts) {
      const same = taken.find((other) => plain(other.text) === plain(text));
      if (same === undefined) continue;
      const line = String(lineOf('filter', same.pointer));
      const message = `"${shown(text)}" is excluded here and included in line ${line}, so nobody with it is imported.`;
      yield error(pointer, message, 'Delete it from one of the two lists.');
    }
  }
};

/** A list and `where` may ask for the same; without a code table the code is the text. */
function isSameQuestion(one: WrittenCriterion, other: WrittenCriterion): boolean {
  const asked = ({ from, test }: WrittenCriterion): string =>
    test === 'codes' && !hasCodeTable(from) ? 'texts' : test;
  return one.from === other.from && asked(one) === asked(other);
}

const plain = (text: string): string => text.trim().toUpperCase();

const whereNamesASource: Rule = function* ({ filter }) {
  for (const { from, test, pointer, listPointer } of whereCriteria(filter)) {
    const fault = sourceFault(from);
    if (fault !== null) yield keyError(pointer, fault.message, fault.fix);
    else if (test === 'codes' && !hasCodeTable(from))
      yield keyError(
        listPointer,
        `"code" has no meaning for ${from}, which has no codes with descriptions.`,
        `Write the list alone: ${from}: [...]. "code" is for: ${CODED_SOURCES.join(', ')}.`,
      );
    else if (FEED_SOURCES.has(from))
      yield warning(
        pointer,
        `UKG tells ${from} in its change feed alone: the first and the weekly comparison cannot tell whom this line takes, and leave everybody as they are.`,
        'Ask for another value, such as companies or employee_statuses.',
      );
  }
};

const statusesAreUkgs: Rule = function* ({ filter }) {
  for (const { from, test, texts } of whereCriteria(filter)) {
    if (from !== 'employee_status' || test !== 'texts') continue;
    for (const { text, pointer } of texts.filter((one) => !Object.hasOwn(STATUSES, plain(one.text)))) {
      const near = statusNamed(text);
      const all = `Write one of: ${Object.keys(STATUSES).map(statusWords).join(', ')}`;
      const fix = near === null ? all : `Did you mean ${near}? ${all}`;
      yield error(pointer, `"${shown(text)}" is not a status of UKG.`, fix);
    }
  }
};

/** Those who are laid off have no job, and a login all the same: nobody means that, and nobody notices. Leavers are never imported. */
const statusesMakeSense: Rule = function* ({ filter }) {
  for (const { group, from, texts, pointer } of writtenCriteria(filter)) {
    if (from !== 'employee_status' || texts.length === 0) continue;
    const statuses = texts.map(({ text }) => plain(text));
    if (group === '' && statuses.every((status) => status === 'T')) {
      yield error(
        pointer,
        'Nobody is imported by status T (terminated) alone.',
        'Write the statuses of those who are employed, such as [A, L]; leavers are deactivated whatever stands here.',
      );
    }
    const left = ['R', 'S'].filter((status) => statuses.includes(status) === (group !== ''));
    const isRead = group !== '' || filter.import === 'matching';
    if (left.length === 0 || !isRead || filter.when_out_of_scope === 'deactivate') continue;
    yield warning(
      pointer,
      `People with status ${left.map(statusWords).join(' and ')} are left out here, and with "when_out_of_scope: keep" they keep their access to Betterworks.`,
      'Write when_out_of_scope: deactivate, or take them in; if that is meant so, nothing is to do.',
    );
  }
};

export const FILTER_RULES: readonly Rule[] = [
  importFitsTheLists,
  filterDoesNotExcludeWhatItIncludes,
  whereNamesASource,
  statusesAreUkgs,
  statusesMakeSense,
];

// What is wrong with single entries of the lists: several in one, characters that only look right, wildcards, `all`.

/** The first that fits says it. What the catalog knows is right, however it looks. */
export const entriesAreSingleAndPlain: Rule = function* ({ filter, catalog }) {
  for (const criterion of writtenCriteria(filter).filter(({ key }) => key !== 'employee_statuses')) {
    for (const { text, pointer } of criterion.texts) {
      if (isKnownText(criterion, text, catalog)) continue;
      const slip = slipOf(text, criterion);
      if (slip === null) continue;
      const [say, message, fix] = slip;
      yield { ...say(pointer, message, fix), isOfItself: true };
    }
  }
};

type Slip = readonly [say: (...words: Parameters<typeof error>) => Finding, message: string, fix: string];

function slipOf(text: string, criterion: WrittenCriterion): Slip | null {
  return (
    wordForAll(text, criterion) ??
    negation(text, criterion) ??
    severalInOne(text, criterion) ??
    wildcard(text, criterion) ??
    strayBracket(text, criterion)
  );
}

function wordForAll(text: string, { group, test }: WrittenCriterion): Slip | null {
  if (!isWordForAll(text) || test === 'contains' || test === 'starts_with') return null;
  const fix =
    group === '' ? `${NO_LINE} Or write what UKG has.` : 'Write what UKG has; all of it would leave everybody out.';
  return [error, `"${shown(text)}" is taken as it stands here, and nobody has that.`, fix];
}

function negation(text: string, { group }: WrittenCriterion): Slip | null {
  const meant = /^(?:not\s+|!=?\s*|~|<>\s*)(\S.*)$/i.exec(text)?.[1];
  if (meant === undefined) return null;
  const fix = group === '' ? `Write ${inlineYaml(meant)} under "exclude:" instead.` : `Write ${inlineYaml(meant)}`;
  return [error, `"${shown(text)}" is taken as it stands; there is no "not" here.`, fix];
}

/** `[REG; INT]`, and a hyphen that stands one blank too far to the right, are one code for YAML, which nobody has. */
function severalInOne(text: string, criterion: WrittenCriterion): Slip | null {
  const entries = entriesIn(text, criterion);
  if (entries.length < 2) return null;
  const fix = `If these are several, write ${listed(entries)} with a comma between them, or each in a line of its own with its hyphen below the one before.`;
  return [warning, readAsOne(text, criterion), fix];
}

function wildcard(text: string, criterion: WrittenCriterion): Slip | null {
  const [, before = '', start = '', after = ''] = /^([*%]?)([^*%?]+)([*%]?)$/.exec(text.trim()) ?? [];
  if (before + after === '') return null;
  const test = before === '' ? 'starts_with' : 'contains';
  const fix = `Write it under "where:" as ${criterion.from}: { ${test}: ${inlineYaml([start])} }`;
  const message = `"${shown(text)}" is taken as it stands; * stands for nothing else here.`;
  return [areCodes(criterion) ? error : warning, message, fix];
}

function strayBracket(text: string, criterion: WrittenCriterion): Slip | null {
  const entries = entriesIn(text, criterion);
  const isWhole = entries[0] === text.trim() || entries[0] === plainOf(text);
  if (isWhole || !(areCodes(criterion) || isUnbalanced(text))) return null;
  return [warning, readAsOne(text, criterion), `Write ${listed(entries)}`];
}

const areCodes = ({ test }: WrittenCriterion): boolean => test === 'codes';

function entriesIn(text: string, criterion: WrittenCriterion): readonly string[] {
  return entriesMeant(text, areCodes(criterion) ? 'codes' : 'text');
}

function readAsOne(text: string, criterion: WrittenCriterion): string {
  return `"${shown(text)}" is read as one ${areCodes(criterion) ? 'code' : 'text'}.`;
}

const listed = (entries: readonly string[]): string => inlineYaml(entries).slice(1, -1);

const isUnbalanced = (text: string): boolean =>
  ['[]', '()', '{}'].some(([open = '', close = '']) => text.split(open).length !== text.split(close).length);
