// Whatever is wrong with files, inputs or the state: a code and a sentence, exit 1, nothing written, nothing overwritten.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { type BadThing, expectRefusal } from './refused-run.ts';
import { afterBaseline } from './small-company.ts';
import { SLUG, type Workplace } from './workplace.ts';

const inCompany = afterBaseline();

const FILES: readonly BadThing[] = [
  {
    name: 'YAML that ends in the middle',
    spoil: (company) => {
      company.writeFile('mapping.yml', 'department_name: { from: org_level_2\n');
    },
    code: 'CONFIG_INVALID',
    says: 'mapping.yml:',
  },
  {
    name: 'a file that is missing',
    spoil: (company) => {
      rmSync(join(company.folder, 'integrations', SLUG, 'filter.yml'));
    },
    code: 'CONFIG_INVALID',
    says: 'filter.yml',
  },
  {
    name: 'a host without TLS',
    spoil: (company) => {
      const text = `organization: Acme\ntechnical_contact: hr@acme.example\ntime_zone: UTC\nukg: { host: 'http://service5.ultipro.com' }\nbetterworks: { host: '${company.betterworks.url}' }\n`;
      company.writeFile('integration.yml', text);
    },
    code: 'CONFIG_INVALID',
    says: 'https',
  },
  {
    name: 'a time zone that nobody knows',
    spoil: ({ writeFile, ukg, betterworks }) => {
      const text = `organization: Acme\ntechnical_contact: hr@acme.example\ntime_zone: Mars/Olympus\nukg: { host: '${ukg.url}' }\nbetterworks: { host: '${betterworks.url}' }\n`;
      writeFile('integration.yml', text);
    },
    code: 'CONFIG_INVALID',
    says: 'Mars/Olympus',
  },
];

const INPUTS: readonly BadThing[] = [
  { name: 'a command that does not exist', command: 'synk', code: 'CONFIG_INVALID', says: 'synk' },
  { name: 'no organization', inputs: { organization: '' }, code: 'CONFIG_INVALID', says: 'organization' },
  {
    name: 'an organization without a folder',
    inputs: { organization: 'nobody' },
    code: 'CONFIG_INVALID',
    says: 'nobody',
  },
  {
    name: 'an organization that is a path',
    inputs: { organization: '../acme' },
    code: 'CONFIG_INVALID',
    says: '../acme',
  },
  { name: 'no UKG password', inputs: { 'ukg-password': '' }, code: 'CONFIG_INVALID', says: 'ukg-password' },
  {
    name: 'no Betterworks token',
    inputs: { 'betterworks-token': '' },
    code: 'CONFIG_INVALID',
    says: 'betterworks-token',
  },
  {
    name: 'a Betterworks token pasted over two lines',
    inputs: { 'betterworks-token': 'first-half\nsecond-half' },
    code: 'CONFIG_INVALID',
    says: 'The input betterworks-token of acme holds a line break',
  },
  {
    name: 'a key of UKG pasted over two lines',
    inputs: { 'ukg-customer-api-key': 'first-half\n  second-half' },
    code: 'CONFIG_INVALID',
    says: 'The input ukg-customer-api-key of acme holds a line break',
  },
  {
    name: 'a flag that is neither true nor false',
    command: 'reconcile',
    inputs: { apply: 'maybe' },
    code: 'CONFIG_INVALID',
    says: 'maybe',
  },
  { name: 'a since that is no instant', inputs: { since: '2026-99-99' }, code: 'CONFIG_INVALID', says: '2026-99-99' },
  {
    name: 'a state store that does not exist',
    inputs: { 'state-store': 'floppy' },
    code: 'CONFIG_INVALID',
    says: 'floppy',
  },
  { name: 'a state folder without a path', inputs: { 'state-path': '' }, code: 'CONFIG_INVALID', says: 'state-path' },
  {
    name: 'a mail server that is no address',
    inputs: { 'smtp-url': 'mail', 'ukg-password': 'wrong' },
    code: 'MAIL_FAILED',
    says: 'smtp-url',
  },
  {
    name: 'a sender that is no address',
    inputs: { 'mail-from': 'nobody', 'ukg-password': 'wrong' },
    code: 'MAIL_FAILED',
    says: 'mail-from',
  },
  ...['main', 'refs/heads/sync-state'].map((branch) => ({
    name: `a state branch that is ${branch}`,
    inputs: { 'state-store': 'github', 'github-token': 'made-up', 'state-branch': branch },
    env: { GITHUB_REF_NAME: 'main' },
    code: 'CONFIG_INVALID',
    says: `The input state-branch is ${branch}. Write the plain name of a branch that is for the state alone`,
  })),
  {
    name: 'a proxy that is no address, with the state on GitHub',
    inputs: { 'state-store': 'github', 'github-token': 'made-up' },
    env: { HTTPS_PROXY: '::::', GITHUB_API_URL: 'https://api.github.example' },
    code: 'STATE_CONFLICT',
    says: 'https://api.github.example was not asked: the environment variable HTTPS_PROXY is no address of a proxy',
  },
];

