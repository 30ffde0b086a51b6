// Whether the repository of the run is open to everybody, as the file of the event says.
import { readFileSync } from 'node:fs';
import type { Surroundings } from './inputs.ts';

/** True when the event says that anybody can read this repository. */
export function isPublicRepository({ eventPath }: Surroundings): boolean {
  if (eventPath === '') return false;
  const event = JSON.parse(readFileSync(eventPath, 'utf8')) as { readonly repository?: { readonly private?: boolean } };
  return event.repository?.private === false;
}
