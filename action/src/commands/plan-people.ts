// From people to a plan: assess them, settle identities, look up managers and users, plan. The stages between reading and writing.
import type { Employee, ExistingUser, Plan, UkgEmployeeId, UserId } from '../core/model/model.ts';
import type { Assessment } from '../core/people/assess.ts';
import { assess, refusedWith } from '../core/people/assess.ts';
import { unknownLabels } from '../core/people/code-tables.ts';
import { hasEmployeeId } from '../core/people/values.ts';
import type { LookUp } from '../core/plan/betterworks-lookups.ts';
import {
  begunUsers,
  leadsAmong,
  lookUpsFor,
  ownersInDoubt,
  supervisorsInDoubt,
  unprovenPeople,
} from '../core/plan/betterworks-lookups.ts';
import { decide, withAccepted } from '../core/plan/decisions.ts';
import type { PlanContext } from '../core/plan/known-people.ts';
import { isByFile, waitingWithoutUser, withPeople, withPersons } from '../core/plan/known-people.ts';
import type { LinkedPeople, Sighting } from '../core/plan/link.ts';
import { linkPeople } from '../core/plan/link.ts';
import { planChanges } from '../core/plan/plan.ts';
import { NoUserList, RunFailure } from '../failure.ts';
import type { UserReader } from '../ports.ts';
import type { ReadPorts } from './command.ts';
import { readAndAssess, readSuperiors } from './read-people.ts';

/** The links between people and users, and what is to be written. */
export interface PlannedPeople extends LinkedPeople {
  readonly plan: Plan;
}

/**
 * Plans the changes of these people against the state. Betterworks is asked only about people whose user is uncertain. With
 * `isOfSome` nobody else is written, and those who wait without a user are read: a value of theirs may speak against these people.
 */
export async function planPeople(
  { source, reader }: ReadPorts,
  employees: readonly Employee[],
  begun: PlanContext,
  isOfSome = false,
): Promise<PlannedPeople> {
  const { integration } = begun;
  const own = employees.map((employee) => assess(employee, begun));
  const doubts = [...supervisorsInDoubt(own, begun.users), ...(isOfSome ? waitingWithoutUser(own, begun) : [])];
  const others = await readAndAssess(source, [...new Set(doubts)], begun);
  const { people: read, users: decided, notes } = decide([...own, ...others], begun);
  const asked = unprovenPeople(read, begun);
  const unproven = await readAndAssess(source, asked, begun);
  const known = [...read, ...unproven];
  const context = withPeople(begun, known);
  const lookUps = isByFile(integration) ? [] : lookUpsFor(read, { ...context, decided });
  const { sightings: seen, unanswered } = await findUsers(lookUps, reader);
  const made = await findCreated(reader, lookUps, seen, context);
  const sightings = new Map([...seen, ...(made ?? [])]);
  const owners = await readAndAssess(source, ownersInDoubt(known, sightings, context), context);
  const superiors = await readSuperiors(source, employees, context, others);
  const evidence = {
    decided,
    sightings: (one: Assessment) => sightings.get(one.ukgEmployeeId) ?? {},
    isWithoutList: made === null,
    bystanders: [...unproven, ...owners],
  };
  const all = linkPeople(withoutUnanswered(read, unanswered), evidence, context);
  const linked = isOfSome ? linksOf(own, all) : all;
  const plan = planChanges(linked, context, superiors);
  const problems = [...plan.problems, ...unknownLabels(employees, integration)];
  const remembered = asked.filter((id) => !plan.unlinkedEmployees.has(id));
  return {
    ...linked,
    plan: {
      ...plan,
      notes: [...plan.notes, ...notes],
      problems: withAccepted(problems, context),
      newLinks: [...withPersons(remembered, unproven, context), ...plan.newLinks],
    },
  };
}

/** The links of these people alone: everybody else was read as evidence. */
function linksOf(people: readonly Assessment[], { links, successors, prove }: LinkedPeople): LinkedPeople {
  const own = new Set(people.map((person) => person.ukgEmployeeId));
  return {
    links: links.filter(({ person }) => own.has(person.ukgEmployeeId)),
    successors: new Map([...successors].filter(([, later]) => own.has(later))),
    prove,
  };
}

/**
 * A person about whom Betterworks did not answer waits for the next run. So does their ended record, since they may take over
 * its user.
 */
