// What GitHub makes of our charts: the status page of the state branch, and the pictures in the documents.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunRecord } from '../../../action/src/core/model/model.ts';
import type { StatusRow } from '../../../action/src/core/report/status-page.ts';
import { renderStatusPage } from '../../../action/src/core/report/status-page.ts';
import { ROOT } from '../../run-action.ts';
import type { Drawing } from './browser.ts';
import { BROWSER, startDrawing } from './browser.ts';
import { chartsIn, drawn } from './drawn-charts.ts';

const isMissing = BROWSER === null;
if (isMissing) console.warn('The charts are not drawn: there is no chromium here. Install Debian’s package chromium.');

/** The nth run writes n users and has problems every seventh time. */
function run(index: number): RunRecord {
  const problems = index % 7 === 6 ? 4 : 0;
  const counts = {
    created: index,
    updated: 0,
    deactivated: 0,
    reactivated: 0,
    unchanged: 9,
    excluded: 0,
    held: 0,
    scheduled: 0,
    problems,
  };
  return {
    at: new Date(Date.UTC(2026, 4, 1 + index, 5, 17)).toISOString(),
    status: problems === 0 ? 'ok' : 'problems',
    ...counts,
  };
}

function organization(slug: string, runs: number): StatusRow {
  const state = {
    cursor: '2026-06-01T05:17:00.000Z',
    held: [],
    drift: [],
    told: [],
    runs: Array.from({ length: runs }, (_, index) => run(index)),
  };
  return { slug, state, runUrl: null };
}

const pageOf = (...organizations: readonly StatusRow[]): string => renderStatusPage(organizations, null);

/** The heights of a chart's bars, from left to right. */
function bars(svg: string, nth = 0): readonly number[] {
  const plot = new RegExp(`<g class="bar-plot-${String(nth)}">(.*?)</g>`, 's').exec(svg)?.[1] ?? '';
  return [...plot.matchAll(/<rect[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height));
}

describe.skipIf(isMissing)('GitHub draws', () => {
  let drawing: Drawing;
  beforeAll(async () => {
    drawing = await startDrawing();
  });
  afterAll(async () => {
    await drawing.close();
  });

  it('nothing for an organization without a run', () => {
    expect(chartsIn(pageOf(organization('acme', 0)))).toEqual([]);
  });

  it.each([1, 2, 30])(
    'a bar for each of %i runs, higher for more users, and a line for the problems',
    async (count) => {
      const [svg = '', ...more] = await drawn(drawing, chartsIn(pageOf(organization('acme', count))));
      expect(more).toEqual([]);
      expect(svg).not.toContain('Syntax error');
      const heights = bars(svg);
      expect(heights).toHaveLength(count);
      expect(heights).toEqual([...heights].sort((a, b) => a - b));
      expect(new Set(heights).size).toBe(count);
      expect(svg).toContain('class="line-plot-1"');
      expect(svg).toContain('Users written');
    },
  );

  it('a mark of full height for a run that was stopped or failed', async () => {
    const { state, ...rest } = organization('acme', 3);
    const runs = state!.runs.map((one, index) => (index === 1 ? { ...one, status: 'stopped' as const } : one));
    const [svg = ''] = await drawn(drawing, chartsIn(pageOf({ ...rest, state: { ...state!, runs } })));
    const marks = bars(svg);
    const [before = 0, stopped = 0, after = 0] = marks;
    // The drawing gives a bar of nothing the height of the axis' line.
    expect(stopped).toBeGreaterThan(4 * Math.max(before, after, ...bars(svg, 1)));
    expect(svg).toContain('#bf8700');
    expect(svg).toContain('class="line-plot-2"');
  });

  it('counts users in whole numbers, also when hardly anything happens', async () => {
    const [svg = ''] = await drawn(drawing, chartsIn(pageOf(organization('acme', 1))));
    const ticks = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(ticks).toContain('10');
    expect(ticks.filter((tick) => /^\d+\.\d/.test(tick ?? ''))).toEqual([]);
  });

  it('a chart for each of many organizations', async () => {
    const page = pageOf(...Array.from({ length: 40 }, (_, index) => organization(`o${String(index)}`, 30)));
    const charts = await drawn(drawing, chartsIn(page));
    expect(charts.map((svg) => bars(svg).length)).toEqual(Array(40).fill(30));
  });

  it.each(['README.md', 'action/README.md'])('the pictures of %s', async (file) => {
    const charts = chartsIn(readFileSync(join(ROOT, file), 'utf8'));
    expect(charts.length).toBeGreaterThan(0);
    for (const svg of await drawn(drawing, charts)) expect(svg).toMatch(/<svg[\s\S]*<path/);
  });

  it('and would say what is wrong with a chart that it cannot read', async () => {
    await expect(drawn(drawing, ['xychart-beta\n  bar [1, two]\n'])).rejects.toThrow(/error/i);
  });
});
