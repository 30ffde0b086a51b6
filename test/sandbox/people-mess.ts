// The mess that real tenants hold: who of the made-up people has which trouble, and what it does to their record.
import { addDays } from './days.ts';
import type { CodeTables, Employment, Person } from './person.ts';
import { shuffled } from './random.ts';

/** How many of a thousand people have each trouble; in a smaller crowd each happens at least once, room permitting. */
export const MESS_PER_THOUSAND = {
  terminated: 70,
  transferred: 20,
  rehired: 15,
  onLeave: 15,
  missingEmail: 8,
  twoCompanies: 8,
  futureHire: 6,
  futureTermination: 5,
  managerCycle: 5,
  laidOff: 4,
  onStrike: 2,
  suspended: 2,
  terminatedWithoutDate: 2,
  invalidEmail: 2,
  sharedEmail: 2,
  sharedNumber: 2,
  rehiredUnderNewId: 2,
  unknownManager: 2,
  unknownJob: 2,
  unknownDepartment: 2,
  emptyDepartment: 2,
  selfManager: 1,
  unknownStatus: 1,
  pastTerminationYetActive: 1,
  missingLastName: 1,
  missingNumber: 1,
} as const;

export type MessKind = keyof typeof MESS_PER_THOUSAND;

/** One person's trouble. Those with the same trouble in the same thousand are their peers, themselves included. */
export interface MessSlot {
  readonly kind: MessKind;
  readonly nth: number;
  readonly peers: readonly number[];
}

/** Who has which trouble, by index. The first nine, the top of the tree, have none. */
export function messPlan(options: { readonly seed: number; readonly count: number }): ReadonlyMap<number, MessSlot> {
  const slots = new Map<number, MessSlot>();
  for (let start = 0; start < options.count; start += 1000) {
    const size = Math.min(1000, options.count - start);
    const indices = Array.from({ length: size }, (_, offset) => start + offset).filter((index) => index >= 9);
    planThousand(slots, shuffled(indices, options.seed + start), size);
  }
  return slots;
}

/** What is needed to spoil one record. */
export interface MessContext {
  readonly slot: MessSlot;
  readonly today: string;
  readonly tables: CodeTables;
  /** The unspoiled person of an index. */
  readonly personAt: (index: number) => Person;
}

/** The same person with their trouble. */
export function withMess(person: Person, context: MessContext): Person {
  return SPOIL[context.slot.kind](person, context);
}

function planThousand(slots: Map<number, MessSlot>, indices: readonly number[], size: number): void {
  let used = 0;
  for (const [kind, perThousand] of Object.entries(MESS_PER_THOUSAND) as [MessKind, number][]) {
    const wanted = Math.max(PAIRED.has(kind) ? 2 : 1, Math.round((perThousand * size) / 1000));
    const peers = indices.slice(used, used + wanted);
    used += peers.length;
    peers.forEach((index, nth) => slots.set(index, { kind, nth, peers }));
  }
}

const PAIRED: ReadonlySet<MessKind> = new Set(['managerCycle', 'sharedEmail', 'sharedNumber', 'rehiredUnderNewId']);

type Spoil = (person: Person, context: MessContext) => Person;

