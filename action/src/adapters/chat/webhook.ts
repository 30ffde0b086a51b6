// Posts to an incoming webhook as Slack, Teams and others have them. Its address is a secret: who knows it can post there.
import { isLoopback } from '../../core/model/text.ts';
import type { Chat } from '../../ports.ts';
import { HttpFailure } from '../http/answer.ts';
import type { Http } from '../http/client.ts';
import { openHttp } from '../http/client.ts';

/** A chat that does not answer must not hold a run up. */
const ENDS_AFTER_MS = 60_000;

/** `url` is the input `webhook-url`. Errors are in words and never hold more of it than its host. */
export function createChat(url: string, open: (origin: string) => Http = connected): Chat {
  return {
    post: async (text) => {
      const address = addressOf(url);
      const http = open(address.origin);
      try {
        // Told twice is better than never told.
        const path = address.pathname + address.search;
        const { status } = await http.send({ method: 'POST', path, body: { text }, isRepeatable: true });
        if (status >= 300) throw new Error(refusalOf(status, address));
      } catch (error) {
        throw error instanceof HttpFailure ? new Error(outageOf(error, address), { cause: error }) : error;
      } finally {
        await http.close();
      }
    },
  };
}

function connected(origin: string): Http {
  return openHttp({ origin, headers: {}, max: 1, endsAt: Date.now() + ENDS_AFTER_MS });
}

/** Never quotes the text. */
function addressOf(text: string): URL {
  const url = URL.parse(text);
  if (url === null) throw new Error('it is no web address. Copy the whole address of the webhook, https:// included.');
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return url;
  throw new Error('it must begin with https://. Copy the whole address of the webhook.');
}

function outageOf({ kind, message }: HttpFailure, { origin }: URL): string {
  const what = kind === 'rate-limited' ? `${origin} ${message}` : message;
  return `${what}. The next news are sent there again; if it stays so, compare the secret WEBHOOK_URL with the address that the chat gives for its webhook.`;
}

function refusalOf(status: number, { host }: URL): string {
  const isGone = [401, 403, 404, 410].includes(status);
  const advice = isGone
    ? 'The webhook was most likely removed there: make a new one and set the secret WEBHOOK_URL.'
    : 'It must be an incoming webhook that takes JSON with a text.';
  return `${host} answered ${String(status)}. ${advice}`;
}
