// Files of a mail that are too large for it: they stay with the run, and the mail says so.
import type { Mail } from '../../core/model/model.ts';

/** Larger files fill mailboxes, and some servers refuse the whole mail for them. */
const MOST_BYTES = 1024 * 1024;

export function withoutLargeFiles(mail: Mail): Mail {
  return without(mail, ({ content }) => Buffer.byteLength(content) > MOST_BYTES, 'larger than 1 MB');
}

export function withoutAllFiles(mail: Mail): Mail {
  return without(mail, () => true, 'larger than the mail server takes');
}

type Attachment = Mail['attachments'][number];

function without(mail: Mail, isLeftOut: (file: Attachment) => boolean, why: string): Mail {
  const left = mail.attachments.filter(isLeftOut);
  if (left.length === 0) return mail;
  const names = left.map(({ name }) => name).join(', ');
  const [is, it] = left.length === 1 ? ['is', 'it is'] : ['are', 'they are'];
  const note = `${names} ${is} not attached, because ${it} ${why}. Open the run by the link in this mail: ${it} in its report, under Artifacts.`;
  const html = mail.html.includes('</body>') ? mail.html : `${mail.html}</body>`;
  return {
    ...mail,
    attachments: mail.attachments.filter((file) => !left.includes(file)),
    text: `${mail.text.trimEnd()}\n\n${note}\n`,
    html: html.replace('</body>', () => `<p>${note}</p></body>`),
  };
}
