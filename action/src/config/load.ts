// Finds the organizations on disk and validates them: the only part of the configuration that touches files.
import { isTimeZone } from './rules/integration.ts';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConfigProblem, Integration } from '../core/model/model.ts';
import { closest } from './messages/guess.ts';
import { isInside, listFolder, readListing } from './folder.ts';
import type { Listing } from './folder.ts';
import { errorIn, EXAMPLES, hasErrors, shown, sortProblems } from './problem.ts';
import type { Sentences } from './problem.ts';
import { slugProblems, validateIntegration } from './validate.ts';
import type { ValidatedIntegration } from './validate.ts';
import { positionOf } from './yaml/places.ts';

/** One organization as it lies on disk; `integration` is null when anything of it has an error. */
export type LoadedOrganization = ValidatedIntegration;

export interface LoadedOrganizations {
  /** By slug; folders with an impossible name are among them, with their problem. */
  readonly organizations: readonly LoadedOrganization[];
  /** The problems of all organizations, by file, line and column. */
  readonly problems: readonly ConfigProblem[];
}

/**
 * Never throws for what lies in the folder. `integrationsPath` is relative to the working directory, or absolute. With
 * `isCatalogOld` there might as well be no catalog.yml: the command that makes it again must not be kept from it by the old one.
 */
export async function loadIntegration(
  integrationsPath: string,
  slug: string,
  isCatalogOld = false,
): Promise<LoadedOrganization> {
  const [path, name] = [join(integrationsPath, slug), `${pathInRepository(integrationsPath)}/${slug}`];
  const problems = slugProblems(slug, name);
  if (problems.length > 0) return nothing(slug, problems);
  const refusal = await folderRefusal(integrationsPath, slug);
  if (refusal !== null) return nothing(slug, [errorIn(`${name}/integration.yml`, refusal)]);
  const listing = await listFolder({ path, name });
  const names = listing.names.filter((one) => !(isCatalogOld && /^catalog\.ya?ml$/.test(one)));
  return loadListing(slug, { ...listing, names });
}

/** As `loadIntegration`, of files that are not on disk. */
export async function loadListing(slug: string, listing: Listing): Promise<LoadedOrganization> {
  const { files, problems } = await readListing(listing);
  return withProblems(validateIntegration(slug, files, listing.folder), problems);
}

/** What is known of an organization even where one of its files is wrong. */
export type Contact = Pick<Integration, 'organization' | 'technicalContact' | 'timeZone' | 'mapping' | 'notify'>;

/** Whom to tell: also when something else in the files is wrong, as long as the address can be read. */
export function contactOf({ integration, partial, slug }: LoadedOrganization): Contact | null {
  if (integration !== null) return integration;
  const { organization = slug, technical_contact: contact, time_zone: zone, notify = 'changes' } = partial;
  const technicalContact = [contact].flat().filter((address) => address !== undefined);
  if (technicalContact.length === 0) return null;
  const timeZone = zone !== undefined && isTimeZone(zone) ? zone : 'UTC';
  return { organization, technicalContact, timeZone, mapping: [], notify };
}

/** Every organization of the repository, enabled or not. Where there is none, one entry stands for the folder and says so. */
export async function loadAll(integrationsPath: string): Promise<LoadedOrganizations> {
  const base = pathInRepository(integrationsPath);
  const { folders, files } = await entriesOf(integrationsPath);
  const loaded: LoadedOrganization[] = [];
  for (const slug of folders) loaded.push(await loadIntegration(integrationsPath, slug));
  if (loaded.length === 0) loaded.push(nothing(base, [errorIn(base, noOrganization(base))]));
  // A file that lies beside the folders belongs to none of them; it is told with the first.
  const beside = files.filter((name) => /\.ya?ml$/i.test(name)).map((name) => looseFile(base, name));
  const organizations = loaded.map((one, index) =>
    withProblems(one, [...sharedTenant(one, loaded), ...(index === 0 && folders.length > 0 ? beside : [])]),
  );
  return { organizations, problems: sortProblems(organizations.flatMap(({ problems }) => problems)) };
}

