// Writes the demo's organization: the files that a customer keeps in his repository.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Hosts {
  readonly ukg: string;
  readonly betterworks: string;
}

export function writeOrganization(integrations: string, slug: string, hosts: Hosts): void {
  const folder = join(integrations, slug);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'integration.yml'), integrationYaml(hosts));
  writeFileSync(join(folder, 'mapping.yml'), MAPPING);
  writeFileSync(join(folder, 'filter.yml'), FILTER);
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
