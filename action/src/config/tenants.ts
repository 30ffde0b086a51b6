// Two organizations that write to one Betterworks from one UKG would undo each other's work, or deactivate each other's people.
import { shown } from './problem.ts';
import type { ConfigProblem } from './problem.ts';
import type { ValidatedIntegration } from './validate.ts';

/** A warning for each enabled organization whose two hosts are those of another: many customers share hosts, so it need not be wrong. */
export function sharedTenants(organizations: readonly ValidatedIntegration[]): readonly ConfigProblem[] {
  const enabled = organizations.filter(({ integration }) => integration?.enabled === true);
  return enabled.flatMap((organization): readonly ConfigProblem[] => {
    const twins = enabled
      .filter((other) => other !== organization && hostsOf(other) === hostsOf(organization))
      .map(({ slug }) => slug);
    if (twins.length === 0) return [];
    const { file, places } = organization.places.integration;
    const place = places.get('/betterworks/host')?.value;
    const named = `${twins.slice(0, MOST_NAMED).join(', ')}${twins.length > MOST_NAMED ? ', ...' : ''}`;
    return [
      {
        file,
        line: place?.line ?? 1,
        column: place?.column ?? 1,
        severity: 'warning',
        message: `${shown(named)} reads the same UKG host and writes to the same Betterworks host.`,
        fix: 'See that the environments of both hold credentials of different tenants; else keep one folder.',
      },
    ];
  });
}

const MOST_NAMED = 5;

function hostsOf({ integration }: ValidatedIntegration): string {
  return integration === null ? '' : `${integration.ukgHost} ${integration.betterworksHost}`;
}
