// `report.html`: what a run did, on one self-contained page. Complete without scripts; ids only.
import type { LimitReading, RunRecord, RunReport } from '../../model/model.ts';
import { helpUrl, ownerWords } from '../../model/problem-catalog.ts';
import { countOf, dateWords, grouped, momentOf } from '../../model/text.ts';
import { escapeHtml, linkHtml, sentenceHtml } from '../markup.ts';
import { driftAdvice, newsOf } from '../news.ts';
import type { Figure, PeopleGroup, PersonRow } from '../people.ts';
import { peopleGroups, personLines } from '../people.ts';
import {
  approvalSteps,
  codeToApprove,
  evidenceSentence,
  INSTEAD_OF_APPROVING,
  isBroken,
  isTelling,
  limitWords,
  statusSentence,
  statusWords,
  waitingTheirTurn,
  writesOf,
} from '../words.ts';
import { PAGE_SCRIPT, PAGE_STYLE } from './look.ts';

/** A group with more rows is folded at first. */
const MOST_OPEN_ROWS = 100;

/** Nothing may be loaded from anywhere; style and script stand in the page. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The whole page. The report's texts are expected to be redacted. */
export function reportPage(report: RunReport): string {
  const groups = peopleGroups(report);
  const title = escapeHtml(`${report.organization}: ${report.command} on ${dateWords(report.at, report.timeZone)}`);
  return [
    `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer">`,
    `<title>${title}</title><style>${PAGE_STYLE}</style></head><body><main>`,
    headPart(report),
    figuresPart(report, groups),
    report.status === 'stopped' ? limitBars(report) : '',
    toolsPart(groups),
    partsOf(groups, report),
    notesPart(report),
    report.status === 'stopped' ? '' : limitBars(report),
    runsChart(report),
    footPart(report),
    `</main><script>${PAGE_SCRIPT}</script></body></html>\n`,
  ].join('\n');
}

function headPart(report: RunReport): string {
  return [
    `<header class="card top ${report.status}"><h1>${escapeHtml(report.organization)}</h1>`,
    `<p class="lead"><b>${sentenceHtml(statusSentence(report))}</b></p>`,
    approvalPart(report),
    `<p class="dim small">${escapeHtml(report.command)}, ${momentOf(report.at, report.timeZone)}. ${sentenceHtml(evidenceSentence(report))}</p></header>`,
  ].join('');
}

/** A refused approval says first why; then the code, the three clicks, and what to do instead. */
function approvalPart(report: RunReport): string {
  const refused = report.refusals.map((reason) => `<p><b>${escapeHtml(reason)}</b></p>`).join('');
  const code = codeToApprove(report);
  if (code === null) return refused;
  const steps = approvalSteps(report).map((step) => `<li>${sentenceHtml(step)}</li>`);
  return `${refused}<p>Approval code: <span class="code">${code}</span></p><ol>${steps.join('')}</ol><p>${sentenceHtml(INSTEAD_OF_APPROVING)}</p>`;
}

/** The name of each figure, its count, and which rows it shows; null when it has no rows. */
function figuresOf(report: RunReport): readonly (readonly [words: string, count: number, figure: Figure | null])[] {
  const { counts, drift, plan, status } = report;
  const isPlanned = plan !== null && plan.outcomeKinds === undefined && status !== 'baseline';
  const { fresh, known, accepted } = newsOf(report);
  const turn = waitingTheirTurn(report);
  const written = (words: string, done: number, kind: Figure): readonly [string, number, Figure] =>
    isPlanned
      ? [`to be ${words}`, plan.changes.filter((change) => change.kind === kind).length, kind]
      : [words, done, kind];
  return [
    ['new problems', fresh.length, 'new'],
    ['known problems', known.length, 'known'],
    written('created', counts.created, 'create'),
    written('updated', counts.updated, 'update'),
    written('deactivated', counts.deactivated, 'deactivate'),
    written('reactivated', counts.reactivated, 'reactivate'),
    ['unchanged', counts.unchanged, null],
    ['left out', counts.excluded, 'excluded'],
    ['waiting for a fix', counts.held - turn, 'waiting'],
    ['left for the next run', turn, null],
    ['with a day ahead', counts.scheduled, 'scheduled'],
    ['differences', drift?.length ?? 0, 'difference'],
    ['accepted', accepted.length, 'accepted'],
  ];
}

