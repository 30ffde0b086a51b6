// Rules of mapping.yml that need more than one value at a time.
import { isCalendarDate } from '../../core/people/dates.ts';
import { TRUE_WORDS } from '../../core/people/map.ts';
import { writtenEntries, writtenSources } from '../partial-files.ts';
import type { Finding, Rule, WrittenField } from '../partial-files.ts';
import { DATE_FIELDS, FLAG_FIELDS, isStandardField, RESERVED_KEYS } from '../../core/model/fields.ts';
import { shown } from '../messages/problem.ts';
import { CODED_SOURCES } from '../../core/model/sources.ts';
import { hasCodeTable, refusalOf } from '../sources.ts';
import { pointerStep } from '../yaml/places.ts';

const noFieldMappedTwice: Rule = ({ mapping }, lineOf) =>
  Object.keys(mapping.custom ?? {}).flatMap((key): readonly Finding[] => {
    if (!isStandardField(key) && !RESERVED_KEYS.includes(key)) return [];
    const isMapped = isStandardField(key) && mapping[key] !== undefined;
    const already = isMapped ? ` It is mapped already in line ${String(lineOf('mapping', pointerStep(key)))}.` : '';
    return [
      {
        ...{ kind: 'mapping', pointer: `/custom${pointerStep(key)}`, at: 'key', severity: 'error' },
        message: `"${key}" is one of Betterworks' own fields, so it cannot be a custom field too.${already}`,
        fix:
          isStandardField(key) && !isMapped
            ? `Move it to the left edge, out of "custom:": ${key}: { from: ... }`
            : 'Delete it here.',
      },
    ];
  });

/** The schema knows the names of sources; a user-defined field can have any label. */
const noPersonalData: Rule = ({ mapping }) =>
  writtenEntries(mapping)
    .flatMap(writtenSources)
    .flatMap(({ from, pointer }): readonly Finding[] => {
      const refusal = refusalOf(from);
      return refusal === null ? [] : [{ kind: 'mapping', pointer, at: 'value', severity: 'error', ...refusal }];
    });

const managerNeedsEmployeeId: Rule = ({ mapping }) => {
  if (mapping.employee_id !== false || mapping.manager_id === false) return [];
  return [
    {
      ...{ kind: 'mapping', pointer: '/employee_id', at: 'value', severity: 'error' },
      message: 'Betterworks finds a manager by their employee id, which is turned off here.',
      fix: 'Delete this line, or write "manager_id: false" too.',
    },
  ];
};

/** A rule about one option of an entry. */
interface OptionRule {
  readonly option: keyof WrittenField['entry'];
  readonly at: Finding['at'];
  readonly severity: Finding['severity'];
  readonly isBroken: (written: WrittenField) => boolean;
  readonly message: (written: WrittenField) => string;
  readonly fix: string;
}

const sourcesOf = (written: WrittenField): readonly string[] => writtenSources(written).map(({ from }) => from);

const OPTION_RULES: readonly OptionRule[] = [
  {
    ...{ option: 'use', at: 'key', severity: 'error' },
    isBroken: (written) => {
      const sources = sourcesOf(written);
      return written.entry.use !== undefined && sources.length > 0 && !sources.some(hasCodeTable);
    },
    message: (written) =>
      `"use" has no meaning for ${sourcesOf(written).join(', ')}, which has no codes with descriptions.`,
    fix: `Delete "use". It is for: ${CODED_SOURCES.join(', ')}`,
  },
  // One text for everybody would make all those people one.
  {
    ...{ option: 'default', at: 'key', severity: 'error' },
    isBroken: ({ field, entry }) => entry.default !== undefined && ['email', 'employee_id'].includes(field),
    message: ({ field }) => `With a default, everybody without a value would share one "${field}".`,
    fix: 'Delete the default; people without a value then wait for a fix and are reported.',
  },
  {
    ...{ option: 'when_empty', at: 'value', severity: 'error' },
    isBroken: ({ field, entry }) =>
      entry.when_empty === 'clear' && ['email', 'first_name', 'last_name', 'employee_id'].includes(field),
    message: ({ field }) => `"${field}" cannot be emptied in Betterworks: a user is known by it.`,
    fix: 'Write keep, or delete when_empty.',
  },
  {
    ...{ option: 'when_empty', at: 'value', severity: 'warning' },
    isBroken: ({ entry }) => entry.when_empty === 'clear' && entry.default !== undefined,
    message: () => '"when_empty: clear" has no effect here: the default is sent when the value is empty.',
    fix: 'Delete "when_empty" or "default".',
  },
  {
    ...{ option: 'when_empty', at: 'value', severity: 'warning' },
    isBroken: ({ entry }) => entry.when_empty === 'clear' && entry.write === 'create',
    message: () => '"when_empty: clear" has no effect here: "write: create" never writes to a user who is there.',
    fix: 'Delete "when_empty" or "write".',
  },
  // A new user has no last day; one that is written only then would keep every leaver active.
  {
    ...{ option: 'write', at: 'value', severity: 'error' },
    isBroken: ({ field, entry }) => field === 'deactivation_date' && entry.write === 'create',
    message: () => 'A user is deactivated long after being made, so "deactivation_date" cannot be written then alone.',
    fix: 'Delete "write".',
  },
];

