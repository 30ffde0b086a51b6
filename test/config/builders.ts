// An organization's files for tests: complete by default, so that a test writes only the file it is about.
import type { LoadedOrganization } from '../../action/src/config/validate.ts';
import { validateIntegration } from '../../action/src/config/validate.ts';
import type { ConfigProblem } from '../../action/src/core/model/model.ts';

export const INTEGRATION = `organization: Acme Corporation
technical_contact: hr-systems@acme.example
time_zone: America/New_York
ukg: { host: https://service5.ultipro.com }
betterworks: { host: https://app.betterworks.com }
`;

export const MAPPING = `department_name: { from: org_level_2 }
title: { from: job_title }
hire_date: { from: hire_date }
`;

export const FILTER = `import: all
`;

export interface Texts {
  readonly integration?: string;
  readonly mapping?: string;
  readonly filter?: string;
  readonly catalog?: string;
  readonly approvals?: string;
  readonly decisions?: string;
}

/** Validates the organization `acme`; files that are not given are right, `catalog`, `approvals` and `decisions` are not there. */
export function validated(texts: Texts = {}): LoadedOrganization {
  const all = { integration: INTEGRATION, mapping: MAPPING, filter: FILTER, ...texts };
  const files = Object.entries(all).map(([kind, content]) => [kind, { file: `${kind}.yml`, content }] as const);
  return validateIntegration('acme', Object.fromEntries(files));
}

/** `filter.yml:2:18 What is wrong. What to write.`, with `warning` in front of a warning. */
export function told({ file, line, column, severity, message, fix }: ConfigProblem): string {
  return `${severity === 'warning' ? 'warning ' : ''}${file}:${line}:${column} ${message} ${fix}`;
}

/** One mistake: its name, the text of the file, where it is told, and a part of what is told. */
export type Fault = readonly [name: string, text: string, place: string, words: string];