/** A figure is a link to its rows, if the page has them. */
function figuresPart(report: RunReport, groups: readonly PeopleGroup[]): string {
  // When several parts have rows of a figure, the link leads to the first.
  const partOf = new Map(
    groups.toReversed().flatMap(({ part, rows }) => rows.flatMap(({ figures }) => figures.map((one) => [one, part]))),
  );
  const telling = figuresOf(report).filter(([, count]) => count > 0);
  const cells = telling.map(([words, count, figure]) => {
    const inner = `<b>${grouped(count)}</b>${count === 1 ? words.replace(/problems$/, 'problem') : words}`;
    const part = figure && partOf.get(figure);
    return part ? `<a href="#${anchorOf(part)}" data-f="${figure}">${inner}</a>` : `<span>${inner}</span>`;
  });
  return `<nav class="figures" aria-label="Figures">${cells.join('')}</nav>`;
}

function anchorOf(part: PeopleGroup['part']): string {
  return part.toLowerCase().replaceAll(' ', '-');
}

function toolsPart(groups: readonly PeopleGroup[]): string {
  if (groups.length === 0) return '';
  return [
    '<div class="tools"><input id="q" type="search" placeholder="Employee number or any word" aria-label="Search">',
    '<select id="s" aria-label="Sort"><option value="kind">By kind</option><option value="number">By employee number</option><option value="since">Newest first</option></select>',
    '<button id="c" type="button" hidden>Show all</button><span id="n" class="small dim" role="status"></span></div>',
  ].join('');
}

function partsOf(groups: readonly PeopleGroup[], report: RunReport): string {
  if (groups.length === 0) return '<p class="card">There is nobody to list.</p>';
  const lines = personLines(report);
  const parts = [...Map.groupBy(groups, ({ part }) => part)];
  // After a stop, people first look for the changes that it held back.
  const first = report.status === 'stopped' ? parts.filter(([part]) => part === 'Changes') : [];
  return [...new Set([...first, ...parts])]
    .map(([part, members]) => {
      const body = members.map((group) => groupHtml(group, report, lines)).join('\n');
      const advice = part === 'Differences' ? `<p>${sentenceHtml(driftAdvice(report))}</p>` : '';
      return `<section class="part" id="${anchorOf(part)}"><h2>${part}</h2>${advice}${body}</section>`;
    })
    .join('\n');
}

type Lines = ReturnType<typeof personLines>;

function groupHtml({ part, title, problem, rows }: PeopleGroup, report: RunReport, lines: Lines): string {
  const isOpen = part !== 'Left out' && part !== 'Accepted' && rows.length <= MOST_OPEN_ROWS;
  const todo =
    problem === undefined
      ? ''
      : `<p class="do small"><b>What to do:</b> ${escapeHtml(problem.whatToDo)} <span class="dim">(${escapeHtml(ownerWords[problem.owner])}; ${linkHtml(problem.code, helpUrl(report.links.troubleshooting, problem.code))})</span></p>`;
  return [
    `<details class="g"${isOpen ? ' open' : ''} data-t="${escapeHtml(title)}"><summary>${escapeHtml(title)} <i>${grouped(rows.length)}</i></summary>${todo}<div class="rows">`,
    ...rows.map((row) => rowHtml(row, report.timeZone, lines)),
    '</div></details>',
  ].join('\n');
}

function rowHtml({ id, ukgEmployeeId, text, since, figures }: PersonRow, timeZone: string, linesOf: Lines): string {
  const when = since === '' ? '' : `<time>${dateWords(since, timeZone)}</time>`;
  const mark = figures.includes('new') ? '<em class="n">new</em>' : figures.includes('known') ? '<em>known</em>' : '';
  const told = linesOf(ukgEmployeeId)
    .map((line) => `<li>${escapeHtml(line)}</li>`)
    .join('');
  const ids =
    ukgEmployeeId === '' || ukgEmployeeId === id ? '' : `<p class="dim">UKG’s own id ${escapeHtml(ukgEmployeeId)}</p>`;
  const body = told === '' ? ids : `${ids}<ul>${told}</ul>`;
  return `<details class="r" data-f="${figures.join(' ')}" data-s="${since.slice(0, 10)}"><summary><b>${escapeHtml(id) || 'Whole run'}</b><span>${escapeHtml(text)}</span><span>${when}${mark}</span></summary>${body}</details>`;
}

