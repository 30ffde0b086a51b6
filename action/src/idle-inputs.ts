// Inputs that somebody set for another command than the one that runs: ignored without a word, the run would look as if it had
// done what was wanted.
import type { Command, InputName, Inputs } from './inputs.ts';

interface InputEffect {
  readonly name: InputName;
  readonly isGiven: (inputs: Inputs) => boolean;
  readonly hasEffect: (inputs: Inputs) => boolean;
  readonly advice: string;
}

const isOf =
  (...commands: readonly Command[]) =>
  ({ command }: Inputs): boolean =>
    commands.includes(command);
const isWriting = ({ command, apply }: Inputs): boolean => command === 'sync' || (command === 'reconcile' && apply);

const EFFECTS: readonly InputEffect[] = [
  {
    name: 'apply',
    isGiven: ({ apply }) => apply,
    hasEffect: isOf('reconcile', 'check'),
    advice: 'To write every difference between the two systems, choose the command reconcile with apply.',
  },
  {
    name: 'approve',
    isGiven: ({ approve }) => approve !== null,
    hasEffect: isWriting,
    advice: 'It belongs to sync, and to reconcile with apply.',
  },
  {
    name: 'since',
    isGiven: ({ since }) => since !== null,
    hasEffect: (inputs) => isOf('sync', 'plan')(inputs) && inputs.employees.length === 0,
    advice: 'It belongs to the commands sync and plan, without employees.',
  },
  {
    name: 'employees',
    isGiven: ({ employees }) => employees.length > 0,
    hasEffect: isOf('sync', 'plan', 'reconcile'),
    advice: 'It belongs to sync, plan and reconcile. The command explain takes one person, in the input employee.',
  },
  {
    name: 'first',
    isGiven: ({ first }) => first !== null,
    hasEffect: isWriting,
    advice: 'It belongs to sync, and to reconcile with apply.',
  },
  {
    name: 'employee',
    isGiven: ({ employee }) => employee !== '',
    hasEffect: ({ command, apply }) => command === 'explain' || (command === 'check' && apply),
    advice: 'It belongs to explain, and to check with apply. To sync only some people, name them in employees.',
  },
  {
    name: 'plan',
    isGiven: ({ plan }) => plan !== '',
    hasEffect: isOf('explain'),
    advice: 'It belongs to the command explain.',
  },
];

/** One sentence an input without an effect. */
export function idleInputs(inputs: Inputs): readonly string[] {
  const command = inputs.command === 'reconcile' && !inputs.apply ? 'reconcile without apply' : inputs.command;
  return EFFECTS.filter(({ isGiven, hasEffect }) => isGiven(inputs) && !hasEffect(inputs)).map(
    ({ name, advice }) => `The input ${name} has no effect on ${command}. ${advice}`,
  );
}
