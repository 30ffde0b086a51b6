// Rules of filter.yml that a schema cannot say: what its keys mean together.
import { CODED_SOURCES, employeeStatusWords, hasCodeTable, sourceRow, STATUSES } from '../../core/model/sources.ts';
import { comparable } from '../../core/people/filter.ts';
import { NO_LINE, WORD_FOR_ALL } from '../messages/guess.ts';
import { shown } from '../problem.ts';
import { sourceFault, statusNamed } from '../sources.ts';
import type { Rule, WrittenCriterion } from '../written-files.ts';
import { findingsIn, LIST_KEYS, whereCriteria, writtenCriteria } from '../written-files.ts';
import { knownTexts } from './catalog.ts';

const { error, keyError, warning } = findingsIn('filter');

/** Keys that include only some people: the lists, and `where`. */
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
      const same = taken.find((other) => comparable(other.text) === comparable(text));
      if (same === undefined) continue;
      const line = String(lineOf('filter', same.pointer));
      const message = `"${shown(text)}" is excluded here and included in line ${line}, so nobody with it is imported.`;
      yield error(pointer, message, 'Delete it from one of the two lists.');
    }
  }
};

/** Whether a list and `where` ask for the same. Without a code table the code is the text. */
function isSameQuestion(one: WrittenCriterion, other: WrittenCriterion): boolean {
  const asked = ({ from, test }: WrittenCriterion): string =>
    test === 'codes' && !hasCodeTable(from) ? 'texts' : test;
  return one.from === other.from && asked(one) === asked(other);
}

const whereNamesASource: Rule = function* ({ filter }) {
  for (const { from, test, pointer } of whereCriteria(filter)) {
    const fault = sourceFault(from);
    if (fault !== null) yield keyError(pointer, fault.message, fault.fix);
    else if (test === 'codes' && !hasCodeTable(from))
      yield keyError(
        `${pointer}/code`,
        `"code" has no meaning for ${from}, which has no codes with descriptions.`,
        `Write the list alone: ${from}: [...]. "code" is for: ${CODED_SOURCES.join(', ')}.`,
      );
    else if (sourceRow(from).feed === true)
      yield warning(
        pointer,
        `UKG tells ${from} in its change feed alone: the first and the weekly comparison cannot tell which people this line takes, and leave everybody as they are.`,
        'Ask for another value, such as companies or employee_statuses.',
      );
  }
};

const statusesAreUkgs: Rule = function* ({ filter }) {
  for (const { from, test, texts } of whereCriteria(filter)) {
    if (from !== 'employee_status' || test !== 'texts') continue;
    for (const { text, pointer } of texts.filter((one) => !Object.hasOwn(STATUSES, comparable(one.text)))) {
      const near = statusNamed(text);
      const all = `Write one of: ${Object.keys(STATUSES).map(employeeStatusWords).join(', ')}`;
      const fix = near === null ? all : `Did you mean ${near}? ${all}`;
      yield error(pointer, `"${shown(text)}" is not a status of UKG.`, fix);
    }
  }
};

/** People who are laid off would keep their login, which nobody intends or notices. Leavers are never imported. */
const statusesMakeSense: Rule = function* ({ filter }) {
  for (const { group, from, texts, pointer } of writtenCriteria(filter)) {
    if (from !== 'employee_status' || texts.length === 0) continue;
    const statuses = texts.map(({ text }) => comparable(text));
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
      `People with status ${left.map(employeeStatusWords).join(' and ')} are left out here, and with "when_out_of_scope: keep" they keep their access to Betterworks.`,
      'Write when_out_of_scope: deactivate, or take them in; if that is meant so, nothing is to do.',
    );
  }
};

const AS_ONE = {
  says: 'is read as one entry.',
  fix: 'If these are several, put a comma between them, or each in a line of its own with its hyphen below the one before.',
};

/** Habits from other list formats, and how serious they are among codes and among texts. The first that fits is told. */
const ODD_ENTRIES = [
  {
    pattern: WORD_FOR_ALL,
    ...{ codes: error, texts: error },
    says: 'is taken as it stands, and nobody has that.',
    fix: NO_LINE,
  },
  {
    pattern: /^(?:not\s|!|~|<>)/i,
    ...{ codes: error, texts: error },
    says: 'is taken as it stands; there is no "not" here.',
    fix: 'Write it without the "not", under "exclude:".',
  },
  {
    pattern: /^[*%]|[*%]$/,
    ...{ codes: error, texts: warning },
    says: 'is taken as it stands; * stands for nothing else here.',
    fix: 'Write the rest of it under "where:", as { starts_with: [...] } or { contains: [...] }.',
  },
  { pattern: /[;|\n،、]/, ...{ codes: warning, texts: warning }, ...AS_ONE },
  {
    // Signs that a code never has, but a text may have.
    pattern: /[,/&]|\s(?:-|and|or|und|y|et|e)\s|^[A-Z]{1,4}(?:\s+[A-Z]{1,4})+$/i,
    ...{ codes: warning, texts: null },
    ...AS_ONE,
  },
];

/** An entry that is in the catalog is right, however it looks. */
const entriesArePlain: Rule = function* ({ filter, catalog }) {
  for (const criterion of writtenCriteria(filter)) {
    const { key, test, texts } = criterion;
    if (key === 'employee_statuses' || (test !== 'codes' && test !== 'texts')) continue;
    const isKnown = knownTexts(criterion, catalog);
    for (const { text, pointer } of texts.filter((one) => !isKnown(one.text))) {
      const odd = ODD_ENTRIES.find(({ pattern }) => pattern.test(text.trim()));
      const found = odd?.[test]?.(pointer, `"${shown(text)}" ${odd.says}`, odd.fix);
      if (found) yield { ...found, isOfItself: true };
    }
  }
};

export const FILTER_RULES: readonly Rule[] = [
  importFitsTheLists,
  entriesArePlain,
  filterDoesNotExcludeWhatItIncludes,
  whereNamesASource,
  statusesAreUkgs,
  statusesMakeSense,
];
