// action/SPEED.md and its picture, out of the results of a measurement.
import { grouped, missed, type Results, type Row, type Target } from './results.ts';

export function speedPage({ node, cpus, rows }: Results): string {
  return `# Speed

![Time of each run beside its floor](speed.svg)

${table(
  ['run', 'answers after', 'in sequence', 'action', 'floor', 'ratio', 'processor', 'memory', 'at most'],
  rows.map((row) => [
    row.name,
    row.requests === 0 ? '' : `${String(row.latencyMs)} ms`,
    grouped(row.inSequence),
    seconds(row.actionMs),
    seconds(row.floorMs),
    (row.actionMs / row.floorMs).toFixed(2),
    seconds(row.cpuMs),
    `${grouped(row.peakMb)} MB`,
    `${targetWords(row.target)}${missed(row).length === 0 ? '' : ' **(missed)**'}`,
  ]),
)}

\`npm run bench\` wrote this page, with Node ${node.replace('v', '')} on ${String(cpus)} processor cores: medians of pairs of the bundled action and its floor, each in a
process of its own. The floor of a daily run is a bare loop of the same requests, in the order that they need: of a list the next page after
the one before, and the first write alone; of a comparison, the same pages one after the other; of \`validate\`, an empty program. _In
sequence_ counts the requests that waited for one another: times the answer time of your systems, it is what a run takes.
`;
}

function targetWords({ ratio, wallMs, cpuMs, peakMb }: Target): string {
  const parts = [
    ratio === undefined ? '' : `${String(ratio)} × floor`,
    wallMs === undefined ? '' : seconds(wallMs),
    cpuMs === undefined ? '' : `${seconds(cpuMs)} of processor`,
    peakMb === undefined ? '' : `${grouped(peakMb)} MB`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const [WIDTH, LABEL, BAR, GAP] = [760, 290, 14, 22];
const [ACTION, FLOOR] = ['#1f4e79', '#d9822b'];

/** An SVG with two bars a run, as wide as their share of the longer one. */
export function picture(rows: readonly Row[]): string {
  const top = 44;
  const height = top + rows.length * (2 * BAR + GAP);
  const bars = rows.flatMap((row, index) => {
    const y = top + index * (2 * BAR + GAP);
    const scale = (WIDTH - LABEL - 90) / Math.max(row.actionMs, row.floorMs);
    const bar = (ms: number, color: string, at: number): string =>
      `<rect x="${String(LABEL)}" y="${String(at)}" width="${(ms * scale).toFixed(1)}" height="${String(BAR - 2)}" fill="${color}"/>` +
      `<text x="${(LABEL + ms * scale + 6).toFixed(1)}" y="${String(at + 10)}">${seconds(ms)}</text>`;
    const label = `<text x="${String(LABEL - 10)}" y="${String(y + BAR + 2)}" text-anchor="end">${labelOf(row)}</text>`;
    return [label, bar(row.actionMs, ACTION, y), bar(row.floorMs, FLOOR, y + BAR)];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(height)}" viewBox="0 0 ${String(WIDTH)} ${String(height)}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
<circle cx="16" cy="18" r="5" fill="${ACTION}"/><text x="26" y="22">the action</text>
<circle cx="116" cy="18" r="5" fill="${FLOOR}"/><text x="126" y="22">its floor</text>
${bars.join('\n')}
</svg>
`;
}

function labelOf({ name, latencyMs, requests }: Row): string {
  return requests === 0 ? name : `${name}, ${String(latencyMs)} ms`;
}
