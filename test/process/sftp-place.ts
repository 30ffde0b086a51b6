// An organization whose users are delivered by SFTP: its people in UKG, and what the tests look for in the files that arrive.
import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { ActionRun } from '../run-action.ts';
import { toBetterworksUsers } from '../sandbox/betterworks-user.ts';
import { codeTables } from '../sandbox/code-tables.ts';
import { makePeople } from '../sandbox/people.ts';
import { currentEmployment, type Person } from '../sandbox/person.ts';
import { type SftpServer, startSftp } from '../sandbox/sftp.ts';
import { type Hosts, openWorkplace, plainFiles, type Workplace } from './workplace.ts';

export const HEADER =
  'email,employee_id,first_name,last_name,preferred_name,department_name,title,location,phone,manager_id,hire_date,on_leave,deactivation_date';
export const FILE_NAME = /^acme_users_\d{8}T\d{6}Z\.csv$/;

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, string>>;

const tables = codeTables();

/** All report to the first. */
export const PEOPLE = makePeople({ count: 9, mess: false, tables });

export interface SftpPlace extends Workplace {
  /** Runs a command with all inputs that SFTP delivery needs, and no token. */
  deliver(command: string, inputs?: Readonly<Record<string, string>>): Promise<ActionRun>;
  /** Runs the baseline, or takes over what an earlier one remembered: it is the same every time. */
  baseline(): Promise<void>;
  /** Rows of the files delivered so far, a list a file. */
  delivered(): readonly (readonly Row[])[];
  /** The first row delivered of somebody. */
  rowOf(person: Person): Row | undefined;
}

/** One server for the tests of a block, empty before each, and a place for each test. */
export function useSftp(take: (server: SftpServer, place: SftpPlace) => void): void {
  let server: SftpServer;
  let place: SftpPlace;
  beforeAll(async () => {
    server = await startSftp();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    place = await openSftpPlace(server);
    take(server, place);
  });
  afterEach(async () => {
    await place.close();
    server.reset();
  });
}

/** The state after a baseline. */
let baselineFiles: Readonly<Record<string, string>> | null = null;

/** At noon of 15 June 2026 (UTC), with all people and no state. */
export async function openSftpPlace(server: SftpServer, file?: 'everybody'): Promise<SftpPlace> {
  const place = await openWorkplace({
    now: '2026-06-15T12:00:00.000Z',
    ukg: { people: PEOPLE, tables },
    betterworks: { users: toBetterworksUsers(PEOPLE, { tables }) },
    files: (hosts) => sftpFiles(hosts, file),
  });
  const delivered = (): readonly (readonly Row[])[] => Object.values(server.files()).map(rowsOf);
  const deliver: SftpPlace['deliver'] = (command, inputs) =>
    place.run(command, { inputs: { ...inputsFor(server), ...inputs } });
  return {
    ...place,
    deliver,
    baseline: async () => {
      if (baselineFiles === null) {
        await deliver('sync');
        baselineFiles = place.stateFiles();
        return;
      }
      place.beginWith(baselineFiles);
    },
    delivered,
    rowOf: (person) =>
      delivered()
        .flat()
        .find((row) => row['employee_id'] === numberOf(person)),
  };
}

/** The row of somebody of whom nothing has changed since the beginning. */
export function expectedRow(person: Person): Row {
  const user = toBetterworksUsers(PEOPLE, { tables }).find((one) => one['email'] === person.email) ?? {};
  return Object.fromEntries(HEADER.split(',').map((column) => [column, cellOf(column, user[column])]));
}

export function rowsOf(csv: string): readonly Row[] {
  return parse(csv, { columns: true, record_delimiter: '\r\n' });
}

export function numberOf(person: Person): string {
  return currentEmployment(person).employeeNumber;
}

function cellOf(column: string, value: string | number | boolean | null | undefined): string {
  const text = String(value ?? '');
  return column === 'hire_date' ? text.replace(/^(\d+)-(\d+)-(\d+)$/, '$1/$2/$3') : text;
}

function sftpFiles(hosts: Hosts, file = 'changed'): Readonly<Record<string, string>> {
  const integration = plainFiles(hosts)['integration.yml'] ?? '';
  const host = `host: '${hosts.betterworks}'`;
  return { 'integration.yml': integration.replace(host, `${host}, delivery: sftp, file: ${file}`) };
}

function inputsFor({ host, port, username, password, hostKey }: SftpServer): Readonly<Record<string, string>> {
  return {
    'betterworks-token': '',
    'betterworks-sftp-host': host,
    'betterworks-sftp-port': String(port),
    'betterworks-sftp-username': username,
    'betterworks-sftp-password': password,
    'betterworks-sftp-host-key': hostKey.line,
  };
}