function withoutUnanswered(
  people: readonly Assessment[],
  unanswered: ReadonlyMap<UkgEmployeeId, string>,
): readonly Assessment[] {
  if (unanswered.size === 0) return people;
  const coming = people.filter(
    ({ ukgEmployeeId, verdict }) => verdict.kind === 'present' && unanswered.has(ukgEmployeeId),
  );
  const byPerson = new Map(coming.map((one) => [one.personId, unanswered.get(one.ukgEmployeeId)]));
  return people.map((one) => {
    const isFormer = one.verdict.kind === 'leaver' && one.personId !== '';
    const message = unanswered.get(one.ukgEmployeeId) ?? (isFormer ? byPerson.get(one.personId) : undefined);
    return message === undefined ? one : refusedWith(one, { code: 'BETTERWORKS_UNAVAILABLE', message });
  });
}

// Looks up uncertain users in Betterworks: by a decision, by the stored link, otherwise by all other evidence.

export interface SeenUsers {
  readonly sightings: ReadonlyMap<UkgEmployeeId, Sighting>;
  /** People about whom Betterworks did not answer, and why. They wait; the others go on. */
  readonly unanswered: ReadonlyMap<UkgEmployeeId, string>;
}

/** Without an answer for this many people in a row, Betterworks counts as unreachable, and the run fails. */
const UNANSWERED_IN_A_ROW = 5;

/** Mostly one call for each person. Throws when Betterworks refuses the sign-in or is unreachable. */
export async function findUsers(lookUps: readonly LookUp[], reader: UserReader): Promise<SeenUsers> {
  const sightings = new Map<UkgEmployeeId, Sighting>();
  const unanswered = new Map<UkgEmployeeId, string>();
  let inARow = 0;
  const ask = async (one: LookUp): Promise<void> => {
    if (inARow >= UNANSWERED_IN_A_ROW) return;
    try {
      sightings.set(one.ukgEmployeeId, await seeUser(one, reader));
      inARow = 0;
    } catch (error) {
      if (!(error instanceof RunFailure) || error.code !== 'BETTERWORKS_UNAVAILABLE') throw error;
      unanswered.set(one.ukgEmployeeId, error.message);
      inARow += 1;
      if (inARow >= UNANSWERED_IN_A_ROW) throw error;
    }
  };
  await Promise.all(lookUps.map(ask));
  return { sightings, unanswered };
}

async function seeUser(one: LookUp, reader: UserReader): Promise<Sighting> {
  const { decided, linked, email, byEmployeeId, byPerson } = one;
  if (decided !== null) return { decided: await reader.readById(decided) };
  const own = linked === null ? null : await reader.readById(linked);
  if (own !== null) return { linked: own };
  const found = email === '' ? null : await reader.readByEmail(email);
  const read = async (id: UserId): Promise<ExistingUser | null> => (found?.id === id ? found : reader.readById(id));
  const byId = await Promise.all(byEmployeeId.map(read));
  const former = byPerson === null ? null : await read(byPerson);
  const leads = leadsAmong(one.employeeId, found, byId, former);
  return linked === null ? { leads } : { linked: null, leads };
}

/**
 * Users whom an interrupted run made, and whom today's values in UKG do not find, since the address has changed. So the whole
 * list is searched before a person is made a second time. Null when the target has no list.
 * When files were delivered before, no user was ever looked up: the employee number finds them in the list.
 */
async function findCreated(
  reader: UserReader,
  lookUps: readonly LookUp[],
  seen: SeenUsers['sightings'],
  context: PlanContext,
): Promise<SeenUsers['sightings'] | null> {
  const begun = begunUsers(context);
  const hadFiles = context.users.values().some(({ userId }) => userId === null);
  const missed = lookUps.flatMap((one) => {
    const { ukgEmployeeId: id, employeeId } = one;
    if (seen.get(id)?.leads?.byEmail.length !== 0) return [];
    const isTheirs = hadFiles ? (user: ExistingUser): boolean => hasEmployeeId(user, employeeId) : null;
    const isMade = begun(one) ?? isTheirs;
    return isMade === null ? [] : [{ id, isMade }];
  });
  const found = new Map<UkgEmployeeId, Sighting>();
  if (missed.length === 0) return found;
  try {
    for await (const page of reader.readEverybody())
      for (const { id, isMade } of missed) {
        const user = page.find(isMade);
        if (user !== undefined) found.set(id, { leads: { byEmail: [], byEmployeeId: [user], byPerson: null } });
      }
  } catch (error) {
    if (error instanceof NoUserList) return null;
    throw error;
  }
  return found;
}