const SPOIL: Readonly<Record<MessKind, Spoil>> = {
  terminated: (person, { slot, today }) => employed(person, left(person, addDays(today, -1 - slot.nth * 9))),
  transferred: (person, context) => transferred(person, context),
  rehired: (person, { slot, today }) => employed(person, { lastHireDate: addDays(today, -3 - slot.nth * 5) }),
  onLeave: (person) => employed(person, { status: 'L' }),
  missingEmail: (person) => ({ ...person, email: '' }),
  twoCompanies: (person, context) => ({
    ...person,
    employments: [...person.employments, elsewhere(person, context, { isHomeCompany: false })],
  }),
  futureHire: (person, { slot, today }) => {
    const day = addDays(today, 1 + slot.nth * 4);
    return employed(person, { hireDate: day, lastHireDate: day });
  },
  futureTermination: (person, { slot, today }) => {
    const leaver = left(person, addDays(today, 1 + slot.nth * 6));
    return employed(person, slot.nth % 2 === 0 ? leaver : { ...leaver, status: 'A' });
  },
  managerCycle: (person, context) => employed(person, { supervisorId: nextInRing(context) }),
  laidOff: (person) => employed(person, { status: 'R' }),
  onStrike: (person) => employed(person, { status: 'O' }),
  suspended: (person) => employed(person, { status: 'S' }),
  terminatedWithoutDate: (person) => employed(person, left(person, '')),
  invalidEmail: (person, { slot }) => ({
    ...person,
    email: slot.nth % 2 === 0 ? 'n/a' : person.email.replace('@', ' at '),
  }),
  sharedEmail: (person, context) => ({ ...person, email: firstPeer(context).email }),
  sharedNumber: (person, context) => employed(person, { employeeNumber: numberOf(firstPeer(context)) }),
  rehiredUnderNewId: (person, context) => rehiredUnderNewId(person, context),
  unknownManager: (person) => employed(person, { supervisorId: 'ZZZZZZZZ0080' }),
  unknownJob: (person) => employed(person, { jobCode: 'GONE9' }),
  unknownDepartment: (person) => department(person, 'XDEPT'),
  emptyDepartment: (person, { slot }) => department(person, slot.nth % 2 === 0 ? '' : 'Z'),
  selfManager: (person) => employed(person, { supervisorId: person.employeeId }),
  unknownStatus: (person) => employed(person, { status: 'Q' }),
  pastTerminationYetActive: (person, { today }) => employed(person, { terminationDate: addDays(today, -20) }),
  missingLastName: (person) => ({ ...person, lastName: '' }),
  missingNumber: (person) => employed(person, { employeeNumber: '' }),
};

/** The same person with each of their employments changed alike. */
function employed(person: Person, patch: Partial<Employment>): Person {
  return { ...person, employments: person.employments.map((employment) => ({ ...employment, ...patch })) };
}

function left(person: Person, day: string): Partial<Employment> {
  const hired = person.employments[0]?.lastHireDate ?? '';
  return { status: 'T', terminationDate: day !== '' && day < hired ? hired : day, terminationReason: '201' };
}

/** The first employment, in another company of the tenant. */
function elsewhere(person: Person, { slot, tables }: MessContext, patch: Partial<Employment>): Employment {
  const first = person.employments[0];
  const others = tables.companies.filter(({ companyId }) => companyId !== first?.companyId);
  const company = others[slot.nth % Math.max(1, others.length)];
  if (first === undefined || company === undefined) throw new Error('A second employment needs a second company.');
  return { ...first, ...company, ...patch };
}

function transferred(person: Person, context: MessContext): Person {
  const day = addDays(context.today, -5 - context.slot.nth * 11);
  const old = employed(person, { ...left(person, day), terminationReason: 'TRO', isHomeCompany: false });
  const next = elsewhere(person, context, { lastHireDate: old.employments[0]?.terminationDate ?? day });
  return { ...person, employments: [...old.employments, next] };
}

/** Of each pair the first is the old record, the second the new one of the same individual. */
function rehiredUnderNewId(person: Person, context: MessContext): Person {
  if (context.slot.nth % 2 === 0) return employed(person, left(person, addDays(context.today, -200)));
  const old = context.personAt(context.slot.peers[context.slot.nth - 1] ?? 0);
  const { personId, firstName, middleName, lastName, preferredName, email } = old;
  const individual = { personId, firstName, middleName, lastName, preferredName, email };
  const day = addDays(context.today, -10);
  return employed({ ...person, ...individual }, { employeeNumber: numberOf(old), hireDate: day, lastHireDate: day });
}

/** The first two peers report to one another, the others in a circle. */
function nextInRing({ slot, personAt }: MessContext): string {
  const inPair = slot.nth < 2;
  const ring = inPair ? slot.peers.slice(0, 2) : slot.peers.slice(2);
  const place = inPair ? slot.nth : slot.nth - 2;
  return personAt(ring[(place + 1) % ring.length] ?? 0).employeeId;
}

function department(person: Person, code: string): Person {
  const [division = '', , costCenter = '', team = ''] = person.employments[0]?.orgLevels ?? [];
  return employed(person, { orgLevels: [division, code, costCenter, team] });
}

function firstPeer({ slot, personAt }: MessContext): Person {
  return personAt(slot.peers[0] ?? 0);
}

function numberOf(person: Person): string {
  return person.employments[0]?.employeeNumber ?? '';
}
