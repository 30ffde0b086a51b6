import { expect, it } from 'vitest';
import {
  evidenceSentence,
  othersSentence,
  statusSentence,
  withoutBackticks,
  writtenSentence,
} from '../../../action/src/core/report/words.ts';
import { person } from './a-company.ts';
import { aCount, aPlan, aProblem, aReport, aRunProblem } from './a-report.ts';

const TWO_LEFT = aPlan({
  outcomeKinds: new Map([person(1), person(2)].map(({ ukgEmployeeId }) => [ukgEmployeeId!, 'not-attempted'] as const)),
});
const NAMED = { window: null, pages: 0, people: 1, users: null };

it.each([
  ['ok', {}, 'All is well.'],
  ['ok', { isDryRun: true, plan: aPlan() }, 'This is what would be written; nothing was.'],
  ['ok', { isDryRun: true }, 'Only the files were checked, and they are valid.'],
  ['ok', { evidence: NAMED }, 'Everybody who was asked for is up to date.'],
  [
    'ok',
    { evidence: NAMED, counts: aCount({ held: 2 }) },
    'Everybody who was asked for is up to date. 2 people wait for a fix.',
  ],
  ['ok', { evidence: NAMED, isDryRun: true, plan: aPlan() }, 'This is what would be written; nothing was.'],
  ['ok', { evidence: NAMED, plan: TWO_LEFT }, 'What was written is right. 2 more people come with the next run.'],
  ['ok', { plan: TWO_LEFT }, 'What was written is right. 2 more people come with the next run.'],
  ['problems', { problems: [aProblem()] }, '1 new problem. People who wait for a fix are tried again at every run.'],
  ['problems', { counts: aCount({ problems: 2 }), isDryRun: true }, '2 problems. This is what would be'],
  ['problems', { isDryRun: true, drift: [] }, 'Both systems were compared, and nothing was written.'],
  ['problems', { evidence: NAMED }, '0 problems. People who wait for a fix are tried again'],
  [
    'stopped',
    {},
    'Stopped before the first change. Nothing was written and nothing is lost. The daily run stops like this until',
  ],
  ['stopped', { command: 'reconcile' }, 'Stopped before the first change. Nothing was written and nothing is lost.'],
  ['stopped', { evidence: NAMED }, 'Stopped before the first change. Nothing was written and nothing is lost.'],
  ['stopped', { isDryRun: true }, 'The run would stop before the first change.'],
  ['failed', {}, 'Failed. Nothing was written and nothing is lost'],
  ['failed', { counts: aCount({ created: 3 }) }, 'Failed. 3 changes were written before that'],
  ['failed', { problems: [aRunProblem({ code: 'UKG_UNAUTHORIZED' })] }, 'Failed: UKG does not accept the sign-in.'],
  [
    'failed',
    { problems: [aRunProblem({ code: 'MAIL_FAILED' })], counts: aCount({ created: 3 }) },
    'Failed: The notification could not be sent. Everything else in this run is done and remembered.',
  ],
  ['paused', {}, 'Paused: `enabled: false`'],
  ['baseline', {}, 'First comparison: UKG was read in full. Nothing was written.'],
  ['baseline', { drift: [] }, 'First comparison: both systems were read in full and compared. Nothing was written.'],
  ['baseline', { isDryRun: true, drift: [] }, 'This is what the first comparison would find: both systems were read'],
] as const)('a run that ended as %s (%j) says how it ended', (status, parts, words) => {
  expect(statusSentence(aReport({ status, ...parts }))).toContain(words);
});

it.each([
  [{}, 'No user was written.'],
  [{ updated: 1, deactivated: 2 }, 'Written to Betterworks: 1 user updated, 2 deactivated.'],
])('what was written is told by its kinds, without zeros: %j', (counts, words) => {
  expect(writtenSentence(aReport({ counts: aCount(counts) }))).toBe(words);
});

it('who is left for the next run does not wait for a fix', () => {
  const report = aReport({ evidence: NAMED, counts: aCount({ held: 5 }), plan: TWO_LEFT });
  expect(othersSentence(report)).toBe('Of the others: 0 unchanged, 3 waiting for a fix, 2 left for the next run.');
});

it('a log shows no backticks', () => {
  expect(withoutBackticks(statusSentence(aReport({ status: 'paused' })))).toContain('Paused: enabled: false stands in');
});

it.each([
  [null, ''],
  [NAMED, 'Read from UKG only the people who were asked for: 1 person.'],
  [{ ...NAMED, pages: 2 }, 'Read from UKG everybody, 1 person on 2 pages.'],
  [{ ...NAMED, pages: 2, users: 3 }, 'Read from UKG everybody, 1 person on 2 pages, and from Betterworks: 3 users.'],
])('what was read is said, so that nothing found can be believed: %j', (evidence, words) => {
  expect(evidenceSentence(aReport({ evidence }))).toBe(words);
});
