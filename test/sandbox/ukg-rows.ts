// The rows of UKG's employment lists, with UKG's own spellings: the change feed says `employeeId`, the detail lists say
// `employeeID`, and each has its own idea of a date and of nothing.
import { currentEmployment, type Person } from './person.ts';
import { sensitiveOf } from './sensitive.ts';
import type { EmploymentOf, UkgTenant } from './ukg-tenant.ts';
import { isoDay, localStamp, orNull, padder, usDate } from './ukg-text.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface RowContext {
  readonly tenant: UkgTenant;
  /** Code of a job to its title. */
  readonly jobTitles: ReadonlyMap<string, string>;
  readonly padCodes: boolean;
}

/** A row of `employee-changes`: strings only (but `isActive`), `''` for nothing, US dates, no termination reason. */
export function changeRow({ person, employment }: EmploymentOf, { tenant, padCodes }: RowContext): Row {
  const pad = padder(`${person.employeeId}${employment.companyId}`, padCodes);
  const [one, two, three, four] = employment.orgLevels;
  const supervisor = tenant.people.get(employment.supervisorId);
  return {
    ...namesOfChange(person),
    employeeNumber: employment.employeeNumber,
    employeeId: person.employeeId,
    personId: person.personId,
    userIntegrationKey: '',
    companyName: employment.companyName,
    companyId: employment.companyId,
    supervisorId: employment.supervisorId,
    supervisorName: supervisor === undefined ? '' : `${supervisor.firstName} ${supervisor.lastName}`,
    salaryOrHourly: 'S',
    fullTimeOrPartTime: 'F',
    isActive: employment.status !== 'T',
    workLocationCode: pad(employment.location),
    jobCode: pad(employment.jobCode, 8),
    jobGroupCode: '',
    alternateJobTitle: employment.alternateJobTitle,
    projectCode: 'Z',
    orgLevel1Code: pad(one),
    orgLevel2Code: pad(two),
    orgLevel3Code: pad(three),
    orgLevel4Code: pad(four),
    workPhone: employment.workPhone,
    ...homeOfChange(person),
    terminationDate: usDate(employment.terminationDate),
    hireDate: usDate(employment.hireDate),
    dateOfLastHire: usDate(employment.lastHireDate),
    employeeStatus: employment.status,
    employeeType: employment.employeeType,
    emplStatusStartDate: usDate(employment.lastHireDate),
    dateInJob: usDate(employment.lastHireDate),
  };
}

/** A row of `employment-details`: all 77 fields, null for nothing, ISO without offset, no name and no e-mail. */
export function employmentRow(of: EmploymentOf, context: RowContext): Row {
  const { person, employment } = of;
  return {
    companyID: employment.companyId,
    companyCode: employment.companyCode,
    companyName: employment.companyName,
    ...commonEmployment(of, context),
    jobDescription: context.jobTitles.get(employment.jobCode) ?? null,
    payGroupDescription: 'Semi-monthly',
    dateOfBenefitSeniority: isoDay(employment.hireDate),
    dateOfSeniority: isoDay(employment.hireDate),
    dateOfTermination: isoDay(employment.terminationDate),
    statusStartDate: isoDay(employment.lastHireDate),
    termReason: orNull(padder(person.employeeId, context.padCodes)(employment.terminationReason)),
    terminationReasonDescription: reasonText(of, context),
    isMultipleJob: 'N',
    isAutoAllocated: 'N',
    isAutopaid: 'N',
    payGroup: 'SEMI',
    scheduledAnnualHrs: 2080,
    scheduledFTE: 1,
    scheduledWorkHrs: 86.67,
    timeclockID: null,
    unionLocal: null,
    unionNational: null,
    companyGLSegment: null,
    locationGLSegment: null,
    ...supervisorOfEmployment(of, context),
    ...NEVER_SET_DATES,
  };
}

/** A row of `employee-employment-details`: names the home company, and the pay with it. */
export function employeeEmploymentRow(of: EmploymentOf, context: RowContext): Row {
  const { person, employment } = of;
  const home = person.employments.find(({ isHomeCompany }) => isHomeCompany)?.companyId ?? null;
  const { annualSalary, hourlyPay } = sensitiveOf(person);
  return {
    companyID: employment.companyId,
    homeCompany: home,
    isHomeCompany: employment.isHomeCompany,
    isSupervisor: context.tenant.employmentsUnder([person.employeeId]).length > 0,
    ...commonEmployment(of, context),
    jobCode: padder(person.employeeId, context.padCodes)(employment.jobCode, 8),
    payGroupCode: 'SEMI',
    employeeStatusStartDate: isoDay(employment.lastHireDate),
    employeeStatusExpectedEndDate: null,
    terminationDate: isoDay(employment.terminationDate),
    terminationReasonCode: orNull(employment.terminationReason),
    terminationDescription: reasonText(of, context),
    currentCompanyCountryCode: 'USA',
    homeCompanyCountryCode: 'USA',
    integrationRecordId: person.personId,
    isMultipleJob: false,
    isAutoPaid: false,
    annualSalary,
    hourlyPayRate: hourlyPay,
    scheduledFTE: 1,
    salaryEffectiveDate: isoDay(employment.lastHireDate),
  };
}

