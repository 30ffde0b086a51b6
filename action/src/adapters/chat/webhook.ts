// Posts to an incoming webhook of Slack, Teams or others. Its address is a secret: everybody who knows it can post there.
import { isLoopback } from '../../core/model/text.ts';
import { wordsOf } from '../../failure.ts';
import type { Chat } from '../../ports.ts';
import { NO_DEADLINE } from '../deadline.ts';
import type { Http } from '../http/client.ts';
import { openHttp } from '../http/client.ts';

/** A chat that does not answer must not delay a run. */
const ENDS_AFTER_MS = 60_000;

/** `url` is the input `webhook-url`. Error messages contain at most its host. */
export function createChat(url: string, open: (origin: string) => Http = connected): Chat {
  return {
    post: async (text) => {
      const { origin, pathname, search } = addressOf(url);
      const http = open(origin);
      // A message that comes twice is better than none.
      const call = { method: 'POST', path: pathname + search, body: { text }, isRepeatable: true } as const;
      const fault = await http
        .send(call)
        .then(({ status }) => (status < 300 ? null : `it answered ${String(status)}`), wordsOf)
        .finally(() => http.close());
      if (fault !== null) throw new Error(`${fault}. ${ADVICE}`);
    },
  };
}

const ADVICE =
  'The next news are sent there again; if it stays so, compare the secret WEBHOOK_URL with the address that the chat gives for its incoming webhook.';

function connected(origin: string): Http {
  return openHttp({ origin, headers: {}, max: 1, deadline: { ...NO_DEADLINE, endsAt: Date.now() + ENDS_AFTER_MS } });
}

function addressOf(text: string): URL {
  const url = URL.parse(text);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) return url;
  throw new Error('it must begin with https://. Copy the whole address of the webhook.');
}
