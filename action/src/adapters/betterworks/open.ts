// Puts the Betterworks adapter together for one organization.
import type { Integration } from '../../core/model.ts';
import type { UserReader, UserWriter } from '../../ports.ts';
import { createHttp } from '../http.ts';
import { createLimiter } from '../limiter.ts';
import { systemTime } from '../system-time.ts';
import { createUserReader, createUserWriter } from './client.ts';
import { betterworksHeaders } from './contract.ts';

export interface OpenBetterworks {
  readonly reader: UserReader;
  readonly writer: UserWriter;
  close(): Promise<void>;
}

export function openBetterworks(integration: Integration, token: string): OpenBetterworks {
  const limiter = createLimiter({ initial: 8, max: 32, ...systemTime });
  const origin = integration.betterworksHost;
  const http = createHttp({ origin, headers: betterworksHeaders(token), limiter, ...systemTime });
  const reader = createUserReader(http, origin);
  return { reader, writer: createUserWriter(http, reader), close: () => http.close() };
}
