// One cheap call a permission: what `check` needs to name the web service that is not granted.
import { hoursBefore, truncateToSecond } from '../../core/people/dates.ts';
import { RunFailure } from '../../failure.ts';
import { HttpFailure } from '../http/client.ts';
import type { Http } from '../http/client.ts';
import type { UkgList } from './client.ts';
import { changeFeed, COMPANIES, ONE_SUPERVISOR } from './lists.ts';
import { explainFailure, refusalOf } from './refusals.ts';

export interface Probe {
  readonly name: string;
  /** Resolves to a remark, or rejects with what is wrong. */
  readonly run: () => Promise<string>;
}

/**
 * The three permissions that the vendor's article names, each by the smallest read that needs it. The window of the change
 * feed is counted by UKG's own clock, as the first answer tells it; `now` only stands in for an answer without a date.
 */
export function ukgProbes(http: Http, now: () => Date): readonly Probe[] {
  let clock: Promise<Date> | null = null;
  const ukgTime = (): Promise<Date> => (clock ??= timeOf(http, now));
  return [
    { name: 'UKG: Company Configuration Integration', run: () => ask(http, COMPANIES) },
    {
      name: 'UKG: Employee Export',
      run: async () => {
        const time = truncateToSecond((await ukgTime()).toISOString());
        return ask(http, changeFeed(hoursBefore(time, 4), hoursBefore(time, 3.5)));
      },
    },
    { name: 'UKG: Personnel Integration', run: () => ask(http, ONE_SUPERVISOR) },
  ];
}

async function timeOf(http: Http, now: () => Date): Promise<Date> {
  const answer = await http.send({ method: 'GET', path: COMPANIES.path, isRepeatable: false }).catch(() => null);
  const time = new Date(answer?.headers['date'] ?? '');
  return Number.isNaN(time.getTime()) ? now() : time;
}

async function ask(http: Http, list: UkgList): Promise<string> {
  const query = new URLSearchParams(list.query);
  if (list.paging) {
    query.set('page', '1');
    query.set(list.paging.sizeName, '1');
  }
  try {
    const answer = await http.send({ method: 'GET', path: `${list.path}?${query.toString()}`, isRepeatable: false });
    const refusal = refusalOf(answer.status, list, answer.text);
    if (refusal !== null) throw refusal;
    if (!answer.text.trimStart().startsWith('[')) {
      throw new RunFailure(
        'UKG_BAD_RESPONSE',
        `UKG's answer for ${list.path} is no list. Check ukg.host in integration.yml.`,
      );
    }
    return 'granted';
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    // The change feed answers so rarely that a refusal for rate is the usual sign of a sign-in that works.
    if (error.kind === 'rate-limited') return 'granted, but UKG takes no more requests for now';
    throw explainFailure(error, list);
  }
}
