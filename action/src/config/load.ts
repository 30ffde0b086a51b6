// Finds the organizations on disk and validates them: the only part of the configuration that touches files.
import { isTimeZone } from './rules/integration.ts';
import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConfigProblem, Integration } from '../core/model/model.ts';
import { EXAMPLES } from './file-kinds.ts';
import { closest } from './messages/closest.ts';
import { isInside, listFolder, readListing } from './folder.ts';
import type { Listing } from './folder.ts';
import { hasErrors, shown, sortProblems } from './messages/problem.ts';
import { slugProblems, validateIntegration } from './validate.ts';
import type { SourceFiles, ValidatedIntegration } from './validate.ts';

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
 * `isCatalogOld` there might as well be no catalog.yml: whoever makes it again must not be kept from it by the old one.
 */
export async function loadIntegration(
  integrationsPath: string,
  slug: string,
  isCatalogOld = false,
): Promise<LoadedOrganization> {
  const folder = { path: join(integrationsPath, slug), name: `${pathInRepository(integrationsPath)}/${slug}` };
  const problems = slugProblems(slug, folder.name);
  if (problems.length > 0) return nothing(slug, problems);
  const refusal = await folderRefusal(integrationsPath, slug);
  if (refusal !== null) return nothing(slug, [errorAt(`${folder.name}/integration.yml`, refusal)]);
  const { files, problems: found } = await readListing(await listFolder(folder));
  if (!isCatalogOld) return withProblems(validateIntegration(slug, files, folder.name), found);
  const others: SourceFiles = Object.fromEntries(Object.entries(files).filter(([kind]) => kind !== 'catalog'));
  const foundElsewhere = found.filter(({ file }) => file !== `${folder.name}/catalog.yml`);
  return withProblems(validateIntegration(slug, others, folder.name), foundElsewhere);
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
  const organizations = await loadFolders(integrationsPath);
  return { organizations, problems: sortProblems(organizations.flatMap(({ problems }) => problems)) };
}

async function loadFolders(integrationsPath: string): Promise<readonly LoadedOrganization[]> {
  const base = pathInRepository(integrationsPath);
  const entries = await entriesOf(integrationsPath);
  const folders = entries.filter(({ isFolder }) => isFolder);
  if (folders.length === 0) return [nothing(base, [errorAt(base, noOrganization(base))])];
  const loaded: LoadedOrganization[] = [];
  for (const { name } of folders) loaded.push(await loadIntegration(integrationsPath, name));
  const shared = sharedTenants(loaded);
  const told = loaded.map((one) =>
    withProblems(
      one,
      shared.filter(({ file }) => file === one.places.integration.file),
    ),
  );
  const loose = entries.filter(({ name, isFolder }) => !isFolder && /\.ya?ml$/i.test(name));
  // A file that lies beside the folders belongs to none of them; it is told with the first.
  const beside = loose.map(({ name }) => looseFile(base, name));
  return told.map((one, index) => (index === 0 ? withProblems(one, beside) : one));
}

/** An error that only the disk shows makes the organization unusable as any other does. */
function withProblems(organization: LoadedOrganization, found: readonly ConfigProblem[]): LoadedOrganization {
  if (found.length === 0) return organization;
  const isSpoilt = hasErrors(found);
  return {
    ...organization,
    integration: isSpoilt ? null : organization.integration,
    approvals: isSpoilt ? [] : organization.approvals,
    problems: sortProblems([...organization.problems, ...found]),
  };
}

function nothing(slug: string, problems: readonly ConfigProblem[]): LoadedOrganization {
  return { ...validateIntegration(slug, {}), problems };
}

interface FolderFault {
  readonly message: string;
  readonly fix: string;
}

/** Null when the folder is there and lies where it says. */
async function folderRefusal(integrationsPath: string, slug: string): Promise<FolderFault | null> {
  const path = join(integrationsPath, slug);
  const found = await statOf(path);
  if (found === null) return missingFolder(integrationsPath, slug);
  if (!found.isDirectory()) {
    return {
      message: `${slug} is a file, not the folder of an organization.`,
      fix: 'Rename the file and create the folder.',
    };
  }
  if (isInside(await realpath(path), await realpath(integrationsPath))) return null;
  return {
    message: `The folder ${slug} is a link that leads out of the repository's folder.`,
    fix: 'Put a real folder in its place.',
  };
}

async function missingFolder(integrationsPath: string, slug: string): Promise<FolderFault> {
  const base = pathInRepository(integrationsPath);
  const others = (await entriesOf(integrationsPath)).filter(({ isFolder }) => isFolder).map(({ name }) => name);
  const near = closest(slug, others);
  const fix =
    near === null
      ? `Create it with integration.yml, mapping.yml and filter.yml, as in ${EXAMPLES}.`
      : `Did you mean ${near}?`;
  return { message: `There is no organization "${shown(slug)}": the folder ${base}/${slug} does not exist.`, fix };
}

interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** By name, hidden ones left out; empty when the path cannot be read. A link counts as what it leads to. */
async function entriesOf(integrationsPath: string): Promise<readonly Entry[]> {
  if ((await statOf(integrationsPath))?.isDirectory() !== true) return [];
  const names = (await readdir(integrationsPath)).filter((name) => !name.startsWith('.')).sort();
  const entries = names.slice(0, MOST_ENTRIES).map(async (name) => {
    const found = await statOf(join(integrationsPath, name));
    return { name, isFolder: found?.isDirectory() ?? false };
  });
  return Promise.all(entries);
}

/** A matrix of GitHub has 256 jobs at most; far above that something else lies here. */
const MOST_ENTRIES = 2000;

async function statOf(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}

function noOrganization(base: string): FolderFault {
  return {
    message: `There is no organization in ${base}.`,
    fix: `Create a folder for it, ${base}/<name>/, with integration.yml, mapping.yml and filter.yml.`,
  };
}

function looseFile(base: string, name: string): ConfigProblem {
  return {
    ...{ file: `${base}/${shown(name)}`, line: 1, column: 1, severity: 'warning' },
    message: `Nobody reads ${shown(name)} here: an organization's files stand in a folder of their own.`,
    fix: `Move it to ${base}/<organization>/.`,
  };
}

function errorAt(file: string, refusal: FolderFault): ConfigProblem {
  return { file, line: 1, column: 1, severity: 'error', ...refusal };
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
 * A warning for each enabled organization that looks like another's tenant. The hosts alone say nothing, since a data centre
 * serves many customers: the two must also have a company in common, or, where companies are not written, their name.
 */
function sharedTenants(organizations: readonly ValidatedIntegration[]): readonly ConfigProblem[] {
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
  return organizationOf(one) === organizationOf(other) ? 'the same organization' : null;
}

function sameCompany(some: readonly string[], others: readonly string[]): string | null {
  const company = some.find((one) => others.includes(one));
  return company === undefined ? null : `company ${company} in both`;
}

function hostsOf({ integration }: ValidatedIntegration): string {
  return integration === null ? '' : `${integration.ukgHost} ${integration.betterworksHost}`;
}

function organizationOf({ integration }: ValidatedIntegration): string {
  return integration?.organization.trim().toLowerCase() ?? '';
}

function catalogCompanies({ catalog }: ValidatedIntegration): readonly string[] {
  return (catalog?.companies ?? []).map(({ id }) => id.trim().toUpperCase());
}

function filterCompanies({ integration }: ValidatedIntegration): readonly string[] {
  const criteria = integration?.filter.include.filter(({ source }) => source.kind === 'company') ?? [];
  return criteria.flatMap(({ values }) => values.map(({ value }) => value.trim().toUpperCase()));
}
