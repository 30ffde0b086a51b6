// The rows of UKG's lists about persons: demographics (with everything that must never leave), supervisors and the
// tenant's user-defined fields.
import { currentEmployment, type Person } from './person.ts';
import { sensitiveOf } from './sensitive.ts';
import type { Row } from './ukg-rows.ts';
import type { EmploymentOf, UkgTenant } from './ukg-tenant.ts';
import { isoDay, orNull } from './ukg-text.ts';

/** A row of `employee-demographic-details`: names, e-mail, and the sensitive rest. */
export function demographicRow({ person, employment }: EmploymentOf): Row {
  return {
    personId: person.personId,
    employeeId: person.employeeId,
    companyId: employment.companyId,
    firstName: orNull(person.firstName),
    middleName: orNull(person.middleName),
    lastName: orNull(person.lastName),
    preferredName: orNull(person.preferredName),
    formerName: null,
    namePrefixCode: null,
    nameSuffixCode: null,
    emailAddress: orNull(person.email),
    userID: null,
    integrationRecordId: person.personId,
    ...privateOf(person),
  };
}

/** A row of `employee-supervisor-details`; those at the top have nulls, those under an unknown one have their id alone. */
export function supervisorRow({ person, employment }: EmploymentOf, tenant: UkgTenant): Row {
  const supervisor = tenant.people.get(employment.supervisorId);
  return {
    employeeID: person.employeeId,
    companyID: employment.companyId,
    employeeNumber: orNull(employment.employeeNumber),
    supervisorEmployeeID: orNull(employment.supervisorId),
    ...(supervisor === undefined ? NO_SUPERVISOR : supervisorValues(supervisor)),
  };
}

const NO_SUPERVISOR: Row = {
  supervisorFirstName: null,
  supervisorLastName: null,
  supervisorEmployeeNumber: null,
  supervisorCompanyID: null,
  supervisorCompanyCode: null,
  supervisorStatusCode: null,
  supervisorJobCode: null,
  supervisorPositionCode: null,
  supervisorEmail: null,
  supervisorWorkPhone: null,
  supervisorPersonId: null,
};

function supervisorValues(supervisor: Person): Row {
  const current = currentEmployment(supervisor);
  return {
    supervisorFirstName: orNull(supervisor.firstName),
    supervisorLastName: orNull(supervisor.lastName),
    supervisorEmployeeNumber: orNull(current.employeeNumber),
    supervisorCompanyID: current.companyId,
    supervisorCompanyCode: current.companyCode,
    supervisorStatusCode: current.status,
    supervisorJobCode: orNull(current.jobCode),
    supervisorPositionCode: null,
    supervisorEmail: orNull(supervisor.email),
    supervisorWorkPhone: orNull(current.workPhone),
    supervisorPersonId: supervisor.personId,
  };
}

/** Number of the slot of each label. Slots 1, 2, 7, 8, 9, 14 hold text, 3, 4, 10, 11 numbers, 5, 6, 12, 13 days. */
export type UserDefinedSlots = Readonly<Record<string, number>>;

export const DEFAULT_SLOTS: UserDefinedSlots = { 'Badge colour': 1, 'Seniority points': 3, 'Visa until': 5 };

/** A row of `user-defined-fields`: fourteen slots of the person, fourteen international ones that nobody uses. */
export function userDefinedRow(person: Person, slots: UserDefinedSlots): Row {
  const labels = new Map(Object.entries(slots).map(([label, slot]) => [slot, label]));
  return {
    employeeId: person.employeeId,
    personnelUserDefinedFields: fourteen('personnelUDField', (slot) => {
      const label = labels.get(slot);
      if (label === undefined) return { field: null, value: null };
      return { field: label, value: slotValue(slot, person.udf[label] ?? '') };
    }),
    internationalUserDefinedFields: fourteen('internationalUDField', () => ({ field: null, value: null })),
  };
}

function fourteen(name: string, content: (slot: number) => Row): Row {
  const slots = Array.from({ length: 14 }, (_, index) => index + 1);
  return Object.fromEntries(slots.map((slot) => [`${name}${String(slot).padStart(2, '0')}`, content(slot)]));
}

function slotValue(slot: number, text: string): string | number | null {
  if (text === '') return null;
  if ([3, 4, 10, 11].includes(slot)) return Number(text);
  return [5, 6, 12, 13].includes(slot) ? isoDay(text) : text;
}

function privateOf(person: Person): Row {
  const own = sensitiveOf(person);
  return {
    emailAddressAlternate: own.alternateEmail,
    homePhone: own.homePhone,
    homePhoneCountry: 'USA',
    homePhoneIsPrivate: true,
    cellPhoneNumber: null,
    addressLine1: own.homeAddress,
    addressLine2: null,
    addressCity: own.homeCity,
    addressState: own.homeState,
    addressZipCode: own.homeZip,
    addressCountry: 'USA',
    dateOfBirth: isoDay(own.birthDate),
    gender: own.gender,
    ethnicIdCode: own.ethnicity,
    maritalStatusCode: own.maritalStatus,
    healthBloodType: own.bloodType,
    isSmoker: false,
    isDisabled: 'N',
    ssn: own.ssn,
    ssnIsSuppressed: false,
  };
}
