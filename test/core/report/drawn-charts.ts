// Draws charts in a browser, as GitHub does, by mermaid's own package.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../run-action.ts';

const MERMAID = join(ROOT, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js');

/** A browser that can be started from here, or null. */
export const BROWSER =
  ['chromium', 'chromium-browser', 'google-chrome'].find((name) => spawnSync(name, ['--version']).status === 0) ?? null;

/** The texts of a page's charts. */
export function chartsIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, chart = '']) => chart);
}

/** Each chart as SVG. Throws with mermaid's own words for a chart that it cannot read. */
export function drawn(charts: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'charts-'));
  try {
    const page = join(folder, 'page.html');
    writeFileSync(page, pageOf(charts));
    const dom = execFileSync(
      BROWSER ?? 'chromium',
      // Time stands still while the page works, so nothing depends on how fast this machine is.
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${folder}`,
        '--virtual-time-budget=60000',
        '--dump-dom',
        pathToFileURL(page).href,
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e9 },
    );
    const said = /<title>(.*?)<\/title>/s.exec(dom)?.[1];
    if (said !== 'drawn') throw new Error(said ?? 'The browser showed no page.');
    return [...dom.matchAll(/<pre class="mermaid"[^>]*>(.*?)<\/pre>/gs)].map(([, svg = '']) => svg);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pageOf(charts: readonly string[]): string {
  const escaped = charts.map((chart) => chart.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return [
    '<!doctype html><meta charset="utf-8"><title>not drawn</title><body>',
    ...escaped.map((chart) => `<pre class="mermaid">${chart}</pre>`),
    `<script src="${pathToFileURL(MERMAID).href}"></script>`,
    `<script>
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
      mermaid.run().then(() => { document.title = 'drawn'; }, (error) => { document.title = String(error.message ?? error.str); });
    </script>`,
  ].join('\n');
}
