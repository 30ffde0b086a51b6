// What is wrong with single entries of filter.yml's lists: several in one, characters that only look right, wildcards, `all`.
import { findingsIn, writtenCriteria } from '../written-files.ts';
import type { Finding, Rule, WrittenCriterion } from '../written-files.ts';
import { entriesMeant, isWordForAll, NO_LINE, plainOf } from '../messages/guess.ts';
import { inlineYaml, shown } from '../problem.ts';
import { isKnownText } from './catalog.ts';

const { error, warning } = findingsIn('filter');

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
