// Opens Betterworks as the organization's files say: its API, or the folder of its SFTP server.
import { openFolder } from './open-folder.ts';
import { openBetterworks } from './adapters/betterworks/open.ts';
import type { Integration } from './core/model.ts';
import type { Inputs } from './inputs.ts';
import type { RunLog, UserReader, UserWriter } from './ports.ts';
import type { Apply } from './run.ts';

export interface OpenTarget {
  readonly reader: UserReader;
  readonly writing: Writing;
  close(): Promise<void>;
}

/** User by user, or all of them as one file. */
export type Writing =
  { readonly kind: 'users'; readonly writer: UserWriter } | { readonly kind: 'file'; readonly apply: Apply };

/** `endsAt`: milliseconds since 1970 from which nothing new is written; null for never. */
export async function openTarget(
  integration: Integration,
  inputs: Inputs,
  log: RunLog,
  endsAt: number | null = null,
): Promise<OpenTarget> {
  if (integration.delivery === 'sftp') return openFolder(integration, inputs, log);
  const { reader, writer, close } = openBetterworks(integration, inputs.betterworksToken, endsAt);
  return { reader, writing: { kind: 'users', writer }, close };
}
