// The floor under a run: a bare loop that makes the same requests at the same concurrency and parses the JSON, nothing else.
// Runs in its own process with its types stripped beforehand: `node floor-loop.mjs <script.json>`.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Agent } from 'node:http';

/** Requests that may be under way together, followed by the next phase; or a chain in which each answer names the next. */
export interface Phase {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly concurrency: number;
  readonly requests: readonly { readonly method: string; readonly path: string; readonly body?: string }[];
}

/** Lanes run side by side, the phases of a lane one after another. */
export interface FloorScript {
  readonly lanes: readonly (readonly Phase[])[];
}

type Send = (phase: Phase, request: Phase['requests'][number]) => Promise<string>;

async function main(): Promise<void> {
  const [path] = process.argv.slice(2);
  const { lanes } = JSON.parse(readFileSync(path ?? '', 'utf8')) as FloorScript;
  const send = withNode();
  await Promise.all(
    lanes.map(async (phases) => {
      for (const phase of phases) await runPhase(phase, send);
    }),
  );
  process.exit(0);
}

async function runPhase(phase: Phase, send: Send): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let request = phase.requests[next++]; request !== undefined; request = phase.requests[next++]) {
      JSON.parse(await send(phase, request));
    }
  };
  await Promise.all(Array.from({ length: phase.concurrency }, worker));
}

function headersOf({ headers }: Phase, body: string | undefined): Record<string, string> {
  const all = { accept: 'application/json', ...headers, 'x-request-id': randomUUID() };
  return body === undefined ? all : { ...all, 'content-type': 'application/json' };
}

function withNode(): Send {
  const http = process.getBuiltinModule('node:http');
  const agents = new Map<string, Agent>();
  const agentOf = (origin: string): Agent => {
    const agent = agents.get(origin) ?? new http.Agent({ keepAlive: true, maxSockets: 64 });
    agents.set(origin, agent);
    return agent;
  };
  return (phase, { method, path, body }) =>
    new Promise((resolve, reject) => {
      const headers = headersOf(phase, body);
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const options = { method, agent: agentOf(phase.origin), headers: { ...headers, ...length } };
      const request = http.request(`${phase.origin}${path}`, options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode !== 200) reject(new Error(`${method} ${path} answered ${response.statusCode}`));
          else resolve(Buffer.concat(chunks).toString('utf8'));
        });
      });
      request.on('error', reject);
      request.end(body);
    });
}

await main();
