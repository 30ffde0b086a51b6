import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createChat } from '../../../action/src/adapters/chat/webhook.ts';
import { HttpFailure } from '../../../action/src/adapters/http/answer.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A webhook that gives these answers, the last one from then on. */
async function webhook(...statuses: readonly number[]): Promise<{ readonly url: string; readonly posts: string[] }> {
  const posts: string[] = [];
  const server = createServer((request, response) => {
    void request.toArray().then((chunks) => {
      const type = String(request.headers['content-type']);
      posts.push(`${String(request.method)} ${String(request.url)} ${type} ${Buffer.concat(chunks).toString('utf8')}`);
      response.writeHead(statuses[Math.min(posts.length, statuses.length) - 1]!).end('ok');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closing.push(() => {
    server.close();
  });
  return { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hooks/s3cret?key=k`, posts };
}

describe('a chat', () => {
  it('gets the text as JSON at the whole address', async () => {
    const { url, posts } = await webhook(200);
    await createChat(url).post('Acme: 2 new problems');
    expect(posts).toEqual(['POST /hooks/s3cret?key=k application/json {"text":"Acme: 2 new problems"}']);
  });

  it('is asked again when it does not answer well', async () => {
    const { url, posts } = await webhook(503, 202);
    await createChat(url).post('Acme: all is well');
    expect(posts).toHaveLength(2);
  });

  it.each([404, 400, 302])('that answers %i is told with what to do, and without its address', async (status) => {
    const { url, posts } = await webhook(status);
    const failure = await createChat(url)
      .post('Acme')
      .catch((error: unknown) => (error as Error).message);
    expect(failure).toMatch(new RegExp(`^it answered ${status}\\. The next news .* compare the secret WEBHOOK_URL`));
    expect(failure).not.toContain('s3cret');
    expect(posts).toHaveLength(1);
  });

  it('that is out of reach is told with what to do', async () => {
    const send = (): Promise<never> => Promise.reject(new HttpFailure('unavailable', 'hooks.example is silent'));
    const none = (): Promise<void> => Promise.resolve();
    const post = createChat('https://hooks.example/s3cret', () => ({ send, sleep: none, close: none })).post('Acme');
    await expect(post).rejects.toThrow('hooks.example is silent. The next news are sent there again');
  });

  it.each(['hooks.example/s3cret', 'http://hooks.example/s3cret', 'ftp://hooks.example/s3cret'])(
    'is not called at %s',
    async (url) => {
      await expect(createChat(url).post('Acme')).rejects.toThrow('it must begin with https://');
      await expect(createChat(url).post('Acme')).rejects.not.toThrow('s3cret');
    },
  );
});
