// What a run says of one person, line by line: what `explain` would say of them from the run's own plan. Ids and names of fields only.
import type { Change, Drift, FieldMapping, ReportedProblem, RunReport, Scheduled } from '../../model/model.ts';
import { problemCatalog } from '../../model/problem-catalog.ts';
import { countOf, placeWords, triedWords } from '../../model/text.ts';
import { acceptedWords, changeWords, dateWords, driftWords, scheduledWords } from '../words.ts';

/** A change of more fields than these is told by their number: the page has one table of where each comes from. */
const MOST_FIELDS_WITH_SOURCE = 4;

/** By UKG's employee id, the lines in the order of a run: left out, planned, waiting, what is wrong. */
export function personLines(report: RunReport): ReadonlyMap<string, readonly string[]> {
  const { plan, problems, drift } = report;
  const lines = new Map<string, string[]>();
  const add = (id: string | null, line: string): void => {
    if (id === null || id === '') return;
    const known = lines.get(id);
    if (known === undefined) lines.set(id, [line]);
    else known.push(line);
  };
  plan?.excluded.forEach((one) => {
    add(one.ukgEmployeeId, `Left out by ${placeWords(one)}: ${one.reason}.`);
  });
  plan?.changes.forEach((one) => {
    add(one.ukgEmployeeId, changeLine(one, report));
  });
  plan?.scheduled.forEach((one) => {
    add(one.ukgEmployeeId, scheduledLine(one));
  });
  drift?.forEach((one) => {
    add(one.ukgEmployeeId, driftLine(one));
  });
  problems.forEach((one) => {
    add(one.ukgEmployeeId, problemLine(one));
  });
  plan?.held.forEach((one) => {
    const since = dateWords(one.firstSeen, report.timeZone);
    add(
      one.ukgEmployeeId,
      `Waits for a fix since ${since} (${one.code}), ${triedWords(one.attempts)}; tried again at every run.`,
    );
  });
  return lines;
}

/** What feeds a field, as `job_title, mapping.yml line 4`. */
export function sourceWords({ sources, place }: FieldMapping): string {
  const from = sources.map((source) => (source.kind === 'udf' ? `udf:${source.label}` : source.name)).join(' or ');
  return `${from}, ${place === null ? 'mapped automatically' : placeWords(place)}`;
}

function changeLine(change: Change, report: RunReport): string {
  const names = Object.keys(change.fields).sort();
  const user = change.userId === null ? '' : ` Betterworks user ${String(change.userId)}.`;
  const fields =
    change.kind === 'update' && names.length <= MOST_FIELDS_WITH_SOURCE
      ? names.map((name) => fieldWords(name, report.mapping)).join('; ')
      : countOf(names.length, 'field');
  return `${changeWords(change.kind, report)}: ${fields}.${user}`;
}

function fieldWords(name: string, mapping: readonly FieldMapping[]): string {
  const entry = mapping.find(({ field }) => field === name);
  return entry === undefined ? name : `${name} (from ${sourceWords(entry)})`;
}

function scheduledLine(one: Scheduled): string {
  return `${scheduledWords(one.kind)} on ${dateWords(one.on)}; nothing is written before that day.`;
}

function driftLine({ kind, fields }: Drift): string {
  return `${driftWords[kind]}${fields.length === 0 ? '' : `: ${fields.join(', ')}`}.`;
}

function problemLine({ code, message, accepted }: ReportedProblem): string {
  const decided = accepted === undefined ? '' : ` ${acceptedWords(accepted)}`;
  return `${problemCatalog[code].title} (${code}): ${message}${decided}`;
}
