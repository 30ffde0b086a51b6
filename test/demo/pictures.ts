// `npm run pictures`, after the demo: draws what people read into action/pictures, for the documents.
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { startDrawing } from '../core/report/browser.ts';
import { ROOT } from '../run-action.ts';

const FOLDER = join(ROOT, 'action', 'pictures');
const WIDTH = 800;
const MOST_BYTES = 150_000;

/** By the demo's page: how many pixels of it are enough. */
const PICTURES = { comment: 700, mail: 900, report: 800 };

mkdirSync(FOLDER, { recursive: true });
const drawing = await startDrawing();
for (const [name, most] of Object.entries(PICTURES)) {
  const { page } = await drawing.open(readFileSync(join(ROOT, '.demo', `${name}.html`), 'utf8'), { width: WIDTH });
  const whole = Number(await page.evaluate('document.body.getBoundingClientRect().bottom'));
  const path = join(FOLDER, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path, clip: { x: 0, y: 0, width: WIDTH, height: Math.min(Math.ceil(whole), most) } });
  await page.close();
  const { size } = statSync(path);
  if (size > MOST_BYTES)
    throw new Error(`${name}.png has ${size} bytes; at most ${MOST_BYTES} are fine. Show less of it.`);
  process.stdout.write(`action/pictures/${name}.png: ${size} bytes\n`);
}
await drawing.close();
