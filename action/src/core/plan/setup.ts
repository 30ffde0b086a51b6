// What a run works with: the release of the action, the mapped fields, and what mapping and filter say. The first run with
// another setup may change many people by mistake, so its deactivations and the fields that are new are counted apart.
import type { Digests, Integration, Setup } from '../model/model.ts';

const LENGTH = 16;

/** Neither where in the files something stands nor anything of `integration.yml` counts. */
export function setupOf({ mapping, filter }: Pick<Integration, 'mapping' | 'filter'>, digests: Digests): Setup {
  const text = JSON.stringify([mapping, filter], (key, value: unknown) => (key === 'place' ? undefined : value));
  return {
    version: RELEASE,
    files: digests.plan(text).slice(0, LENGTH),
    fields: mapping.map(({ field }) => field).sort(),
  };
}

/** True when the last run worked with another release or other files; a state that does not say tells of no change. */
export function isNewSetup(before: Setup | undefined, now: Setup): boolean {
  return before !== undefined && (before.version !== now.version || before.files !== now.files);
}

/** Fields that the last run did not write yet. A state of an older release does not know, and none counts as new. */
export function newFields(before: Setup | undefined, now: Setup): ReadonlySet<string> {
  const known = new Set(before?.fields ?? now.fields);
  return new Set(now.fields.filter((field) => !known.has(field)));
}

// Which release of the action this is: what package.json says, since a bundle cannot read that file.

export const RELEASE = '1.1.0';
