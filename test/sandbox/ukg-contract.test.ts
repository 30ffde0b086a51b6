import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callUkg } from './calls.ts';
import { makePeople } from './people.ts';
import { startUkg, type Ukg } from './ukg.ts';

const contract = new URL('../../../shared/contracts/ukg-pro.openapi.yaml', import.meta.url);
const reason = existsSync(contract) ? '' : ' (skipped: the folder with the contract of UKG is not beside the project)';

interface Schema {
  readonly $ref?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Contract {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: {
          readonly responses: Readonly<
            Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
          >;
        };
      }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const LISTS = [
  ['/personnel/v1/employee-changes', '/personnel/v1/employee-changes?per_page=200'],
  ['/personnel/v1/employment-details', '/personnel/v1/employment-details'],
  ['/personnel/v1/employment-details', '/personnel/v1/employment-details?isHomeCompany=true&per_Page=500'],
  ['/personnel/v1/employee-employment-details', '/personnel/v1/employee-employment-details?per_Page=2000'],
  ['/personnel/v1/employee-demographic-details', '/personnel/v1/employee-demographic-details?per_Page=2000'],
  ['/personnel/v1/employee-supervisor-details', '/personnel/v1/employee-supervisor-details?per_Page=2000'],
  ['/personnel/v1/user-defined-fields', '/personnel/v1/user-defined-fields?per_Page=2000'],
  ['/configuration/v1/org-levels', '/configuration/v1/org-levels'],
  ['/configuration/v1/jobs', '/configuration/v1/jobs'],
  ['/configuration/v1/locations', '/configuration/v1/locations'],
  ['/configuration/v1/company-details', '/configuration/v1/company-details'],
  ['/configuration/v1/code-tables', '/configuration/v1/code-tables'],
  ['/configuration/v1/code-tables/{codeTable}', '/configuration/v1/code-tables/EMPTYPE'],
] as const;

describe.skipIf(reason !== '')(`what UKG answers follows its contract${reason}`, () => {
  let document: Contract;
  let ukg: Ukg;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });

  beforeAll(async () => {
    document = load(readFileSync(contract, 'utf8')) as Contract;
    ajv.addSchema({ $id: 'ukg', ...document });
    ukg = await startUkg({ people: makePeople({ count: 1000 }) });
  });
  afterAll(() => ukg.close());

  const errorsOf = (path: string, status: number, body: unknown): readonly unknown[] => {
    const pointer = `#/paths/${encodeURIComponent(path.replaceAll('/', '~1'))}/get/responses/${status}`;
    const validate = ajv.compile({ $ref: `ukg${pointer}/content/application~1json/schema` });
    validate(body);
    return validate.errors?.slice(0, 3) ?? [];
  };

  it('would notice a value of the wrong type', () => {
    expect(errorsOf('/personnel/v1/employee-changes', 200, [{ employeeNumber: 104 }])).toHaveLength(1);
  });

  it.each(LISTS)('%s', async (path, call) => {
    const { status, body } = await callUkg(ukg, call);
    expect(status).toBe(200);
    expect(body).not.toEqual([]);
    expect(errorsOf(path, 200, body)).toEqual([]);
  });

  it.each(LISTS)('%s has no field that the contract does not know', async (path, call) => {
    const known = Object.keys(rowSchema(document, path).properties ?? {});
    const rows = (await callUkg(ukg, call)).body as readonly object[];
    expect(Object.keys(rows[0] ?? {}).filter((field) => !known.includes(field))).toEqual([]);
  });

  it('employment-details has all its 77 fields', async () => {
    const known = Object.keys(rowSchema(document, '/personnel/v1/employment-details').properties ?? {});
    const rows = (await callUkg(ukg, '/personnel/v1/employment-details')).body as readonly object[];
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(known.sort());
  });

  it('a refused date has the error body', async () => {
    const { status, body } = await callUkg(ukg, `/personnel/v1/employee-changes?startDate=${new Date().toISOString()}`);
    expect(status).toBe(400);
    expect(errorsOf('/personnel/v1/employee-changes', 400, body)).toEqual([]);
  });
});

function rowSchema({ paths, components }: Contract, path: string): Schema {
  const follow = (schema: Schema | undefined): Schema =>
    schema?.$ref === undefined ? (schema ?? {}) : follow(components.schemas[schema.$ref.split('/').at(-1) ?? '']);
  const answer = paths[path]?.get.responses['200']?.content?.['application/json']?.schema;
  return follow(follow(answer).items);
}
