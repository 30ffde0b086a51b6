// Small readings of a scenario's words: moments, and answers that a server is told to give.
import type { Answer, SandboxServer } from '../sandbox/http-server.ts';
import type { WrittenAnswer } from './scenario.ts';

/** A day stands for 15:00 UTC, the morning in New York; an instant for itself. */
export function instantOf(text: string): string {
  return text.includes('T') ? text : `${text}T15:00:00.000Z`;
}

export interface PathWords {
  readonly userIdOf: (name: string) => number;
}

/** From now on the server answers each of these so, as often as is said; several for one path take turns in their order. */
export function answerPaths(server: SandboxServer, answers: readonly WrittenAnswer[], words: PathWords): void {
  const byPath = Map.groupBy(answers, ({ to }) => pathOf(to, words).split('?')[0] ?? '');
  for (const [path, written] of byPath) {
    const turns = written.map((answer) => ({ answer, skip: answer.after ?? 0, left: answer.times ?? Infinity }));
    server.override(path, ({ method, query }) => {
      const turn = turns.find(({ answer: { to }, left }) => left > 0 && to.startsWith(`${method} `) && asks(query, to));
      if (turn === undefined) return null;
      if (turn.skip > 0) {
        turn.skip -= 1;
        return null;
      }
      turn.left -= 1;
      return given(turn.answer);
    });
  }
}

/** What `to` names behind a question mark is part of the query. */
function asks(query: URLSearchParams, to: string): boolean {
  return [...new URLSearchParams(to.split('?')[1] ?? '')].every(([name, value]) => query.get(name) === value);
}

function given({ status, headers, body }: WrittenAnswer): Answer {
  return { status, ...(headers === undefined ? {} : { headers }), ...(body === undefined ? {} : { body }) };
}

function pathOf(to: string, words: PathWords): string {
  const path = to.slice(to.indexOf(' ') + 1);
  const user = /^user of (.+)$/.exec(path)?.[1];
  return user === undefined ? path : `/api/v1/users/${words.userIdOf(user)}/`;
}
