// The words of a scenario, read from the YAML files of this folder; scenario.schema.json says what each one means.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import type { Making } from '../sandbox/betterworks.ts';

export interface Scenario {
  readonly name: string;
  readonly given?: Given;
  readonly when?: When;
  readonly then?: Then;
  readonly steps?: readonly Step[];
  readonly again?: 'not asked';
}

export interface Step {
  readonly when?: When;
  readonly then: Then;
}

export interface Given {
  readonly now?: string;
  readonly employees?: Readonly<Record<string, WrittenEmployee | null>>;
  readonly users?: Readonly<Record<string, 'none' | WrittenFields>>;
  readonly integration?: Readonly<Record<string, unknown>>;
  readonly mapping?: WrittenFile;
  readonly filter?: WrittenFile;
  readonly decisions?: WrittenDecisions;
  readonly ukg?: {
    readonly rows_a_page?: number;
    readonly link_header?: boolean;
    readonly rows_repeated_on_each_page?: number;
    readonly user_defined_fields?: Readonly<Record<string, number>>;
    readonly nobody_is?: 'empty' | '404';
    readonly date_header?: boolean;
    readonly feed_rule?: boolean;
    readonly jobs?: 'both' | 'v1' | 'v2';
    readonly long_descriptions?: boolean;
    readonly codes_a_page?: number;
  };
  readonly betterworks?: {
    readonly custom_fields?: readonly string[];
    readonly licenses?: number;
    readonly errors?: 'errors-map' | 'errors-list' | 'error' | 'detail' | 'message';
    readonly users_a_page?: number;
    readonly makes?: Readonly<Record<string, Making>>;
    readonly lowers_emails?: boolean;
    readonly update?: 'POST' | 'PUT' | 'PATCH';
    readonly list?: boolean;
    readonly shows?: 'plain' | 'nested' | 'own-manager-ids' | 'names' | 'other-forms';
    readonly pages?: 'numbered' | 'tokens';
  };
  readonly baseline?: boolean;
}

export type WrittenFile = string | Readonly<Record<string, unknown>>;

/** `employee` is a short name, or a number or id as it stands. */
export type WrittenDecisions = string | readonly Readonly<Record<string, unknown>>[];

export interface When {
  readonly day?: string;
  readonly last_release?: string;
  readonly changed_at?: string;
  readonly ukg?: Readonly<Record<string, 'purged' | WrittenEmployee | null>>;
  readonly ukg_habits?: readonly WrittenAnswer[];
  readonly betterworks?: Readonly<Record<string, 'gone' | WrittenFields>>;
  readonly betterworks_habits?: readonly WrittenAnswer[];
  readonly permission?: 'write' | 'read' | 'none';
  readonly files?: WrittenFiles;
  readonly mail_server?: 'takes mail' | 'refuses mail';
  readonly command?: 'sync' | 'plan' | 'reconcile' | 'check' | 'validate' | 'explain';
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface WrittenFiles {
  readonly integration?: Readonly<Record<string, unknown>>;
  readonly mapping?: WrittenFile;
  readonly filter?: WrittenFile;
  readonly decisions?: WrittenDecisions;
  readonly approvals?: readonly object[];
}

export interface Then {
  readonly status: 'ok' | 'problems' | 'stopped' | 'failed' | 'paused' | 'baseline';
  readonly counts?: Readonly<Record<string, number>>;
  readonly plan?: readonly WrittenChange[];
  readonly writes?: readonly WrittenChange[];
  readonly in_this_order?: true;
  readonly users?: Readonly<Record<string, 'none' | WrittenFields>>;
  readonly errors?: readonly (readonly string[])[];
  readonly held?: Readonly<Record<string, string>>;
  readonly scheduled?: Readonly<Record<string, string>>;
  readonly cursor?: string;
  readonly remembered?: string;
  readonly known?: Readonly<Record<string, 'active' | 'inactive' | 'unknown'>>;
  readonly excluded?: Readonly<Record<string, readonly [string, string]>>;
  readonly limits?: Readonly<Record<string, readonly [number, number | null, boolean]>>;
  readonly drift?: readonly (readonly string[])[];
  readonly mail?: string;
  readonly mail_says?: readonly string[];
  readonly says?: readonly string[];
  readonly calls?: Readonly<Record<string, number>>;
  readonly window?: readonly [string, string];
}

export interface WrittenEmployee {
  readonly number?: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly preferred_name?: string;
  readonly email?: string;
  readonly status?: string;
  readonly type?: string;
  readonly company?: string;
  readonly division?: string;
  readonly department?: string;
  readonly cost_center?: string;
  readonly team?: string;
  readonly job?: string;
  readonly location?: string;
  readonly alternate_title?: string;
  readonly hired?: string;
  readonly rehired?: string;
  readonly left?: string;
  readonly reason?: string;
  readonly home?: boolean;
  readonly manager?: string;
  readonly phone?: string;
  readonly udf?: Readonly<Record<string, string>>;
  readonly same_person_as?: string;
  readonly rows?: readonly WrittenEmployee[];
}

export type WrittenFields = Readonly<Record<string, string | boolean | null>>;

export interface WrittenChange {
  readonly create?: string;
  readonly update?: string;
  readonly deactivate?: string;
  readonly reactivate?: string;
  readonly on?: string;
  readonly fields?: WrittenFields | readonly string[];
  readonly without?: readonly string[];
}

export interface WrittenAnswer {
  readonly to: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly times?: number;
  readonly after?: number;
}

/** The scenarios of every file of this folder, by file name. Throws for a file that the schema does not allow. */
export function readScenarios(): ReadonlyMap<string, readonly Scenario[]> {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'scenario.schema.json'), 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(schema);
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yml'));
  return new Map(names.sort().map((name) => [name, readFile(name, validate)]));
}

function readFile(name: string, validate: ReturnType<Ajv2020['compile']>): readonly Scenario[] {
  const scenarios = load(readFileSync(join(import.meta.dirname, name), 'utf8'));
  if (!validate(scenarios)) {
    const wrong = (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    );
    throw new Error(`${name} is not written as scenario.schema.json says:\n${wrong.join('\n')}`);
  }
  return scenarios as readonly Scenario[];
}
