// Two organizations that write to one Betterworks from one UKG would undo each other's work, or deactivate each other's people.
import type { ConfigProblem } from '../../core/model/model.ts';
import { shown } from '../messages/problem.ts';
import type { ValidatedIntegration } from '../validate.ts';

/**
 * A warning for each enabled organization that looks like another's tenant. The hosts alone say nothing, since a data centre
 * serves many customers: the two must also have a company in common, or, where companies are not written, their name.
 */
export function sharedTenants(organizations: readonly ValidatedIntegration[]): readonly ConfigProblem[] {
  const enabled = organizations.filter(({ integration }) => integration?.enabled === true);
  return enabled.flatMap((organization): readonly ConfigProblem[] => {
    const twins = enabled.flatMap((other) => {
      const sign = other === organization ? null : signOfOneTenant(organization, other);
      return sign === null ? [] : [`${other.slug} (${sign})`];
    });
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
        message: `This looks like the same tenant as ${shown(named)}: it reads the same UKG host and writes to the same Betterworks host.`,
        fix: 'Keep one folder for one tenant, for two would undo each other. If they are two tenants, give each environment the credentials of its own.',
      },
    ];
  });
}

const MOST_NAMED = 5;

/** What two organizations on the same hosts have in common, in words; null when nothing says that they are one tenant. */
function signOfOneTenant(one: ValidatedIntegration, other: ValidatedIntegration): string | null {
  if (hostsOf(one) !== hostsOf(other)) return null;
  const [ids, otherIds] = [catalogCompanies(one), catalogCompanies(other)];
  // UKG's company ids are its own, so two catalogs know for certain.
  if (ids.length > 0 && otherIds.length > 0) return sameCompany(ids, otherIds);
  const [companies, otherCompanies] = [filterCompanies(one), filterCompanies(other)];
  if (companies.length > 0 && otherCompanies.length > 0) return sameCompany(companies, otherCompanies);
  return nameOf(one) === nameOf(other) ? 'the same organization' : null;
}

function sameCompany(some: readonly string[], others: readonly string[]): string | null {
  const company = some.find((one) => others.includes(one));
  return company === undefined ? null : `company ${company} in both`;
}

function hostsOf({ integration }: ValidatedIntegration): string {
  return integration === null ? '' : `${integration.ukgHost} ${integration.betterworksHost}`;
}

function nameOf({ integration }: ValidatedIntegration): string {
  return integration?.organization.trim().toLowerCase() ?? '';
}

function catalogCompanies({ catalog }: ValidatedIntegration): readonly string[] {
  return (catalog?.companies ?? []).map(({ id }) => id.trim().toUpperCase());
}

function filterCompanies({ integration }: ValidatedIntegration): readonly string[] {
  const criteria = integration?.filter.include.filter(({ source }) => source.kind === 'company') ?? [];
  return criteria.flatMap(({ values }) => values.map(({ value }) => value.trim().toUpperCase()));
}
