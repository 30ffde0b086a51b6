// What a problem says to write, put in the place of what is wrong and validated again: our advice must never make it worse.
import { load } from 'js-yaml';
import { expect } from 'vitest';
import type { FileKind } from '../../action/src/config/problem.ts';
import { readYaml } from '../../action/src/config/yaml/read.ts';
import type { ConfigProblem } from '../../action/src/core/model/model.ts';
import type { Texts } from './builders.ts';
import { told, validated } from './builders.ts';

/** The value that the fix says to write; undefined where it says so in words alone. */
function advised(fix: string): unknown {
  const [, example, guess, quoted, choice, plain] =
    /Write for example: [\w.]+: (.+)$|^Did you mean (?!")([^?]+)\?|Put it in quotes: (".+")$|^Write one of: ([^, ]+)|^Write (?![a-z]+ )(.+?)(?: to .*| or less| or more|,? without .*|, or .*|\. Drop .*)?\.?$/.exec(
      fix,
    ) ?? [];
  const text = example ?? guess ?? quoted ?? choice ?? plain;
  if (text === undefined || text.includes('...') || / (?:the|it|a|in|https) /.test(text)) return undefined;
  try {
    return load(text);
  } catch {
    return undefined;
  }
}

/** Where the value of a problem stands, as a pointer; null where the problem is about a key or a missing one. */
function pointerOf(content: string, { file, line, column }: ConfigProblem): string | null {
  const isHere = (position: { readonly line: number; readonly column: number } | null): boolean =>
    position?.line === line && position.column === column;
  const all = [...readYaml({ file, content }).places];
  if (all.some(([, { key }]) => isHere(key))) return null;
  const found = all.findLast(([, { value }]) => isHere(value));
  return found?.[0] ?? null;
}

/** True when the advice could be followed and was. */
export function expectAdviceHolds(texts: Texts, kind: FileKind & keyof Texts): boolean {
  const before = validated(texts);
  const followed = before.problems.map((problem): boolean => {
    const pointer = problem.file === `${kind}.yml` ? pointerOf(texts[kind] ?? '', problem) : null;
    const value = advised(problem.fix);
    if (pointer === null || pointer === '' || value === undefined || problem.message.includes(' is missing'))
      return false;
    const target = targetOf(pointer.split('/').slice(1), value);
    const after = JSON.stringify(replaced(load(texts[kind] ?? ''), target, value));
    const left = validated({ ...texts, [kind]: after }).problems.filter(
      (one) => one.severity === 'error' && one.file === problem.file && pointerOf(after, one) === pointer,
    );
    expect(left.map(told), `"${problem.fix}" for ${told(problem)}`).toEqual([]);
    return true;
  });
  return followed.includes(true);
}

/** An entry of the mapping, or a list, goes in the place of the whole one. */
function targetOf(steps: readonly string[], value: unknown): readonly string[] {
  const last = steps.at(-1) ?? '';
  const isWhole = Array.isArray(value) ? /^\d+$/.test(last) : last === 'from' && typeof value === 'object';
  return isWhole ? steps.slice(0, -1) : steps;
}

function replaced(value: unknown, [step, ...rest]: readonly string[], by: unknown): unknown {
  if (step === undefined) return by;
  const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
  const inner = replaced((value as Record<string, unknown>)[key], rest, by);
  return Array.isArray(value)
    ? value.map((part: unknown, index) => (String(index) === key ? inner : part))
    : { ...(value as object), [key]: inner };
}
