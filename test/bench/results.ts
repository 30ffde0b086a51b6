// What a measurement found, as results.json keeps it for action/SPEED.md.

/** One measured run beside its floor. Times are medians of the pairs, in milliseconds. */
export interface Row {
  readonly name: string;
  /** After how many milliseconds the sandbox answers. */
  readonly latencyMs: number;
  readonly pairs: number;
  readonly actionMs: number;
  readonly floorMs: number;
  /** Requests, and how many of them at least waited for one another. */
  readonly requests: number;
  readonly inSequence: number;
  /** Processor time of the action, user and system. */
  readonly cpuMs: number;
  /** Most memory that the action had at one moment. */
  readonly peakMb: number;
  /** What it is to be at most. */
  readonly target: Target;
}

export interface Target {
  /** Times the floor. */
  readonly ratio?: number;
  readonly wallMs?: number;
  readonly cpuMs?: number;
  readonly peakMb?: number;
}

export interface Results {
  readonly node: string;
  readonly cpus: number;
  readonly rows: readonly Row[];
}

/** The parts of the target that a row misses, in words; empty when it is met. */
export function missed({ target, ...row }: Row): readonly string[] {
  const found = { ratio: row.actionMs / row.floorMs, wallMs: row.actionMs, cpuMs: row.cpuMs, peakMb: row.peakMb };
  return (['ratio', 'wallMs', 'cpuMs', 'peakMb'] as const).flatMap((name) => {
    const most = target[name];
    return most !== undefined && found[name] > most ? [`${name} ${found[name].toFixed(2)} over ${String(most)}`] : [];
  });
}

export function grouped(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
