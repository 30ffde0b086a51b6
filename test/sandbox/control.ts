// The control endpoint of a sandbox that runs in its own process: everything its servers offer, by name, over HTTP.
import { type Answer, type SandboxServer, startHttpServer } from './http-server.ts';
import type { Sandbox } from './sandbox.ts';

/** Body of `POST /__control`: a method with its arguments, or a property to read. */
export interface ControlRequest {
  readonly server: 'ukg' | 'betterworks' | 'github' | 'mail' | 'clock';
  readonly action: string;
  readonly args?: readonly unknown[];
}

/**
 * Answers 200 `{"result": …}` (maps become lists of their values), 400 `{"error": …}` for what is not there or fails.
 * `{"action": "stop"}` calls `stop` after the answer.
 */
export function startControl(sandbox: Sandbox, stop: () => void): Promise<SandboxServer> {
  return startHttpServer({}, async (request) => {
    if (request.path !== '/__control' || request.method !== 'POST') return { status: 404 };
    const wanted = JSON.parse(request.body.toString('utf8')) as ControlRequest;
    if (wanted.action === 'stop') {
      setImmediate(stop);
      return { status: 200, body: { result: 'stopping' } };
    }
    return perform(sandbox, wanted);
  });
}

async function perform(sandbox: Sandbox, { server, action, args = [] }: ControlRequest): Promise<Answer> {
  const target = sandbox[server] as Readonly<Record<string, unknown>> | null | undefined;
  if (target === null || target === undefined) return refusal(`The sandbox runs no ${server}.`);
  if (!Object.hasOwn(target, action) || action === 'close') return refusal(`${server} has no "${action}".`);
  const member = target[action];
  try {
    const result: unknown =
      typeof member === 'function' ? await (member as (...args: readonly unknown[]) => unknown)(...args) : member;
    return { status: 200, body: { result: plain(result) } };
  } catch (error) {
    return refusal((error as Error).message);
  }
}

function refusal(error: string): Answer {
  return { status: 400, body: { error } };
}

function plain(result: unknown): unknown {
  if (result instanceof Map) return [...(result as Map<unknown, unknown>).values()];
  return typeof result === 'function' || result === undefined ? null : result;
}
