import { describe, expect, it } from 'vitest';
import type { RunStatus, SyncState } from '../../../action/src/core/model/model.ts';
import type { StatusRow } from '../../../action/src/core/report/status-page.ts';
import { readStatus, renderStatusPage, statusPageAfter } from '../../../action/src/core/report/status-page.ts';
import { statusWords } from '../../../action/src/core/report/words.ts';
import { serialiseState } from '../../../action/src/core/state/files.ts';
import { aHeld, aRun, aScheduled, aState, at } from './a-state.ts';

const statusOf = (state: SyncState, runUrl: string | null): StatusRow => {
  return { slug: state.organization, state, runUrl };
};

const acme = statusOf(
  aState({
    cursor: at(4),
    held: [aHeld('A'), aHeld('B')],
    scheduled: [aScheduled('C')],
    runs: [
      aRun({ at: at(3), created: 5 }),
      aRun({ at: at(4), status: 'problems', created: 1, updated: 2, unchanged: 9, problems: 3 }),
    ],
  }),
  'https://github.example/acme/hr/actions/runs/17',
);
const zeta = statusOf(aState({ organization: 'zeta', cursor: at(-90), runs: [] }), null);

const page = (...organizations: StatusRow[]): string => renderStatusPage(organizations, '../../actions');

const cellsOf = (text: string, slug: string): string[] =>
  text
    .split('\n')
    .find((line) => line.startsWith(`| ${slug} |`))!
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

