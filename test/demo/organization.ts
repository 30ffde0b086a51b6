// Writes the demo's organization: the files that a customer keeps in their repository.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Hosts {
  readonly ukg: string;
  readonly betterworks: string;
}

/** Text of each file by its name. */
export function organizationFiles(hosts: Hosts): Readonly<Record<string, string>> {
  return { 'integration.yml': integrationYaml(hosts), 'mapping.yml': MAPPING, 'filter.yml': FILTER };
}

/** `changed`: files that stand in place of the usual ones, by name. */
export function writeOrganization(
  integrations: string,
  slug: string,
  hosts: Hosts,
  changed: Readonly<Record<string, string>> = {},
): void {
  const folder = join(integrations, slug);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries({ ...organizationFiles(hosts), ...changed }))
    writeFileSync(join(folder, name), text);
}

const integrationYaml = ({ ukg, betterworks }: Hosts): string => `organization: Acme Corporation
technical_contact: hr-systems@acme.example
time_zone: America/New_York
ukg:
  host: ${ukg}
betterworks:
  host: ${betterworks}
limits:
  deactivations: 5%
`;

const MAPPING = `department_name: { from: org_level_2 }
title: { from: job_title }
hire_date: { from: hire_date }
`;

const FILTER = `import: matching
employee_types: [REG, INT, CON]
exclude:
  employee_types: [TES]
`;
