// Whether the repository of the run is open to everybody, as the file of the event says.
import { readEvent } from './event.ts';
import type { Surroundings } from './inputs.ts';

/** True when the event says that anybody can read this repository. */
export function isPublicRepository(surroundings: Surroundings): boolean {
  return readEvent(surroundings).repository?.private === false;
}
