// Everybody whom a source gives.
import type { Employee } from '../../../action/src/core/model/model.ts';
import type { Source } from '../../../action/src/ports.ts';

export async function everybodyOf(source: Source): Promise<readonly Employee[]> {
  return (await source.readEverybody()).employees;
}