function notesPart({ notes }: RunReport): string {
  if (notes.length === 0) return '';
  return `<section><h2>Notes</h2><ul class="card">${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul></section>`;
}

/** Opened by a double click, a spreadsheet reads 00123 as a number. */
const IMPORT =
  'The same as a table is in errors.csv. Opened by a double click, a spreadsheet drops leading zeros of employee numbers: in Excel use Data › From Text/CSV and choose Text for the first two columns.';

function footPart(report: RunReport): string {
  const { links, cursor, timeZone } = report;
  const upTo = cursor === null ? '' : `UKG is read up to ${momentOf(cursor, timeZone)}. `;
  const run = links.run === null ? '' : `${linkHtml('The run on GitHub', links.run)} · `;
  return `<footer class="small dim"><p>${upTo}${IMPORT}</p><p>${run}${linkHtml('When something is wrong', links.troubleshooting)} · ids only, no names</p></footer>`;
}

/** A bar for each limit with something to say: planned against allowed. `''` for none. */
function limitBars({ plan }: RunReport): string {
  const shown = (plan?.limits ?? []).filter(isTelling);
  if (shown.length === 0) return '';
  return `<section class="card"><h2 style="margin-top:0">Limits</h2><div class="bars">${shown.map(bar).join('')}</div></section>`;
}

function bar({ limit, value, allowed, tripped }: LimitReading): string {
  const words =
    allowed === null
      ? `${grouped(value)}, no limit`
      : `${grouped(value)} of ${grouped(allowed)}${tripped ? ', over the limit' : ''}`;
  const width = allowed === null ? '0' : ((value / Math.max(allowed, value, 1)) * 100).toFixed(1);
  return `<div class="bar${tripped ? ' over' : ''}"><span><span>${sentenceHtml(limitWords(limit))}</span><b>${words}</b></span><div><i style="width:${width}%"></i></div></div>`;
}

/** The lowest top of the chart: otherwise a single change would fill it. */
const LOWEST_TOP = 10;

/** What the last runs wrote and found. Stopped and failed runs are marked, and do not look like a dip. `''` for none. */
function runsChart({ runs, timeZone }: RunReport): string {
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return '';
  const highest = Math.max(...runs.flatMap((run) => [writesOf(run), run.problems]));
  const top = Math.max(LOWEST_TOP, highest);
  const broken = runs.filter(isBroken).length;
  const said = `${countOf(runs.length, 'run')}, ${String(broken)} of them stopped or failed`;
  return [
    `<section class="card"><h2 style="margin-top:0">The last ${runs.length === 1 ? 'run' : countOf(runs.length, 'run')}</h2>`,
    '<div class="key small dim"><span><i></i>people written</span><span><i class="p"></i>problems</span><span><i class="x"></i>stopped or failed</span></div>',
    `<div class="runs" role="img" aria-label="${said}">${runs.map((run) => column(run, top, timeZone)).join('')}</div>`,
    `<p class="small dim">${momentOf(first.at, timeZone)} to ${momentOf(last.at, timeZone)}; the highest count is ${grouped(highest)}</p></section>`,
  ].join('');
}

function column(run: RunRecord, top: number, timeZone: string): string {
  const written = writesOf(run);
  const share = (count: number): string => ((count / top) * 100).toFixed(1);
  const words = `${momentOf(run.at, timeZone)}: ${statusWords[run.status]}, ${grouped(written)} written, ${countOf(run.problems, 'problem')}`;
  const fill = isBroken(run) ? '<i class="x"></i>' : `<i style="height:${share(written)}%"></i>`;
  const mark = run.problems === 0 ? '' : `<u style="bottom:${share(run.problems)}%"></u>`;
  return `<span title="${escapeHtml(words)}">${fill}${mark}</span>`;
}
