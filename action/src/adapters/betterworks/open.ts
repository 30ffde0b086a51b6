// Puts the Betterworks adapter together for one organization.
import type { Integration } from '../../core/model.ts';
import type { UserReader, UserWriter } from '../../ports.ts';
import { openConnection } from '../connection.ts';
import { systemTime } from '../system-time.ts';
import { betterworksHeaders } from './contract.ts';
import { createUserReader } from './reader.ts';
import { createUserWriter } from './writer.ts';

export interface OpenBetterworks {
  readonly reader: UserReader;
  readonly writer: UserWriter;
  readonly close: () => Promise<void>;
}

/** `endsAt`: milliseconds since 1970 from which nothing new is asked or written; null for never. */
export function openBetterworks(
  integration: Integration,
  token: string,
  endsAt: number | null = null,
): OpenBetterworks {
  const origin = integration.betterworksHost;
  const { http, sleep, close } = openConnection({
    ...{ origin, headers: betterworksHeaders(token), initial: 8, max: 32, endsAt },
  });
  const reader = createUserReader(http, origin);
  return { reader, writer: createUserWriter({ http, reader, now: systemTime.now, sleep }), close };
}
