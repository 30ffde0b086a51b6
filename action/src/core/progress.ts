// How far a long work is, as one line of the log.

export interface Progress {
  /** What is done, like `changes applied`. */
  readonly what: string;
  readonly done: number;
  /** How many there are; null when nobody knows. */
  readonly total: number | null;
  readonly elapsedMs: number;
}

/** Like `1,200 of 5,000 changes applied, 31 a second, about 2 minutes left`. */
export function progressLine({ what, done, total, elapsedMs }: Progress): string {
  const rate = elapsedMs > 0 ? (done * 1000) / elapsedMs : 0;
  const count = total === null ? number(done) : `${number(done)} of ${number(total)}`;
  const speed = rate === 0 ? '' : `, ${rate < 10 ? rate.toFixed(1) : number(Math.round(rate))} a second`;
  const rest = total === null || rate === 0 ? '' : `, about ${duration((total - done) / rate)} left`;
  return `${count} ${what}${speed}${rest}`;
}

function number(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

function duration(seconds: number): string {
  if (seconds < 90) return plural(Math.ceil(seconds), 'second');
  if (seconds < 5400) return plural(Math.round(seconds / 60), 'minute');
  return plural(Math.round(seconds / 3600), 'hour');
}

function plural(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}