const optionsMakeSense: Rule = ({ mapping }) =>
  writtenEntries(mapping).flatMap((written) =>
    OPTION_RULES.filter(({ isBroken }) => isBroken(written)).map(({ option, at, severity, message, fix }): Finding => ({
      ...{ kind: 'mapping', pointer: `${written.pointer}/${option}`, at, severity },
      message: message(written),
      fix,
    })),
  );

const lookedUpValuesDiffer: Rule = ({ mapping }, lineOf) =>
  writtenEntries(mapping).flatMap(({ pointer, entry }) => {
    const values = Object.keys(entry.lookup ?? {});
    const placeOf = (value: string): string => `${pointer}/lookup${pointerStep(value)}`;
    return values.flatMap((value, index): readonly Finding[] => {
      const first = values.findIndex((other) => other.trim() === value.trim());
      if (first === index) return [];
      return [
        {
          ...{ kind: 'mapping', pointer: placeOf(value), at: 'key', severity: 'error' },
          message: `"${shown(value.trim())}" is looked up already in line ${String(lineOf('mapping', placeOf(values[first] ?? '')))}; blanks around a value do not count.`,
          fix: 'Delete one of the two.',
        },
      ];
    });
  });

interface WrittenText {
  readonly pointer: string;
  readonly text: string;
}

/** What an entry writes of its own, instead of what UKG says. */
function ownTexts({ entry, pointer }: WrittenField): readonly WrittenText[] {
  const texts = { [`${pointer}/default`]: entry.default };
  for (const [key, text] of Object.entries(entry.lookup ?? {})) texts[`${pointer}/lookup${pointerStep(key)}`] = text;
  return Object.entries(texts).flatMap(([at, text]) => (text === undefined ? [] : [{ pointer: at, text }]));
}

interface ValueKind {
  readonly fields: ReadonlySet<string>;
  readonly isFit: (text: string) => boolean;
  readonly says: string;
  readonly fix: string;
}

const VALUE_KINDS: readonly ValueKind[] = [
  {
    fields: DATE_FIELDS,
    isFit: isCalendarDate,
    says: 'is no date',
    fix: 'Write the year first, in quotes: "2026-01-31"',
  },
  {
    fields: FLAG_FIELDS,
    isFit: (text) => FLAGS.includes(text.toLowerCase()),
    says: 'is neither true nor false',
    fix: 'Write "true" or "false", in quotes.',
  },
];
const FLAGS: readonly string[] = [...TRUE_WORDS, 'false', 'n', 'no', '0'];

/** Otherwise the field of everybody who is to get it would be left out, run after run. */
const ownTextsFitTheField: Rule = ({ mapping }) =>
  writtenEntries(mapping).flatMap((written): readonly Finding[] => {
    const { field } = written;
    const kind = VALUE_KINDS.find(({ fields }) => fields.has(field));
    if (kind === undefined) return [];
    const wrong = ownTexts(written).filter(({ text }) => !kind.isFit(text));
    return wrong.map((one) => ({
      ...{ kind: 'mapping', pointer: one.pointer, at: 'value', severity: 'error' },
      message: `"${shown(one.text)}" ${kind.says}, as "${field}" has to be.`,
      fix: kind.fix,
    }));
  });

/** UKG's supervisor is a person who has a user of their own, which no other source can stand in for. */
const supervisorStandsAlone: Rule = ({ mapping }) =>
  writtenEntries(mapping).flatMap((written): readonly Finding[] => {
    const sources = writtenSources(written);
    const supervisor = sources.find(({ from }) => from === 'supervisor_id');
    if (written.field !== 'manager_id' || supervisor === undefined || sources.length === 1) return [];
    return [
      {
        ...{ kind: 'mapping', pointer: supervisor.pointer, at: 'value', severity: 'error' },
        message: 'The supervisor is a person, so it cannot stand in a list with other values.',
        fix: 'Write { from: supervisor_id } alone, or delete supervisor_id from the list.',
      },
    ];
  });

export const MAPPING_RULES: readonly Rule[] = [
  noFieldMappedTwice,
  noPersonalData,
  managerNeedsEmployeeId,
  optionsMakeSense,
  ownTextsFitTheField,
  lookedUpValuesDiffer,
  supervisorStandsAlone,
];
