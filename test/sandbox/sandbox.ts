// Starts any of the stand-ins together, over one population and one clock.
import { acme } from './acme.ts';
import { type Betterworks, type BetterworksOptions, startBetterworks } from './betterworks.ts';
import { toBetterworksUsers, type UserFields } from './betterworks-user.ts';
import { type SandboxClock, sandboxClock } from './clock.ts';
import { codeTables, type CodeTablesOptions } from './code-tables.ts';
import { type Github, type GithubOptions, startGithub } from './github.ts';
import { type MailOptions, type MailServer, startMail } from './mail.ts';
import { makePeople, type PeopleOptions } from './people.ts';
import type { CodeTables, Person } from './person.ts';
import { startUkg, type Ukg, type UkgOptions } from './ukg.ts';

/** Everything here can be written as JSON. A server that is not named is not started; `true` takes all defaults. */
export interface SandboxOptions {
  /** ISO moment at which the clock stands still; default the machine's clock, for `acme` that example's moment. */
  readonly clock?: string;
  readonly population?: 'acme' | PopulationOptions;
  readonly ukg?: true | Omit<UkgOptions, 'clock'>;
  readonly betterworks?: true | Omit<BetterworksOptions, 'clock'>;
  readonly github?: true | Omit<GithubOptions, 'clock'>;
  readonly mail?: true | MailOptions;
}

export interface PopulationOptions extends Omit<PeopleOptions, 'tables'> {
  readonly tables?: CodeTablesOptions;
  /** The share of the people who have a Betterworks user already, 0 to 1; default 1. */
  readonly share?: number;
}

export interface Sandbox {
  readonly clock: SandboxClock;
  readonly ukg: Ukg | null;
  readonly betterworks: Betterworks | null;
  readonly github: Github | null;
  readonly mail: MailServer | null;
  close(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const population = populationOf(options.population ?? { count: 0 });
  const start = options.clock ?? population.now;
  const clock = sandboxClock(start);
  const now = (): Date => clock.now();
  const { people, tables, users } = population;
  const [ukg, betterworks, github, mail] = await Promise.all([
    started(options.ukg, (given) => startUkg({ people, tables, ...given, clock: now })),
    started(options.betterworks, (given) => startBetterworks({ users, ...given, clock: now })),
    started(options.github, (given) => startGithub({ ...given, clock: now })),
    started(options.mail, (given) => startMail(given)),
  ]);
  const close = async (): Promise<void> => {
    await Promise.all([ukg?.close(), betterworks?.close(), github?.close(), mail?.close()]);
  };
  return { clock, ukg, betterworks, github, mail, close };
}

interface Population {
  readonly people: readonly Person[];
  readonly tables: CodeTables;
  readonly users: readonly UserFields[];
  readonly now: string | undefined;
}

function populationOf(options: 'acme' | PopulationOptions): Population {
  if (options === 'acme') return acme();
  const tables = codeTables(options.tables);
  const people = makePeople({ ...options, tables });
  const { share = 1, seed = 1, today = '2026-06-15' } = options;
  return {
    people,
    tables,
    users: share <= 0 ? [] : toBetterworksUsers(people, { tables, share, seed, today }),
    now: undefined,
  };
}

async function started<Options extends object, Server>(
  options: true | Options | undefined,
  start: (options: Options | Record<string, never>) => Promise<Server>,
): Promise<Server | null> {
  return options === undefined ? null : start(options === true ? {} : options);
}
