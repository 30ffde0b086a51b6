// A sandbox organization and our adapter before it, with waiting that takes no time.
import { onTestFinished } from 'vitest';
import { betterworksHeaders, contractWith } from '../../../action/src/adapters/betterworks/contract.ts';
import { createUserReader } from '../../../action/src/adapters/betterworks/reader.ts';
import { createUserWriter } from '../../../action/src/adapters/betterworks/writer.ts';
import type { Refusal, UserReader, UserWriter, WriteResult } from '../../../action/src/ports.ts';
import {
  type Betterworks,
  BETTERWORKS_TOKEN,
  type BetterworksOptions,
  startBetterworks,
} from '../../sandbox/betterworks.ts';
import { aLine, type Line, type LineWish } from '../http/a-line.ts';

export interface BetterworksSetting {
  readonly betterworks: Betterworks;
  readonly reader: UserReader;
  readonly writer: UserWriter;
  readonly line: Line;
}

export interface BetterworksWish extends BetterworksOptions {
  readonly line?: Partial<LineWish>;
}

export async function aBetterworks({ line: wish, ...options }: BetterworksWish = {}): Promise<BetterworksSetting> {
  const betterworks = await startBetterworks({ customFields: ['badge'], ...options });
  const line = aLine({ url: betterworks.url, headers: betterworksHeaders(BETTERWORKS_TOKEN), ...wish });
  onTestFinished(async () => {
    await line.http.close();
    await betterworks.close();
  });
  const { http } = line;
  const contract = contractWith({}, [{ field: 'badge' }]);
  const reader = createUserReader(http, betterworks.url, contract);
  return { betterworks, reader, writer: createUserWriter({ http, reader, contract }), line };
}

export function refusalOf(result: WriteResult): Refusal {
  if (result.ok) throw new Error('It was not refused.');
  return result.refusal;
}
