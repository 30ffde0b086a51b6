// How UKG writes values: the change feed in US text with empty strings, the detail lists in ISO without offset and with
// null, and codes with the trailing blanks of fixed-width columns here and there.
import { HOUR } from './clock.ts';
import { hashText } from './random.ts';

/** `2018-01-08` to `1/8/2018 12:00:00 AM`; `''` and text that is no day stay as they are. */
export function usDate(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match === null ? day : `${Number(match[2])}/${Number(match[3])}/${match[1] ?? ''} 12:00:00 AM`;
}

/** `2018-01-08` to `2018-01-08T00:00:00`, `''` to null; text that is no day stays as it is. */
export function isoDay(day: string): string | null {
  if (day === '') return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00:00` : day;
}

/** A moment in UTC as the data centre's local stamp (five hours behind), without offset, one to three decimals or none. */
export function localStamp(instant: string): string {
  const local = new Date(Date.parse(instant) - 5 * HOUR).toISOString().slice(0, -1);
  return local.replace(/\.?0+$/, '');
}

/** `''` to null, as the detail lists have it. */
export function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Pads the code with blanks to the width of its column in about a third of the rows. */
export function padder(key: string, enabled: boolean): (code: string, width?: number) => string {
  const padded = enabled && hashText(key, 3) % 3 === 0;
  return (code, width = 6) => (padded && code !== '' ? code.padEnd(width) : code);
}
