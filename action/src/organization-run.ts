// The beginning of one organization's run: reads its files and asks the two systems. The rest of the program is loaded while
// they answer.
import { organizationStory } from './organization-story.ts';
import { openUkg } from './adapters/ukg/open.ts';
import { loadIntegration } from './config/load.ts';
import type { LoadedOrganization } from './config/load.ts';
import { hasErrors } from './config/problem.ts';
import type { Integration, RunStatus } from './core/model.ts';
import type { Redactor } from './core/redactor.ts';
import { faultOfSince } from './core/window.ts';
import { RunFailure } from './failure.ts';
import { isAnswering } from './inputs.ts';
import type { Inputs, Surroundings } from './inputs.ts';
import { openStore, requireStore } from './open-store.ts';
import { openTarget } from './open-target.ts';
import type { OpenTarget } from './open-target.ts';
import type { LoadedState, RunLog, Source, StateStore } from './ports.ts';
import { requireSecrets } from './required-secrets.ts';
import { turn } from './turn.ts';

export interface OrganizationContext {
  readonly inputs: Inputs;
  readonly surroundings: Surroundings;
  readonly log: RunLog;
  readonly redactor: Redactor;
}

/** What a story knows beside. */
export interface StoryContext extends OrganizationContext {
  /** Everybody can read what the run leaves on GitHub, and no input allows that: nothing there names an employee. */
  readonly namesNobody: boolean;
}

/** What a story of this organization works with. */
export interface Opened {
  readonly source: Source;
  readonly target: OpenTarget;
  readonly store: StateStore;
  /** The state, which is being read. */
  readonly loading: Promise<LoadedState>;
  readonly close: () => Promise<void>;
}

export async function organizationRun(context: OrganizationContext): Promise<{ readonly status: RunStatus }> {
  const { inputs } = context;
  if (inputs.organization === '')
    throw new RunFailure(
      'CONFIG_INVALID',
      `The input organization is empty. Write the slug of a folder in ${inputs.integrationsPath}/.`,
    );
  const files = await loadIntegration(inputs.integrationsPath, inputs.organization, inputs.command === 'catalog');
  const asking = isToOpen(files.integration, files.problems, inputs) ? askSystems(context, files.integration) : null;
  const opening = asking?.then((systems) => withState(context, inputs.organization, systems)) ?? null;
  // Whoever waits for it hears of its failure.
  opening?.catch(() => undefined);
  await asking?.catch(() => undefined);
  return organizationStory(context, files, opening);
}

function isToOpen(
  integration: LoadedOrganization['integration'],
  problems: LoadedOrganization['problems'],
  { command }: Inputs,
): integration is Integration {
  return integration !== null && integration.enabled && !hasErrors(problems) && !isAnswering(command);
}

type Systems = Pick<Opened, 'source' | 'target' | 'close'>;

/**
 * Resolves when the first questions have left. UKG's first answers, its tables and its time, do not depend on the state, so they
 * are asked for before that is loaded.
 */
async function askSystems(
  { inputs, surroundings, log }: OrganizationContext,
  integration: Integration,
): Promise<Systems> {
  requireSecrets(inputs, integration);
  requireStore(inputs, surroundings);
  const fault = inputs.since === null ? null : faultOfSince(inputs.since);
  if (fault !== null) throw new RunFailure('CONFIG_INVALID', fault);
  const endsAt = inputs.stopAfter === null ? null : Date.now() + inputs.stopAfter * 60_000;
  const target = await openTarget(integration, inputs, log, endsAt);
  const ukg = openUkg(integration, inputs.ukg, endsAt);
  const begun = ukg.source.start();
  // Whoever asks for it hears of its failure; a state that cannot be loaded is told first.
  begun.catch(() => undefined);
  // In the first turn the program connects, in the second the request leaves: only then nothing is lost by work.
  await turn();
  await turn();
  return {
    target,
    source: { ...ukg.source, start: () => begun },
    close: async () => {
      await Promise.all([ukg.close(), target.close()]);
    },
  };
}

async function withState(
  { inputs, surroundings }: OrganizationContext,
  slug: string,
  systems: Systems,
): Promise<Opened> {
  const store = await openStore(inputs, surroundings);
  const loading = store.load(slug);
  loading.catch(() => undefined);
  return { ...systems, store, loading };
}
