// What the status page says of an organization, read from its state file. One broken file must not keep the others' page back.
import type { OrganizationStatus } from '../model/model.ts';
import { parseOrganization, type OrganizationState } from './organization-file.ts';

export function statusOf(state: OrganizationState, runUrl: string | null): OrganizationStatus {
  const { cursor, held, scheduled, drift = [], runs } = state;
  const differences = drift.length === 0 ? {} : { differences: drift.length };
  return {
    slug: state.organization,
    state: { cursor, held: held.length, scheduled: scheduled.length, ...differences, runs },
    runUrl,
  };
}

/** As `statusOf`; a file that cannot be read gives a row that says so. */
export function readStatus(slug: string, text: string, runUrl: string | null): OrganizationStatus {
  try {
    return statusOf(parseOrganization(slug, text, slug).state, runUrl);
  } catch {
    return { slug, state: null, runUrl };
  }
}
