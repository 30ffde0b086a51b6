// The bench as a picture: product beside floor, one pair of bars a figure.
export interface Bar {
  readonly what: string;
  readonly productMs: number;
  readonly floorMs: number;
}

const [WIDTH, ROW, LEFT] = [760, 54, 200];

/** An SVG; bars of one row share a scale, since a baseline is a hundred times an empty run. */
export function chart(bars: readonly Bar[]): string {
  const rows = bars.map((bar, index) => row(bar, 40 + index * ROW));
  const height = 60 + bars.length * ROW;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="#fff"/>
<text x="16" y="24" font-weight="bold">The action (dark) beside a bare loop of the same requests (light)</text>
${rows.join('\n')}
</svg>
`;
}

function row({ what, productMs, floorMs }: Bar, y: number): string {
  const scale = (WIDTH - LEFT - 90) / Math.max(productMs, floorMs);
  const bar = (ms: number, offset: number, color: string): string => {
    const width = Math.max(1, ms * scale);
    return `<rect x="${LEFT}" y="${y + offset}" width="${width.toFixed(0)}" height="18" fill="${color}"/><text x="${(LEFT + width + 6).toFixed(0)}" y="${y + offset + 14}">${(ms / 1000).toFixed(2)} s</text>`;
  };
  return `<text x="16" y="${y + 24}">${what}</text>${bar(productMs, 0, '#1f4e79')}${bar(floorMs, 20, '#9dc3e6')}`;
}
