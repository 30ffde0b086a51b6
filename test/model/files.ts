// What an organization's files say, as far as the stories change them.
import type { Integration } from '../../action/src/core/model/model.ts';
import { aDecision, aFilter, anIntegration, mappingOf } from '../builders.ts';

/** `left out`: people with this job are out of scope, and their users go off. */
export interface Files {
  readonly titleBy: 'description' | 'code';
  readonly leftOut: string | null;
  /** How many deactivations a run may make, and how many reactivations and people with another id. */
  readonly most: number;
  /** Employee number or id of somebody whom decisions.yml leaves alone. */
  readonly leftAlone: string | null;
}

export const PLAIN_FILES: Files = { titleBy: 'description', leftOut: null, most: 1000, leftAlone: null };

export function integrationOf({ titleBy, leftOut, most, leftAlone }: Files): Integration {
  const plain = anIntegration();
  const many = { kind: 'count', value: most } as const;
  return anIntegration({
    timeZone: 'UTC',
    mapping: mappingOf({ title: { from: 'job_title', use: titleBy } }),
    decisions: leftAlone === null ? [] : [aDecision({ employee: leftAlone, leaveAlone: true })],
    ...(leftOut !== null && {
      filter: aFilter({
        import: 'matching',
        exclude: { where: { job_title: { codes: [leftOut] } } },
        whenOutOfScope: 'deactivate',
      }),
    }),
    limits: {
      ...plain.limits,
      deactivations: many,
      deactivations_7_days: { kind: 'count', value: 1000 },
      reactivations: many,
      identity_changes: many,
    },
  });
}
