// `check` opens what the organization uses, and leaves no connection open.
import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createRunLog } from '../../action/src/adapters/github/run-log.ts';
import { checkSystems } from '../../action/src/commands/check.ts';
import type { Answer } from '../../action/src/commands/command.ts';
import { createRedactor } from '../../action/src/core/report/redact/redactor.ts';
import { readSurroundings } from '../../action/src/inputs.ts';
import { anIntegration } from '../configuration-builders.ts';
import { givenInputs } from './given-inputs.ts';

interface Host {
  readonly url: string;
  readonly connections: readonly Socket[];
  readonly close: () => Promise<void>;
}

/** Answers everything with `[]`, and would keep each connection for the next request. */
async function aHost(): Promise<Host> {
  const server: Server = createServer((_: IncomingMessage, response: ServerResponse) => {
    response.setHeader('content-type', 'application/json').end('[]');
  });
  server.keepAliveTimeout = 0;
  const connections: Socket[] = [];
  server.on('connection', (socket) => connections.push(socket));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    connections,
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

async function checked(
  delivery: 'api' | 'sftp',
  look: (ukg: Host, betterworks: Host, answer: Answer) => Promise<void>,
): Promise<void> {
  const [ukg, betterworks] = await Promise.all([aHost(), aHost()]);
  const redactor = createRedactor({ secrets: [] });
  try {
    const answer = await checkSystems(
      {
        inputs: givenInputs({ statePath: '/nowhere', webhookUrl: 'https://hooks.example/s3cret' }),
        surroundings: readSurroundings({}),
        log: createRunLog({ redact: redactor.redact }),
        redactor,
      },
      anIntegration({ delivery, ukgHost: ukg.url, betterworksHost: betterworks.url }),
    );
    await look(ukg, betterworks, answer);
  } finally {
    await Promise.all([ukg.close(), betterworks.close()]);
  }
}

/** An idle connection that nobody ends is ended after 30 s. */
const BEFORE_IDLE_ENDS = { timeout: 15_000 };

describe('check', () => {
  it('ends the connections that it made', BEFORE_IDLE_ENDS, () =>
    checked('api', async (ukg, betterworks) => {
      const made = [...ukg.connections, ...betterworks.connections];
      expect(ukg.connections.length).toBeGreaterThan(0);
      expect(betterworks.connections.length).toBeGreaterThan(0);
      await Promise.all(made.filter(({ closed }) => !closed).map((socket) => once(socket, 'close')));
    }),
  );

  it('says that the chat was not tried, and posts nothing there', () =>
    checked('sftp', (_ukg, _betterworks, { lines }) => {
      expect(lines).toContainEqual(expect.stringMatching(/^note: Chat: webhook-url was not tried/));
      return Promise.resolve();
    }));

  it('asks nothing of the API of Betterworks where files are delivered', () =>
    checked('sftp', (ukg, betterworks) => {
      expect(ukg.connections.length).toBeGreaterThan(0);
      expect(betterworks.connections).toEqual([]);
      return Promise.resolve();
    }));
});