describe('the status page', () => {
  it('has a row an organization in six columns: state in words, last run, written, needs attention, link to the run', () => {
    expect(cellsOf(page(acme), 'acme')).toEqual([
      'acme',
      '⚠️ finished with problems',
      '31 Jan 2026, 04:00 UTC',
      '3',
      '3 problems',
      '[run](https://github.example/acme/hr/actions/runs/17)',
    ]);
  });

  it.each([
    [1, 0, '1 problem'],
    [0, 1200, '1,200 waiting'],
    [1, 2, '1 problem, 2 waiting'],
    [0, 0, 'nothing'],
  ])('says of %i problems and %i people who wait: %s', (problems, held, words) => {
    const waiting = Array.from({ length: held }, (_, index) => aHeld(`E${String(index)}`));
    const state = aState({ held: waiting, runs: [aRun({ problems })] });
    expect(cellsOf(page(statusOf(state, null)), 'acme')[4]).toBe(words);
  });

  it('says that differences are open, also of a run that is well', () => {
    const { ukgEmployeeId } = aHeld('A');
    const drift = [{ ukgEmployeeId, kind: 'differs' as const, userId: 41, fields: ['title'] }];
    const cells = cellsOf(page(statusOf(aState({ drift, cursor: at(5), runs: [aRun()] }), null)), 'acme');
    expect([cells[1], cells[4]]).toEqual(['✅ up to date but for differences', '1 difference']);
  });

  it('never says that all is well while a trouble of the whole run is open, or people wait', () => {
    const told = [{ ukgEmployeeId: null, code: 'LIMIT_DEACTIVATIONS' as const }];
    const words = (parts: Pick<Partial<SyncState>, 'told' | 'held'>): string | undefined =>
      cellsOf(page(statusOf(aState({ cursor: at(5), runs: [aRun()], ...parts }), null)), 'acme')[1];
    expect(words({ told })).toBe('⚠️ open: More deactivations than one run may do');
    expect(words({ held: [aHeld('A')] })).toBe('✅ up to date');
    expect(words({})).toBe('✅ all is well');
  });

  it('has as many cells in each row as in its head', () => {
    const broken: StatusRow = { slug: 'broken', state: null, runUrl: null };
    const lengths = page(acme, zeta, broken)
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').length);
    expect(new Set(lengths).size).toBe(1);
    expect(lengths).toHaveLength(5);
  });

  it('shows an organization that never ran, with the list of runs as its link', () => {
    const cells = cellsOf(page(zeta), 'zeta');
    expect(cells.slice(1, 5)).toEqual(['no run yet', '–', '–', 'nothing']);
    expect(cells.at(-1)).toBe('[runs](../../actions)');
  });

  it('says when a state cannot be read, and shows the others', () => {
    const text = page({ slug: 'broken', state: readStatus('broken', '{"version":7}'), runUrl: null }, acme);
    expect(cellsOf(text, 'broken')[1]).toBe('❌ state cannot be read');
    expect(cellsOf(text, 'acme')[1]).toBe('⚠️ finished with problems');
  });

  it('has no link where there is neither a run page nor a list of runs', () => {
    const text = renderStatusPage([zeta], null);
    expect(cellsOf(text, 'zeta').at(-1)).toBe('–');
  });

  it.each<RunStatus>(['ok', 'problems', 'stopped', 'failed', 'paused', 'baseline'])('names the status %s', (status) => {
    expect(cellsOf(page(statusOf(aState({ runs: [aRun({ status })] }), null)), 'acme')[1]).toContain(
      statusWords[status],
    );
  });

  it('does not depend on the order of the organizations', () => {
    expect(page(acme, zeta)).toBe(page(zeta, acme));
  });

  it('draws the last runs of each organization that ran, in counts', () => {
    const charts = page(acme, zeta).split('```mermaid\n').slice(1);
    expect(charts).toHaveLength(1);
    expect(
      charts[0]!
        .split('```')[0]!
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      '%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "#4493f8, #d1242f"}}}}%%',
      'xychart-beta',
      'title "Users written (blue) and problems (red line)"',
      'x-axis "last runs, 2026-01-31 to 2026-01-31" ["1", "2"]',
      'y-axis "count" 0 --> 10',
      'bar [5, 3]',
      'line [0, 3]',
      '',
    ]);
  });

  it('marks runs that were stopped or failed over the whole height, and lets the line of problems go on over them', () => {
    const runs = [
      aRun({ status: 'failed', problems: 1 }),
      aRun({ created: 20, problems: 4 }),
      aRun({ status: 'stopped', problems: 9 }),
      aRun({ created: 12, problems: 3 }),
    ];
    const text = page(statusOf(aState({ runs }), null));
    expect(text).toContain('"plotColorPalette": "#bf8700, #4493f8, #d1242f"');
    expect(text).toContain('title "Users written (blue), stopped or failed (amber) and problems (red line)"');
    expect(text).toContain('    bar [20, 0, 20, 0]\n    bar [0, 20, 0, 12]\n    line [4, 4, 4, 3]\n');
  });

  it('draws a chart of runs of which none got through', () => {
    const text = page(statusOf(aState({ runs: [aRun({ status: 'stopped', problems: 9 })] }), null));
    expect(text).toContain('    bar [10]\n    bar [0]\n    line [0]\n');
  });

  it('draws a chart of nothing but zeros on a scale that is not empty', () => {
    expect(page(statusOf(aState({ runs: [aRun()] }), null))).toContain('y-axis "count" 0 --> 1');
  });

  it('tells each organization in its zone and links to its run, also in pages that the runs of others write', () => {
    const text = (slug: string): string =>
      JSON.stringify({
        version: 1,
        organization: slug,
        cursor: at(1),
        baseline_at: at(0),
        held: [],
        scheduled: [],
        runs: [aRun({ at: at(1) })],
      });
    const texts = new Map([
      ['acme', text('acme')],
      ['zeta', text('zeta')],
    ]);
    const note = (slug: string, timeZone?: string) => ({ slug, runUrl: `https://github.example/${slug}/1`, timeZone });
    const first = statusPageAfter(
      note('acme', 'Asia/Manila'),
      { texts, before: '# Somebody wrote this\n| a | b |\n' },
      null,
    );
    const second = statusPageAfter(note('zeta', 'America/New_York'), { texts, before: first }, null);
    const third = statusPageAfter(note('zeta'), { texts, before: second }, null);
    expect(['acme', 'zeta'].map((slug) => cellsOf(third, slug)[2])).toEqual([
      '31 Jan 2026, 09:00 GMT+8',
      '30 Jan 2026, 20:00 EST',
    ]);
    expect(cellsOf(first, 'zeta').slice(2, 6)).toEqual(['31 Jan 2026, 01:00 UTC', '0', 'nothing', '–']);
    expect(cellsOf(third, 'acme')[5]).toBe('[run](https://github.example/acme/1)');
    for (const zone of ['Asia/Manilla', '+08:00']) {
      const edited = third.replace('acme=Asia/Manila', `acme=${zone}`);
      expect(cellsOf(statusPageAfter(note('zeta'), { texts, before: edited }, null), 'acme')[2]).toContain('UTC');
    }
    // Whose files say that no run comes.
    const fourth = statusPageAfter({ ...note('zeta'), paused: ['acme'] }, { texts, before: third }, null);
    expect(['acme', 'zeta'].map((slug) => cellsOf(fourth, slug)[1])).toEqual(['⏸️ paused', '✅ all is well']);
  });

  it('is made of what a state file says, counts only', () => {
    const state = aState({ held: [aHeld('SECRETID0001')], runs: [aRun()] });
    const read = readStatus('acme', serialiseState(state).organization);
    expect(read).toMatchObject({ cursor: state.cursor, held: state.held, runs: state.runs });
    expect(page({ slug: 'acme', state: read, runUrl: null })).not.toContain('SECRETID0001');
  });
});
