// Two organizations that write to one Betterworks from one UKG would undo each other's work, or deactivate each other's people.
import type { ConfigProblem } from '../../core/model/model.ts';
import { errorIn, shown } from '../problem.ts';
import type { ValidatedIntegration } from '../validate.ts';
import { positionOf } from '../written-files.ts';

/**
 * A warning for an enabled organization that looks like another's tenant. The hosts alone say nothing, since a data centre
 * serves many customers: the two must also have a company in common, or, where companies are not written, their name.
 */
export function sharedTenant(
  organization: ValidatedIntegration,
  all: readonly ValidatedIntegration[],
): readonly ConfigProblem[] {
  const twins = all.flatMap((other) => {
    const sign = other === organization ? null : signOfOneTenant(organization, other);
    return sign === null ? [] : [`${other.slug} (${sign})`];
  });
  if (twins.length === 0) return [];
  const named = `${twins.slice(0, MOST_NAMED).join(', ')}${twins.length > MOST_NAMED ? ', ...' : ''}`;
  const sentences = {
    message: `This looks like the same tenant as ${shown(named)}: it reads the same UKG host and writes to the same Betterworks host.`,
    fix: 'Keep one folder for one tenant, for two would undo each other. If they are two tenants, give each environment the credentials of its own.',
  };
  const { integration: file } = organization.places;
  return [{ ...errorIn(file.file, sentences, positionOf(file, '/betterworks/host')), severity: 'warning' }];
}

const MOST_NAMED = 5;

/** What two organizations on the same hosts have in common, in words; null when nothing says that they are one tenant. */
function signOfOneTenant(one: ValidatedIntegration, other: ValidatedIntegration): string | null {
  if (hostsOf(one) === null || hostsOf(one) !== hostsOf(other)) return null;
  // UKG's company ids are its own, so two catalogs know for certain.
  for (const companiesOf of [catalogCompanies, filterCompanies]) {
    const [some, others] = [companiesOf(one), companiesOf(other)];
    if (some.length === 0 || others.length === 0) continue;
    const company = some.find((id) => others.includes(id));
    return company === undefined ? null : `company ${company} in both`;
  }
  const nameOf = ({ integration }: ValidatedIntegration): string => plain(integration?.organization ?? '');
  return nameOf(one) === nameOf(other) ? 'the same organization' : null;
}

/** Null for an organization that is paused or wrong. */
function hostsOf({ integration }: ValidatedIntegration): string | null {
  return integration?.enabled ? `${integration.ukgHost} ${integration.betterworksHost}` : null;
}

const plain = (text: string): string => text.trim().toUpperCase();

function catalogCompanies({ catalog }: ValidatedIntegration): readonly string[] {
  return (catalog?.companies ?? []).map(({ id }) => plain(id));
}

function filterCompanies({ integration }: ValidatedIntegration): readonly string[] {
  const criteria = integration?.filter.include.filter(({ source }) => source.kind === 'company') ?? [];
  return criteria.flatMap(({ values }) => values.map(({ value }) => plain(value)));
}
