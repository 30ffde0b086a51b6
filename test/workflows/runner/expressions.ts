// Works out what a workflow's file says at run time, by GitHub's own evaluator of expressions.
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { isBasicExpression, isMapping, isScalar, isSequence } from '@actions/workflow-parser';
import { ensureStatusFunction } from '@actions/workflow-parser/model/converter/if-condition';
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';

/** What an expression may name: `github`, `inputs`, `matrix`, `secrets` … */
export type Contexts = Readonly<Record<string, unknown>>;

/** What went before, for `success()`, `failure()` and `cancelled()`. */
export interface Past {
  readonly failed: boolean;
  readonly skipped: boolean;
}

const NOTHING_BEFORE: Past = { failed: false, skipped: false };

/** The token's value as JSON, its expressions worked out. */
export function valueOf(token: TemplateToken | undefined, contexts: Contexts): unknown {
  if (token === undefined) return undefined;
  if (isBasicExpression(token)) return plain(evaluated(token.expression, contexts, NOTHING_BEFORE));
  if (isSequence(token)) return [...token].map((item) => valueOf(item, contexts));
  if (isMapping(token))
    return Object.fromEntries(entriesOf(token).map(([key, value]) => [key, valueOf(value, contexts)]));
  return JSON.parse(JSON.stringify(token.toJSON() ?? null)) as unknown;
}

/** A mapping's values as the texts that GitHub hands to steps; `{}` when there is none. */
export function textsOf(token: TemplateToken | undefined, contexts: Contexts): Readonly<Record<string, string>> {
  if (token === undefined || !isMapping(token)) return {};
  return Object.fromEntries(entriesOf(token).map(([key, value]) => [key, textOf(value, contexts)]));
}

/** A scalar as the text that GitHub makes of it. */
export function textOf(token: TemplateToken | undefined, contexts: Contexts): string {
  if (token === undefined) return '';
  if (isBasicExpression(token)) return evaluated(token.expression, contexts, NOTHING_BEFORE).coerceString();
  if (!isScalar(token)) throw new Error(`A ${token.typeName()} stands where a text belongs.`);
  return token.toString();
}

/** Whether a job or step runs: without a status function in its condition it waits for everything before it. */
export function holds(token: TemplateToken | undefined, contexts: Contexts, past: Past): boolean {
  const text = token === undefined ? '' : isBasicExpression(token) ? token.expression : textOf(token, {});
  const condition = text === '' ? 'success()' : ensureStatusFunction(text, token?.definitionInfo);
  const answer = evaluated(condition, contexts, past);
  return Boolean(plain(answer)) && answer.coerceString() !== '';
}

export function entriesOf(token: MappingToken): readonly (readonly [string, TemplateToken])[] {
  return Array.from({ length: token.count }, (_, index) => {
    const { key, value } = token.get(index);
    return [key.toString(), value];
  });
}

function evaluated(expression: string, contexts: Contexts, past: Past): data.ExpressionData {
  const { tokens } = new Lexer(expression).lex();
  const functions = statusFunctions(past);
  const tree = new Parser(tokens, Object.keys(contexts), [...functions.values()]).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  return new Evaluator(tree, known, functions).evaluate();
}

function statusFunctions({ failed, skipped }: Past): Map<string, StatusFunction> {
  const answers = { always: true, success: !failed && !skipped, failure: failed, cancelled: false };
  return new Map(
    Object.entries(answers).map(([name, answer]) => [
      name,
      { name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(answer) },
    ]),
  );
}

interface StatusFunction {
  readonly name: string;
  readonly minArgs: number;
  readonly maxArgs: number;
  readonly call: () => data.ExpressionData;
}

function plain(value: data.ExpressionData): unknown {
  return JSON.parse(JSON.stringify(value, data.replacer)) as unknown;
}
