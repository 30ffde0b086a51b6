// The results as a picture: time against changed people and against population, the floor beside the action.
import { grouped, type Figure } from './results.ts';

const [WIDTH, HEIGHT, MARGIN] = [760, 320, { left: 60, right: 20, top: 56, bottom: 48 }];
const PANEL_GAP = 70;
const [PRODUCT, FLOOR] = ['#1f4e79', '#d9822b'];

/** An SVG of two panels. */
export function chart(figures: readonly Figure[]): string {
  const width = (WIDTH - MARGIN.left - MARGIN.right - PANEL_GAP) / 2;
  const syncs = figures.filter(({ what }) => what === 'sync');
  const baselines = figures.filter(({ what }) => what === 'baseline');
  const left = panel(syncs, {
    x: MARGIN.left,
    width,
    title: 'sync: changed people',
    at: ({ changed }) => changed ?? 0,
  });
  const right = panel(baselines, {
    x: MARGIN.left + width + PANEL_GAP,
    width,
    title: 'baseline: population',
    at: ({ people }) => people,
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
<text x="16" y="24" font-size="14" font-weight="bold">Seconds a run takes</text>
<circle cx="200" cy="20" r="5" fill="${PRODUCT}"/><text x="210" y="24">the action</text>
<circle cx="300" cy="20" r="5" fill="${FLOOR}"/><text x="310" y="24">a bare loop of the same requests</text>
${left}
${right}
</svg>
`;
}

interface Panel {
  readonly x: number;
  readonly width: number;
  readonly title: string;
  readonly at: (figure: Figure) => number;
}

function panel(figures: readonly Figure[], { x, width, title, at }: Panel): string {
  const [top, bottom] = [MARGIN.top, HEIGHT - MARGIN.bottom];
  const most = { x: Math.max(1, ...figures.map(at)), ms: Math.max(1, ...figures.flatMap(timesOf)) };
  const place = (value: number, ms: number): readonly [number, number] => [
    Math.round(x + (value / most.x) * width),
    Math.round(bottom - (ms / most.ms) * (bottom - top)),
  ];
  const line = (color: string, msOf: (figure: Figure) => number): string => {
    const points = figures.map((figure) => place(at(figure), msOf(figure)));
    const dots = points.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="4" fill="${color}"/>`);
    return `<polyline fill="none" stroke="${color}" stroke-width="2" points="${points.map((point) => point.join(',')).join(' ')}"/>${dots.join('')}`;
  };
  return `<text x="${x}" y="${top - 10}">${title}</text>
<path d="M${x} ${top}V${bottom}H${Math.round(x + width)}" fill="none" stroke="#888"/>
<text x="${x - 6}" y="${top + 4}" text-anchor="end">${(most.ms / 1000).toFixed(1)}</text>
<text x="${x - 6}" y="${bottom + 4}" text-anchor="end">0</text>
<text x="${Math.round(x + width)}" y="${bottom + 18}" text-anchor="end">${grouped(most.x)}</text>
${line(FLOOR, ({ floorMs }) => floorMs)}
${line(PRODUCT, ({ productMs }) => productMs)}`;
}

function timesOf({ productMs, floorMs }: Figure): readonly number[] {
  return [productMs, floorMs];
}
