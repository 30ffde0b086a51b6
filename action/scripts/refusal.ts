// How a script reads its command line, and how it says that what was asked of it cannot be done: in words, without a stack.
import { parseArgs } from 'node:util';

export class Refusal extends Error {}

export async function runScript(main: () => void | Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** Flags with a text each, and switches, which are there or not; an unknown flag is refused with `usage`. */
export function commandLine(
  usage: string,
  texts: readonly string[],
  switches: readonly string[] = [],
): {
  readonly values: Readonly<Record<string, string>>;
  readonly isOn: (name: string) => boolean;
  readonly words: readonly string[];
} {
  const all = [
    ...texts.map((name) => [name, 'string'] as const),
    ...switches.map((name) => [name, 'boolean'] as const),
  ];
  const options = Object.fromEntries(all.map(([name, type]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const given = Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return { values: Object.fromEntries(given), isOn: (name) => values[name] === true, words: positionals };
  } catch (error) {
    const [why] = String(error instanceof Error ? error.message : error).split('. ');
    throw new Refusal(`${why ?? ''}.\n${usage}`);
  }
}