/** What both employment lists have under one name. */
function commonEmployment({ person, employment }: EmploymentOf, { padCodes }: RowContext): Row {
  const pad = padder(`${employment.companyId}${person.employeeId}`, padCodes);
  const [one, two, three, four] = employment.orgLevels;
  return {
    employeeID: person.employeeId,
    employeeNumber: orNull(employment.employeeNumber),
    primaryJobCode: orNull(pad(employment.jobCode, 8)),
    jobTitle: orNull(employment.alternateJobTitle),
    orgLevel1Code: orNull(pad(one)),
    orgLevel2Code: orNull(pad(two)),
    orgLevel3Code: orNull(pad(three)),
    orgLevel4Code: orNull(pad(four)),
    primaryWorkLocationCode: orNull(pad(employment.location)),
    primaryProjectCode: 'Z',
    originalHireDate: isoDay(employment.hireDate),
    lastHireDate: isoDay(employment.lastHireDate),
    dateInJob: isoDay(employment.lastHireDate),
    dateLastWorked: isoDay(employment.terminationDate),
    dateTimeCreated: isoDay(employment.hireDate)?.replace('00:00:00', '12:30:00.16') ?? null,
    dateTimeChanged: localStamp(person.changedAt),
    employeeTypeCode: employment.employeeType,
    employeeStatusCode: employment.status,
    fullTimeOrPartTimeCode: 'F',
    salaryOrHourly: 'S',
    leaveReasonCode: employment.status === 'L' ? '300' : null,
    termType: employment.status === 'T' ? 'V' : null,
    supervisorID: orNull(employment.supervisorId),
    workPhoneNumber: orNull(employment.workPhone),
    workPhoneExtension: null,
    workPhoneCountry: 'USA',
    languageCode: 'EN',
    deductionGroupCode: 'FULL',
    earningGroupCode: 'ALL',
    autoAllocate: 'N',
    clockCode: null,
    dateLastPayDatePaid: null,
    hireSource: null,
    jobChangeReasonCode: '100',
    jobGroupCode: null,
    mailstop: null,
    okToRehire: 'Y',
    payPeriod: 'S',
    plannedLeaveReason: null,
    positionCode: null,
    shift: 'Z',
    shiftGroup: 'Z',
    weeklyHours: 40,
  };
}

const NEVER_SET_DATES: Row = {
  dateOfEarlyRetirement: null,
  dateOfLocalUnion: null,
  dateOfNationalUnion: null,
  dateOfRetirement: null,
  dateOfSuspension: null,
  datePaidThru: null,
};

function supervisorOfEmployment({ employment }: EmploymentOf, { tenant }: RowContext): Row {
  const supervisor = tenant.people.get(employment.supervisorId);
  if (supervisor === undefined) return NO_SUPERVISOR;
  const current = currentEmployment(supervisor);
  return {
    supervisorFirstName: supervisor.firstName,
    supervisorLastName: supervisor.lastName,
    supervisorEmployeeNumber: orNull(current.employeeNumber),
    supervisorCOID: current.companyId,
    supervisorCompanyCode: current.companyCode,
  };
}

const NO_SUPERVISOR: Row = {
  supervisorFirstName: null,
  supervisorLastName: null,
  supervisorEmployeeNumber: null,
  supervisorCOID: null,
  supervisorCompanyCode: null,
};

function reasonText({ employment }: EmploymentOf, { tenant }: RowContext): string | null {
  const reason = tenant.tables.terminationReasons.find(({ code }) => code === employment.terminationReason);
  return reason?.description ?? null;
}

function namesOfChange(person: Person): Row {
  return {
    firstName: person.firstName,
    lastName: person.lastName,
    preferredName: person.preferredName,
    middleName: person.middleName,
    prefix: '',
    suffix: '',
    emailAddress: person.email,
    countryCode: 'USA',
    languageCode: 'en-us',
  };
}

function homeOfChange(person: Person): Row {
  const home = sensitiveOf(person);
  return {
    alternateEmailAddress: home.alternateEmail,
    homePhone: home.homePhone,
    employeeAddress1: home.homeAddress,
    employeeAddress2: '',
    city: home.homeCity,
    state: home.homeState,
    zipCode: home.homeZip,
    gender: home.gender,
  };
}
