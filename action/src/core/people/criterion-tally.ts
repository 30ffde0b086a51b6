// A criterion of the filter that nobody in UKG fulfils is most often a word that UKG writes in another way.
import { ascending } from '../model/text.ts';
import type { CodeTables, Criterion, Employee, Filter } from '../model/model.ts';
import { criterionWords, judge } from './filter.ts';

export interface CriterionTally {
  readonly add: (employee: Employee) => void;
  /** One sentence a criterion that nobody fulfils; none when nobody was added. */
  readonly finish: () => readonly string[];
}

/** So many of the values that are there are named. */
const MOST_NAMED = 3;

/** Counts, over everybody in UKG, who fulfils each criterion and what the others have. */
export function tallyCriteria({ include, exclude }: Filter, tables: CodeTables): CriterionTally {
  const counts = [...include, ...exclude].map((criterion) => ({
    criterion,
    values: new Map<string, number>(),
    isMet: false,
  }));
  let people = 0;
  return {
    add: (employee) => {
      people += 1;
      for (const count of counts) {
        if (count.isMet) continue;
        for (const row of employee.rows) {
          const { verdict, shown } = judge(count.criterion, { employee, row, tables });
          count.isMet ||= verdict === 'yes';
          if (shown !== undefined) count.values.set(shown, (count.values.get(shown) ?? 0) + 1);
        }
      }
    },
    finish: () =>
      people === 0
        ? []
        : counts.filter(({ isMet }) => !isMet).map(({ criterion, values }) => sentence(criterion, values)),
  };
}

function sentence(criterion: Criterion, values: ReadonlyMap<string, number>): string {
  const { file, line } = criterion.place;
  const frequent = [...values].sort(([a, m], [b, n]) => n - m || ascending(a, b)).slice(0, MOST_NAMED);
  const there = frequent.length === 0 ? '' : ` UKG has most often ${frequent.map(([value]) => value).join(', ')}.`;
  return `Nobody in UKG fulfils ${criterion.key} (${file}:${String(line)}): compare how UKG writes the ${criterionWords(criterion)}.${there}`;
}
