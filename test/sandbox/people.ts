// Makes any number of made-up people, the same for the same seed, clean or with the mess of real tenants.
import { codeTables, costCenter } from './code-tables.ts';
import { addDays, daysBetween } from './days.ts';
import { FIRST_NAMES, LAST_NAMES } from './names.ts';
import { messPlan, withMess } from './people-mess.ts';
import type { CodeTables, Employment, Person } from './person.ts';
import { type Random, random } from './random.ts';

export interface PeopleOptions {
  /** Default 1. */
  readonly seed?: number;
  /** Default 1,000. */
  readonly count?: number;
  /** False makes everybody an active regular employee of the first company, with every value in order. */
  readonly mess?: boolean;
  /** The day that "future" and "past" look from; default 2026-06-15. */
  readonly today?: string;
  /** Default `codeTables()`. */
  readonly tables?: CodeTables;
  /** One moment of last change for everybody (ISO); else spread over the two years before `today`. */
  readonly changedAt?: string;
}

/** Same options, same people. Everybody but the first reports to somebody, about eight to a manager. */
export function makePeople(options: PeopleOptions = {}): readonly Person[] {
  const shape = withDefaults(options);
  const emails = new Map<string, number>();
  const clean = Array.from({ length: shape.count }, (_, index) => cleanPerson(index, shape, emails));
  if (!shape.mess) return clean;
  const plan = messPlan(shape);
  const personAt = (index: number): Person => clean[index] ?? cleanPerson(index, shape, emails);
  return clean.map((person, index) => {
    const slot = plan.get(index);
    return slot === undefined ? person : withMess(person, { slot, today: shape.today, tables: shape.tables, personAt });
  });
}

/** The employeeId of the person of an index: 12 characters, unique. */
export function employeeIdAt(index: number, seed = 1): string {
  const scrambled = (Math.imul(index + 1, 2_654_435_761) + Math.imul(seed, 40_503)) >>> 0;
  return `A${scrambled.toString(36).toUpperCase().padStart(7, '0')}0080`;
}

type Shape = Required<Omit<PeopleOptions, 'changedAt'>> & { readonly changedAt: string | null };

function withDefaults(options: PeopleOptions): Shape {
  return {
    seed: options.seed ?? 1,
    count: options.count ?? 1000,
    mess: options.mess ?? true,
    today: options.today ?? '2026-06-15',
    tables: options.tables ?? codeTables(),
    changedAt: options.changedAt ?? null,
  };
}

function cleanPerson(index: number, shape: Shape, emails: Map<string, number>): Person {
  const source = random(Math.imul(shape.seed, 7919) + index * 104_729);
  const [firstName, firstLatin] = source.pick(FIRST_NAMES);
  const [lastName, lastLatin] = source.pick(LAST_NAMES);
  const employment = cleanEmployment(index, shape, source);
  return {
    employeeId: employeeIdAt(index, shape.seed),
    personId: guid(index, shape.seed),
    firstName,
    middleName: source.chance(0.2) ? source.pick(FIRST_NAMES)[0] : '',
    lastName,
    preferredName: source.chance(0.1) ? firstName.slice(0, 3) : '',
    email: uniqueEmail(`${firstLatin}.${lastLatin}`, emails),
    employments: [employment],
    udf: userDefined(shape, source),
    changedAt: shape.changedAt ?? changeMoment(employment.hireDate, shape.today, source),
  };
}

function cleanEmployment(index: number, shape: Shape, source: Random): Employment {
  const { tables, today, mess } = shape;
  const hireDate = addDays(today, -60 - source.below(7000));
  const company = mess && source.chance(0.3) ? source.pick(tables.companies) : tables.companies[0];
  if (company === undefined) throw new Error('The tenant needs a company.');
  const location = source.pick(tables.locations);
  return {
    ...company,
    employeeNumber: String(101 + index).padStart(6, '0'),
    status: 'A',
    employeeType: mess ? employeeType(source) : 'REG',
    orgLevels: orgLevels(shape, source),
    jobCode: jobCode(index, shape, source),
    location: location.code,
    alternateJobTitle: mess && source.chance(0.05) ? 'Acting Lead' : '',
    hireDate,
    lastHireDate: hireDate,
    terminationDate: '',
    terminationReason: '',
    isHomeCompany: true,
    supervisorId: index === 0 ? '' : employeeIdAt(Math.floor((index - 1) / 8), shape.seed),
    workPhone: source.chance(0.8) ? `206555${String(source.below(10_000)).padStart(4, '0')}` : '',
  };
}

function orgLevels({ tables, mess }: Shape, source: Random): Employment['orgLevels'] {
  const atLevel = (level: number): readonly string[] =>
    tables.orgLevels.filter((entry) => entry.level === level).map(({ code }) => code);
  const departments = atLevel(2);
  const department = source.below(departments.length);
  const team = source.pick(atLevel(4));
  // Tenants that do not use a level leave it empty or fill it with "Z".
  const fourth = mess && source.chance(0.2) ? source.pick(['', 'Z']) : team;
  return [source.pick(atLevel(1)), departments[department] ?? '', costCenter(department), fourth];
}

function jobCode(index: number, { tables, count }: Shape, source: Random): string {
  const rung = index === 0 ? 0 : index < 9 ? 1 : index * 8 + 1 < count ? 2 : 3;
  const job = rung < 3 ? tables.jobs[rung] : source.pick(tables.jobs.slice(3));
  if (job === undefined) throw new Error('The tenant needs at least four jobs.');
  return job.code;
}

function employeeType(source: Random): string {
  const draw = source.next();
  if (draw < 0.82) return 'REG';
  if (draw < 0.89) return 'INT';
  return draw < 0.97 ? 'CON' : 'TES';
}

function userDefined({ today }: Shape, source: Random): Person['udf'] {
  return {
    'Badge colour': source.pick(['red', 'green', 'blue', '']),
    'Seniority points': String(source.below(100)),
    'Visa until': source.chance(0.1) ? addDays(today, source.below(900)) : '',
  };
}

function uniqueEmail(local: string, emails: Map<string, number>): string {
  const before = emails.get(local) ?? 0;
  emails.set(local, before + 1);
  return `${local}${before === 0 ? '' : String(before + 1)}@acme.example`;
}

function changeMoment(hireDate: string, today: string, source: Random): string {
  const span = Math.min(730, daysBetween(hireDate, today));
  const day = addDays(today, -2 - source.below(Math.max(1, span - 2)));
  return new Date(Date.parse(`${day}T00:00:00Z`) + source.below(86_400_000)).toISOString();
}

function guid(index: number, seed: number): string {
  const tail = (index + 1).toString(16).padStart(12, '0');
  const head = (Math.imul(index + 1, 2_246_822_519) >>> 0).toString(16).padStart(8, '0');
  return `${head}-5a2b-4a53-${(0x8000 + (seed % 0x1000)).toString(16)}-${tail}`;
}
