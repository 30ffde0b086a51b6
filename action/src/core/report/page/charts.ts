// The two charts of the report page, made of plain elements: what the limits allow, and how the last runs went.
import type { LimitReading, RunRecord, RunReport } from '../../model/model.ts';
import { countOf, grouped } from '../../model/text.ts';
import { isCountLimit } from '../../plan/limits.ts';
import { escapeHtml, sentenceHtml } from '../html.ts';
import { isOfThisRun, limitWords, momentOf, statusWords, writesOf } from '../words.ts';

/** Each limit that says something: a bar of what was planned, against what is allowed. `''` for none. */
export function limitBars({ plan }: RunReport): string {
  const shown = (plan?.limits ?? []).filter(isTelling);
  if (shown.length === 0) return '';
  return `<section class="card"><h2 style="margin-top:0">Limits</h2><div class="bars">${shown.map(bar).join('')}</div></section>`;
}

/** Half of the people may lose a value: nobody who did is no news. */
function isTelling(reading: LimitReading): boolean {
  if (!isOfThisRun(reading)) return false;
  return reading.value > 0 || (isCountLimit(reading.limit) && reading.allowed !== null);
}

function bar({ limit, value, allowed, tripped }: LimitReading): string {
  const words =
    allowed === null
      ? `${grouped(value)}, no limit`
      : `${grouped(value)} of ${grouped(allowed)}${tripped ? ', over the limit' : ''}`;
  const width = allowed === null ? '0' : ((value / Math.max(allowed, value, 1)) * 100).toFixed(1);
  return `<div class="bar${tripped ? ' over' : ''}"><span><span>${sentenceHtml(limitWords(limit))}</span><b>${words}</b></span><div><i style="width:${width}%"></i></div></div>`;
}

/** Below it a single change would fill the chart. */
const LOWEST_TOP = 10;

/** What the last runs wrote and found; a run that was stopped or failed is marked, and is no dip. `''` for none. */
export function runsChart({ runs, timeZone }: RunReport): string {
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return '';
  const top = Math.max(LOWEST_TOP, ...runs.map((run) => Math.max(writesOf(run), run.problems)));
  const broken = runs.filter(({ status }) => status === 'stopped' || status === 'failed').length;
  const said = `${countOf(runs.length, 'run')}, ${String(broken)} of them stopped or failed`;
  return [
    `<section class="card"><h2 style="margin-top:0">The last ${countOf(runs.length, 'run')}</h2>`,
    '<div class="key small dim"><span><i></i>people written</span><span><i class="p"></i>problems</span><span><i class="x"></i>stopped or failed</span></div>',
    `<div class="runs" role="img" aria-label="${said}">${runs.map((run) => column(run, top, timeZone)).join('')}</div>`,
    `<p class="small dim">${momentOf(first.at, timeZone)} to ${momentOf(last.at, timeZone)}; the highest is ${grouped(top)}</p></section>`,
  ].join('');
}

function column(run: RunRecord, top: number, timeZone: string): string {
  const written = writesOf(run);
  const share = (count: number): string => ((count / top) * 100).toFixed(1);
  const words = `${momentOf(run.at, timeZone)}: ${statusWords[run.status]}, ${grouped(written)} written, ${countOf(run.problems, 'problem')}`;
  const isBroken = run.status === 'stopped' || run.status === 'failed';
  const fill = isBroken ? '<i class="x"></i>' : `<i style="height:${share(written)}%"></i>`;
  const mark = run.problems === 0 ? '' : `<u style="bottom:${share(run.problems)}%"></u>`;
  return `<span title="${escapeHtml(words)}">${fill}${mark}</span>`;
}
