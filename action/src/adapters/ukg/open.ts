// Puts the UKG adapter together for one organization.
import type { Integration } from '../../core/model.ts';
import type { Source } from '../../ports.ts';
import { openConnection } from '../connection.ts';
import type { Http } from '../http.ts';
import { createUkgClient, ukgHeaders } from './client.ts';
import type { UkgClient, UkgSignIn } from './client.ts';
import { createUkgSource } from './source.ts';

export interface OpenUkg {
  readonly http: Http;
  readonly client: UkgClient;
  readonly source: Source;
  readonly close: () => Promise<void>;
}

/** `endsAt`: milliseconds since 1970 from which nothing new is asked; null for never. */
export function openUkg(integration: Integration, signIn: UkgSignIn, endsAt: number | null = null): OpenUkg {
  const { http, close } = openConnection({
    origin: integration.ukgHost,
    headers: ukgHeaders(signIn),
    initial: 6,
    max: 16,
    endsAt,
  });
  const client = createUkgClient(http, integration.ukgHost);
  const rows = integration.mapping.flatMap(({ source }) => (source.kind === 'row' ? [source.name] : []));
  const labels = integration.mapping.flatMap(({ source }) => (source.kind === 'udf' ? [source.label] : []));
  const described = new Set(
    integration.mapping.flatMap(({ source, use }) =>
      source.kind === 'row' && use === 'description' ? [source.name] : [],
    ),
  );
  const { include, exclude } = integration.filter;
  const source = createUkgSource({
    client,
    now: () => new Date(),
    wanted: new Set(rows.map((name) => ROW_NAMES[name] ?? name)),
    userDefined: new Set(labels),
    tables: {
      orgLevels: [...described].some((name) => name.startsWith('org_level_')),
      locations: described.has('work_location'),
      companies: [...include, ...exclude].some((criterion) => criterion.key === 'companies'),
    },
  });
  return { http, client, source, close };
}

/** Sources that are read from another column of the row. */
const ROW_NAMES: Readonly<Record<string, string>> = {
  job_title: 'job_code',
  job_description: 'job_code',
  date_of_last_hire: 'last_hire_date',
};
