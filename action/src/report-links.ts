// Where a report's reader finds more: the run, and what to do about each code.
import type { ReportLinks } from './core/model.ts';
import type { Surroundings } from './inputs.ts';

/** Outside GitHub the page's path alone. */
export function reportLinks({ serverUrl, repository, runUrl }: Surroundings): ReportLinks {
  const files = repository === '' ? '' : `${serverUrl}/${repository}/blob/HEAD/`;
  return { run: runUrl, troubleshooting: `${files}action/TROUBLESHOOTING.md` };
}