/** An error that only the disk shows makes the organization unusable as any other does. */
function withProblems(organization: LoadedOrganization, found: readonly ConfigProblem[]): LoadedOrganization {
  const problems = sortProblems([...organization.problems, ...found]);
  return hasErrors(found)
    ? { ...organization, integration: null, approvals: [], problems }
    : { ...organization, problems };
}

function nothing(slug: string, problems: readonly ConfigProblem[]): LoadedOrganization {
  return { ...validateIntegration(slug, {}), problems };
}

/** Null when the folder is there and lies where it says. */
async function folderRefusal(integrationsPath: string, slug: string): Promise<Sentences | null> {
  const path = join(integrationsPath, slug);
  const isFolder = await isFolderAt(path);
  if (isFolder === null) return missingFolder(integrationsPath, slug);
  if (!isFolder) {
    const message = `${slug} is a file, not the folder of an organization.`;
    return { message, fix: 'Rename the file and create the folder.' };
  }
  if (isInside(await realpath(path), await realpath(integrationsPath))) return null;
  const message = `The folder ${slug} is a link that leads out of the repository's folder.`;
  return { message, fix: 'Put a real folder in its place.' };
}

async function missingFolder(integrationsPath: string, slug: string): Promise<Sentences> {
  const folder = `${pathInRepository(integrationsPath)}/${slug}`;
  const near = closest(slug, (await entriesOf(integrationsPath)).folders);
  return {
    message: `There is no organization "${shown(slug)}": the folder ${folder} does not exist.`,
    fix:
      near === null
        ? `Create it with integration.yml, mapping.yml and filter.yml, as in ${EXAMPLES}.`
        : `Did you mean ${near}?`,
  };
}

interface Entries {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** By name, hidden ones left out; none when the path cannot be read. A link counts as what it leads to. */
async function entriesOf(integrationsPath: string): Promise<Entries> {
  const names = await readdir(integrationsPath).catch(() => []);
  const seen = names.filter((name) => !name.startsWith('.')).sort();
  const entries = await Array.fromAsync(seen.slice(0, MOST_ENTRIES), async (name) => ({
    name,
    isFolder: (await isFolderAt(join(integrationsPath, name))) === true,
  }));
  const [folders, files] = [true, false].map((wanted) =>
    entries.filter(({ isFolder }) => isFolder === wanted).map(({ name }) => name),
  );
  return { folders: folders ?? [], files: files ?? [] };
}

/** A matrix of GitHub has 256 jobs at most; far above that something else lies here. */
const MOST_ENTRIES = 2000;

/** Null where nothing is there. */
async function isFolderAt(path: string): Promise<boolean | null> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => null,
  );
}

function noOrganization(base: string): Sentences {
  return {
    message: `There is no organization in ${base}.`,
    fix: `Create a folder for it, ${base}/<name>/, with integration.yml, mapping.yml and filter.yml.`,
  };
}

function looseFile(base: string, name: string): ConfigProblem {
  const message = `Nobody reads ${shown(name)} here: an organization's files stand in a folder of their own.`;
  const found = errorIn(`${base}/${shown(name)}`, { message, fix: `Move it to ${base}/<organization>/.` });
  return { ...found, severity: 'warning' };
}

/** The path as annotations need it: forward slashes, neither `./` in front nor a slash at the end. */
export function pathInRepository(integrationsPath: string): string {
  const plain = integrationsPath
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');
  return plain === '' ? '.' : plain;
}

// Two organizations that write to one Betterworks from one UKG would undo each other's work, or deactivate each other's people.

/**
 * A warning for an enabled organization that looks like another's tenant. The hosts alone say nothing, since a data centre
 * serves many customers: the two must also have a company in common, or, where companies are not written, their name.
 */
function sharedTenant(
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
