// What is wrong with single entries of filter.yml's lists: several in one, characters that only look right, wildcards, `all`.
import { writtenCriteria } from '../criteria.ts';
import type { WrittenCriterion, WrittenText } from '../criteria.ts';
import type { Finding, Rule } from '../partial-files.ts';
import { plainOf } from '../messages/look-alike.ts';
import { inlineYaml, shown } from '../messages/problem.ts';
import { entriesMeant, isWordForAll, NO_LINE } from '../messages/several.ts';
import { isKnownText } from './catalog.ts';

type Sentence = Pick<Finding, 'severity' | 'message' | 'fix'>;

/** The first that fits says it. What the catalog knows is right, however it looks. */
export const entriesAreSingleAndPlain: Rule = ({ filter, catalog }) =>
  writtenCriteria(filter)
    .filter(({ key }) => key !== 'employee_statuses')
    .flatMap((criterion) =>
      criterion.texts.flatMap((written): readonly Finding[] => {
        if (isKnownText(criterion, written.text, catalog)) return [];
        const told = SLIPS.map((slip) => slip(written, criterion)).find((found) => found !== null);
        return told === undefined
          ? []
          : [{ kind: 'filter', pointer: written.pointer, at: 'value', isOfItself: true, ...told }];
      }),
    );

type Slip = (written: WrittenText, criterion: WrittenCriterion) => Sentence | null;

const areCodes = ({ test }: WrittenCriterion): boolean => test === 'codes';

const wordForAll: Slip = ({ text }, { group, test }) => {
  if (!isWordForAll(text) || test === 'contains' || test === 'starts_with') return null;
  const fix =
    group === '' ? `${NO_LINE} Or write what UKG has.` : 'Write what UKG has; all of it would leave everybody out.';
  return { severity: 'error', message: `"${shown(text)}" is taken as it stands here, and nobody has that.`, fix };
};

const negation: Slip = ({ text }, { group }) => {
  const meant = /^(?:not\s+|!=?\s*|~|<>\s*)(\S.*)$/i.exec(text)?.[1];
  if (meant === undefined) return null;
  const fix = group === '' ? `Write ${inlineYaml(meant)} under "exclude:" instead.` : `Write ${inlineYaml(meant)}`;
  return { severity: 'error', message: `"${shown(text)}" is taken as it stands; there is no "not" here.`, fix };
};

/** `[REG; INT]`, and a hyphen that stands one blank too far to the right, are one code for YAML, which nobody has. */
const severalInOne: Slip = ({ text }, criterion) => {
  const entries = meant(text, criterion);
  if (entries.length < 2) return null;
  return {
    severity: 'warning',
    message: readAsOne(text, criterion),
    fix: `If these are several, write ${listed(entries)} with a comma between them, or each in a line of its own with its hyphen below the one before.`,
  };
};

const strayBracket: Slip = ({ text }, criterion) => {
  const entries = meant(text, criterion);
  if (entries[0] === text.trim() || entries[0] === plainOf(text) || !(areCodes(criterion) || isUnbalanced(text)))
    return null;
  return { severity: 'warning', message: readAsOne(text, criterion), fix: `Write ${listed(entries)}` };
};

function meant(text: string, criterion: WrittenCriterion): readonly string[] {
  return entriesMeant(text, areCodes(criterion) ? 'codes' : 'text');
}

function readAsOne(text: string, criterion: WrittenCriterion): string {
  return `"${shown(text)}" is read as one ${areCodes(criterion) ? 'code' : 'text'}.`;
}

const listed = (entries: readonly string[]): string => inlineYaml(entries).slice(1, -1);

const isUnbalanced = (text: string): boolean =>
  ['[]', '()', '{}'].some(([open = '', close = '']) => text.split(open).length !== text.split(close).length);

const wildcard: Slip = ({ text }, criterion) => {
  const [, before = '', start = '', after = ''] = /^([*%]?)([^*%?]+)([*%]?)$/.exec(text.trim()) ?? [];
  if (before + after === '') return null;
  const test = before === '' ? 'starts_with' : 'contains';
  const fix = `Write it under "where:" as ${criterion.from}: { ${test}: ${inlineYaml([start])} }`;
  const message = `"${shown(text)}" is taken as it stands; * stands for nothing else here.`;
  return { severity: areCodes(criterion) ? 'error' : 'warning', message, fix };
};

const SLIPS: readonly Slip[] = [wordForAll, negation, severalInOne, wildcard, strayBracket];