const spoilState =
  (name: string, change: (text: string) => string) =>
  (company: Workplace): void => {
    const text = company.stateFiles()[name] ?? '';
    writeFileSync(join(company.statePath, name), change(text));
  };

const ORGANIZATION = `${SLUG}.json`;
const USERS_FILE = `${SLUG}.users.ndjson`;

const STATES: readonly BadThing[] = [
  {
    name: 'a state that ends in the middle',
    spoil: spoilState(ORGANIZATION, (text) => text.slice(0, text.length / 2)),
    code: 'STATE_DAMAGED',
    says: ORGANIZATION,
  },
  {
    name: 'users that end in the middle',
    spoil: spoilState(USERS_FILE, (text) => text.slice(0, -20)),
    code: 'STATE_DAMAGED',
    says: USERS_FILE,
  },
  {
    name: 'users that end early, at the end of a line',
    spoil: spoilState(USERS_FILE, (text) => text.slice(0, text.lastIndexOf('\n', text.length / 2) + 1)),
    code: 'STATE_DAMAGED',
    says: 'Restore both files',
  },
  {
    name: 'users of whom two have each other',
    spoil: spoilState(USERS_FILE, (text) => {
      const [first, second] = [...text.matchAll(/"user_id":\d+/g)].map(([part]) => part);
      return text.replace(/"user_id":\d+/g, (part) => (part === first ? second! : part === second ? first! : part));
    }),
    code: 'STATE_DAMAGED',
    says: 'Restore both files',
  },
  { name: 'an empty state', spoil: spoilState(ORGANIZATION, () => ''), code: 'STATE_DAMAGED', says: ORGANIZATION },
  {
    name: 'a state of a later version',
    spoil: spoilState(ORGANIZATION, (text) => text.replace('"version":1', '"version":2')),
    code: 'STATE_DAMAGED',
    says: 'version',
  },
  {
    name: 'a state of another organization',
    spoil: spoilState(ORGANIZATION, (text) => text.replace(`"${SLUG}"`, '"other"')),
    code: 'STATE_DAMAGED',
    says: 'organization is not acme',
  },
  {
    name: 'a cursor that is no instant',
    spoil: spoilState(ORGANIZATION, (text) => text.replace(/"cursor":"[^"]*"/, '"cursor":"yesterday"')),
    code: 'STATE_DAMAGED',
    says: 'cursor',
  },
  {
    name: 'a state without its users',
    spoil: (company) => {
      rmSync(join(company.statePath, USERS_FILE));
    },
    code: 'STATE_DAMAGED',
    says: USERS_FILE,
  },
];

describe.concurrent.each([
  ['files', FILES],
  ['inputs', INPUTS],
  ['states', STATES],
])('Bad %s', (_, things) => {
  it.each(things)('$name', (bad) => expectRefusal(bad, inCompany));
});
