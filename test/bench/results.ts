// What a measurement found, as it is kept in results.json and told in action/SPEED.md.

/** Times are milliseconds on the wall and medians of `pairs` paired runs; memory is the most that was resident. */
export interface Figure {
  readonly what: 'baseline' | 'sync';
  readonly people: number;
  /** People whom UKG's feed names; every second of them has a real change. Null for a baseline. */
  readonly changed: number | null;
  readonly pairs: number;
  readonly productMs: number;
  readonly floorMs: number;
  /** A script that reads each changed user before it writes him, with as many requests at once; null where none was run. */
  readonly readFirstMs: number | null;
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly requests: number;
  readonly writes: number;
}

export interface LargeState {
  readonly known: number;
  readonly changed: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

export interface ManyOrganizations {
  readonly organizations: number;
  readonly people: number;
  /** Jobs of the matrix, chunk by chunk. */
  readonly chunks: readonly number[];
  readonly parallel: number;
  readonly wallMs: number;
  /** Of one daily run. */
  readonly runMs: number;
  readonly requests: number;
}

export interface Results {
  readonly node: string;
  readonly cpus: number;
  readonly latencyMs: number;
  readonly figures: readonly Figure[];
  readonly largeState: LargeState;
  readonly startUp: { readonly validateMs: number; readonly emptyMs: number };
  readonly many: ManyOrganizations;
}

export function nameOf({ what, people, changed }: Figure): string {
  return what === 'baseline'
    ? `baseline of ${grouped(people)}`
    : `${grouped(changed ?? 0)} changed of ${grouped(people)}`;
}

export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
