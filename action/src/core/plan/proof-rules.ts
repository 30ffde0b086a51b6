// The rules of what counts as proof that decide about single people, and which code follows from which: `explain` names them.
import type { Held, Pending, Plan, ProblemCode } from '../model/model.ts';

/** By their numbers in test/INCIDENTS.md, which names the test of each. */
export const PROOF_RULES = {
  1: 'absent decides nothing',
  2: 'a source that empties is broken',
  3: 'one key that agrees is not enough when another contradicts',
  4: 'an answer must be about the person who was asked for',
  5: 'what is about to be done is written down first',
  8: 'a state is what we wrote, or it is refused',
  9: 'nobody who waits is forgotten',
  12: "one person's answer is one person's trouble",
} as const;

type ProofRule = keyof typeof PROOF_RULES;

/** Codes of people that no rule stands behind are plain faults of a value, of Betterworks, or of the run. */
export const RULE_OF: Readonly<Partial<Record<ProblemCode, ProofRule>>> = {
  SCOPE_UNKNOWN: 1,
  STATUS_UNKNOWN: 1,
  DATE_INVALID: 1,
  BETTERWORKS_UNAVAILABLE: 1,
  SOURCE_EMPTY: 2,
  IDENTITY_CONFLICT: 3,
  EMAIL_TAKEN: 3,
  BETTERWORKS_CONTRACT: 4,
  STATE_DAMAGED: 8,
  NOT_ATTEMPTED: 9,
  SCHEDULED_LOST: 9,
  UKG_BAD_RESPONSE: 12,
};

/** What of one person a rule may have decided. */
export interface ToldOfProof extends Pick<Plan, 'changes' | 'problems'> {
  readonly held: Held | undefined;
  readonly pending: Pending | undefined;
  readonly isUnsealed: boolean;
}

/** One sentence a rule that decided, without values. */
export function ruleSentences({ changes, problems, held, pending, isUnsealed }: ToldOfProof): readonly string[] {
  const codes = new Set([...problems, ...(held === undefined ? [] : [held])].map(({ code }) => code));
  const ofCodes = [...codes].flatMap((code) => {
    const rule = RULE_OF[code];
    return rule === undefined ? [] : [ruleSentence(rule, code)];
  });
  return [
    ...ofCodes,
    ...(pending === undefined ? [] : [ruleSentence(5, pendingWords(pending))]),
    ...(isUnsealed && changes.some(({ kind }) => kind === 'deactivate') ? [ruleSentence(8, UNSEALED)] : []),
  ];
}

function ruleSentence(rule: ProofRule, why: string): string {
  return `Rule ${String(rule)} of what counts as proof, "${PROOF_RULES[rule]}": ${why}.`;
}

const UNSEALED = 'the seal of the state does not fit, so a deactivation waits for an approval';

function pendingWords({ kind }: Pending): string {
  return `a run began to ${kind} them and saw no answer, so both systems are read before anything is decided`;
}
