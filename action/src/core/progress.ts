// How far a long work is, as one line of the log.
import { countOf, grouped } from './count-words.ts';

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
  const count = total === null ? grouped(done) : `${grouped(done)} of ${grouped(total)}`;
  const speed = rate === 0 ? '' : `, ${rate < 10 ? rate.toFixed(1) : grouped(Math.round(rate))} a second`;
  const rest = total === null || rate === 0 ? '' : `, about ${duration((total - done) / rate)} left`;
  return `${count} ${what}${speed}${rest}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return countOf(Math.ceil(seconds), 'second');
  if (seconds < 5400) return countOf(Math.round(seconds / 60), 'minute');
  return countOf(Math.round(seconds / 3600), 'hour');
}
