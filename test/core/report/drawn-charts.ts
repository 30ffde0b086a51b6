// Draws charts in a browser, as GitHub does, by mermaid's own package.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../run-action.ts';
import type { Drawing } from './browser.ts';

const MERMAID = join(ROOT, 'node_modules', 'mermaid', 'dist', 'mermaid.min.js');

/** The texts of a page's charts. */
export function chartsIn(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, chart = '']) => chart);
}

/** Each chart as SVG. Throws with mermaid's own words for a chart that it cannot read. */
export async function drawn(drawing: Drawing, charts: readonly string[]): Promise<readonly string[]> {
  const { page } = await drawing.open(pageOf(charts), { width: 1000 });
  await page.waitForFunction("document.title !== 'not drawn'");
  const said = await page.title();
  const svgs = await page.evaluate("[...document.querySelectorAll('pre.mermaid')].map((chart) => chart.innerHTML)");
  await page.close();
  if (said !== 'drawn') throw new Error(said);
  return svgs as string[];
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
