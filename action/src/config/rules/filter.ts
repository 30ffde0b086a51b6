// Rules of filter.yml that a schema cannot say: what its keys mean together.
import { LIST_KEYS, writtenCriteria } from '../criteria.ts';
import type { WrittenCriterion } from '../criteria.ts';
import type { PartialFiles, Finding, Rule } from '../partial-files.ts';
import { shown } from '../messages/problem.ts';
import { CODED_SOURCES } from '../../core/model/sources.ts';
import { hasCodeTable, sourceFault, STATUSES, statusNamed, statusWords } from '../sources.ts';

/** What takes only some people: the lists, and `where`. */
const NARROWING = [...LIST_KEYS, 'where'] as const;

const includeListsNeedMatching: Rule = ({ filter }) => {
  if (filter.import !== 'all') return [];
  return NARROWING.filter((key) => filter[key] !== undefined).map((key) => ({
    ...{ kind: 'filter', pointer: `/${key}`, at: 'key', severity: 'error' },
    message: `With "import: all" the key ${key} has no effect.`,
    fix: 'Write "import: matching" to import only these, or delete the key.',
  }));
};

const matchingNeedsAList: Rule = ({ filter }) => {
  if (filter.import !== 'matching' || NARROWING.some((key) => filter[key] !== undefined)) return [];
  return [
    {
      ...{ kind: 'filter', pointer: '/import', at: 'value', severity: 'warning' },
      message: '"import: matching" without a list takes everybody, as "import: all" does.',
      fix: `Add one of the lists ${LIST_KEYS.join(', ')}, or "where:"; or write "import: all".`,
    },
  ];
};

const filterDoesNotExcludeWhatItIncludes: Rule = ({ filter }, lineOf) => {
  const criteria = writtenCriteria(filter);
  const included = criteria.filter(({ group }) => group === '');
  return criteria
    .filter(({ group }) => group === '/exclude')
    .flatMap((out) => {
      const taken = included.filter((one) => isSameQuestion(one, out));
      return out.texts.flatMap(({ text, pointer }): readonly Finding[] => {
        const same = taken.flatMap(({ texts }) => texts).find((other) => plain(other.text) === plain(text));
        if (same === undefined) return [];
        return [
          {
            ...{ kind: 'filter', pointer, at: 'value', severity: 'error' },
            message: `"${shown(text)}" is excluded here and included in line ${String(lineOf('filter', same.pointer))}, so nobody with it is imported.`,
            fix: 'Delete it from one of the two lists.',
          },
        ];
      });
    });
};

/** A list and `where` may ask for the same; without a code table the code is the text. */
function isSameQuestion(one: WrittenCriterion, other: WrittenCriterion): boolean {
  const asked = ({ from, test }: WrittenCriterion): string =>
    test === 'codes' && !hasCodeTable(from) ? 'texts' : test;
  return one.from === other.from && asked(one) === asked(other);
}

const plain = (text: string): string => text.trim().toUpperCase();

const whereNamesASource: Rule = ({ filter }) =>
  whereCriteria(filter).flatMap(({ from, pointer }): readonly Finding[] => {
    const fault = sourceFault(from);
    return fault === null ? [] : [{ kind: 'filter', pointer, at: 'key', severity: 'error', ...fault }];
  });

/** Every test of a criterion has one, and the key it stands on counts once. */
function whereCriteria(filter: PartialFiles['filter']): readonly WrittenCriterion[] {
  return writtenCriteria(filter).filter(({ key }) => key.startsWith('where.'));
}

const codeNeedsACodeTable: Rule = ({ filter }) =>
  whereCriteria(filter).flatMap(({ from, test, listPointer }): readonly Finding[] => {
    if (test !== 'codes' || hasCodeTable(from) || sourceFault(from) !== null) return [];
    return [
      {
        ...{ kind: 'filter', pointer: listPointer, at: 'key', severity: 'error' },
        message: `"code" has no meaning for ${from}, which has no codes with descriptions.`,
        fix: `Write the list alone: ${from}: [...]. "code" is for: ${CODED_SOURCES.join(', ')}.`,
      },
    ];
  });

const statusesAreUkgs: Rule = ({ filter }) =>
  whereCriteria(filter).flatMap(({ from, test, texts }) => {
    if (from !== 'employee_status' || test !== 'texts') return [];
    const wrong = texts.filter(({ text }) => !Object.hasOwn(STATUSES, plain(text)));
    return wrong.map(({ text, pointer }): Finding => {
      const near = statusNamed(text);
      return {
        ...{ kind: 'filter', pointer, at: 'value', severity: 'error' },
        message: `"${shown(text)}" is not a status of UKG.`,
        fix: `${near === null ? '' : `Did you mean ${near}? `}Write one of: ${Object.keys(STATUSES).map(statusWords).join(', ')}`,
      };
    });
  });

/** Without a job and with a login: nobody means that, and nobody notices. */
const laidOffLoseAccess: Rule = ({ filter }) => {
  if (filter.when_out_of_scope === 'deactivate') return [];
  const criteria = writtenCriteria(filter).filter(({ from, texts }) => from === 'employee_status' && texts.length > 0);
  return criteria.flatMap(({ group, texts, pointer }): readonly Finding[] => {
    const isOut = (status: string): boolean => texts.some(({ text }) => plain(text) === status) === (group !== '');
    const left = ['R', 'S'].filter(isOut).map(statusWords);
    if (left.length === 0 || (group === '' && filter.import !== 'matching')) return [];
    return [
      {
        ...{ kind: 'filter', pointer, at: 'value', severity: 'warning' },
        message: `People with status ${left.join(' and ')} are left out here, and with "when_out_of_scope: keep" they keep their access to Betterworks.`,
        fix: 'Write when_out_of_scope: deactivate, or take them in; if that is meant so, nothing is to do.',
      },
    ];
  });
};

/** Who is terminated is a leaver, whom no list takes in. */
const somebodyIsEmployed: Rule = ({ filter }) =>
  writtenCriteria(filter).flatMap(({ group, from, texts, pointer }): readonly Finding[] => {
    const isLeaversOnly = texts.length > 0 && texts.every(({ text }) => plain(text) === 'T');
    if (group !== '' || from !== 'employee_status' || !isLeaversOnly) return [];
    return [
      {
        ...{ kind: 'filter', pointer, at: 'value', severity: 'error' },
        message: 'Nobody is imported by status T (terminated) alone.',
        fix: 'Write the statuses of those who are employed, such as [A, L]; leavers are deactivated whatever stands here.',
      },
    ];
  });

export const FILTER_RULES: readonly Rule[] = [
  includeListsNeedMatching,
  matchingNeedsAList,
  filterDoesNotExcludeWhatItIncludes,
  whereNamesASource,
  codeNeedsACodeTable,
  statusesAreUkgs,
  laidOffLoseAccess,
  somebodyIsEmployed,
];
