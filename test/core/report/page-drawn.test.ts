import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportPage } from '../../../action/src/core/report/page/page.ts';
import { aDay, aLargeDay, aStoppedDay } from './a-company.ts';
import { aReport } from './a-report.ts';
import type { Drawing } from './browser.ts';
import { BROWSER, startDrawing } from './browser.ts';

const isMissing = BROWSER === null;
if (isMissing) console.warn('The page is not drawn: there is no chromium here. Install Debian’s package chromium.');

const textIn = async (page: Page, selector: string): Promise<string> =>
  String(await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).textContent`));

describe.skipIf(isMissing)('the report page in a browser', () => {
  let drawing: Drawing;
  beforeAll(async () => {
    drawing = await startDrawing();
  });
  afterAll(async () => {
    await drawing.close();
  });
  const shown = "[...document.querySelectorAll('.r:not([hidden])')].filter((row) => row.checkVisibility()).length";

  it.each([
    [400, false],
    [400, true],
    [1000, false],
    [1000, true],
  ])('is %i px wide and no wider (dark: %s), asks nobody for anything and makes no error', async (width, isDark) => {
    for (const report of [aDay(), aStoppedDay(), aReport({ status: 'paused' })]) {
      const { page, requests, errors } = await drawing.open(reportPage(report), { width, isDark });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      const [red = 0] = String(await page.evaluate('getComputedStyle(document.body).backgroundColor'))
        .match(/\d+/g)!
        .map(Number);
      expect(red < 100).toBe(isDark);
      expect([...requests, ...errors]).toEqual([]);
      await page.close();
    }
  });

  it('filters by figure, and shows everything again', async () => {
    const { page } = await drawing.open(reportPage(aDay()), { width: 1000 });
    await page.click('a[data-f="new"]');
    expect(await page.evaluate(shown)).toBe(8);
    expect(await textIn(page, '#n')).toContain('8 of ');
    await page.click('a[data-f="scheduled"]');
    expect(await page.evaluate(shown)).toBe(6);
    await page.click('#c');
    expect(await page.evaluate(shown)).toBeGreaterThan(90);
    await page.close();
  });

  it('searches by employee number and by words', async () => {
    const { page } = await drawing.open(reportPage(aDay()), { width: 1000 });
    await page.type('#q', '000303');
    expect(await page.evaluate(shown)).toBe(1);
    await page.click('.r:not([hidden]) summary');
    expect(await textIn(page, '.r[open]')).toContain('Waits for a fix since');
    await page.evaluate("document.getElementById('q').value = ''");
    await page.type('#q', 'zebra');
    expect(await page.evaluate(shown)).toBe(0);
    await page.close();
  });

  it('sorts each group by number and by day, and goes back', async () => {
    const { page } = await drawing.open(reportPage(aDay()), { width: 1000 });
    const keysOf = (key: string): string =>
      `JSON.stringify([...document.querySelectorAll('.rows')].map((list) => [...list.querySelectorAll('.r')].map((row) => ${key})))`;
    const ids = keysOf("row.querySelector('b').textContent");
    const inOrder = async (of: string): Promise<string[][]> =>
      JSON.parse(String(await page.evaluate(of))) as string[][];
    const before = await inOrder(ids);
    await page.select('#s', 'number');
    expect(await inOrder(ids)).toEqual(before.map((list) => list.toSorted()));
    await page.select('#s', 'since');
    const days = await inOrder(keysOf('row.dataset.s'));
    expect(days).toEqual(days.map((list) => list.toSorted().reverse()));
    await page.select('#s', 'kind');
    expect(await inOrder(ids)).toEqual(before);
    await page.close();
  });

  it('is complete without scripts', async () => {
    const { page } = await drawing.open(reportPage(aDay()), { width: 400, hasScripts: false });
    expect(await page.evaluate("document.querySelector('.tools').checkVisibility()")).toBe(false);
    await page.click('.r summary');
    expect(await textIn(page, '.r[open]')).toContain('Waits for a fix since');
    await page.close();
  });

  it('prints in black on white, folded parts included, on pages that hold it', async () => {
    const { page } = await drawing.open(reportPage(aDay()), { width: 1000, isDark: true });
    await page.emulateMediaType('print');
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.close();
  });

  it('stays smooth with 10,000 lines: under 5 MB, painted within a second', async () => {
    const html = reportPage(aLargeDay(10_000));
    expect(Buffer.byteLength(html)).toBeLessThan(5_000_000);
    const { page } = await drawing.open(html, { width: 400 });
    const paint = "performance.getEntriesByName('first-contentful-paint')[0].startTime";
    expect(Number(await page.evaluate(paint))).toBeLessThan(1000);
    await page.type('#q', '009999');
    expect(await page.evaluate("document.querySelectorAll('.r:not([hidden])').length")).toBe(1);
    await page.close();
  });
});
