// Mails the watchdog's alarm to the technical contact of one organization. Uses curl, which every runner has, and no package.
import { execFileSync } from 'node:child_process';
import console from 'node:console';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const { URL } = globalThis;
const {
  ORGANIZATION = '',
  REASON = '',
  ISSUE = '',
  SMTP_URL = '',
  MAIL_FROM = '',
  GITHUB_REPOSITORY = '',
} = process.env;

function main() {
  if (SMTP_URL === '') {
    console.log(
      `::warning title=No mail sent::The environment "${ORGANIZATION}" has no secret SMTP_URL, so nobody was mailed. ${ISSUE}`,
    );
    return;
  }
  const contacts = contactsOf(readFileSync(join('integrations', ORGANIZATION, 'integration.yml'), 'utf8'));
  if (contacts.length === 0)
    throw new Error(`integrations/${ORGANIZATION}/integration.yml names no technical_contact.`);
  const from = MAIL_FROM === '' ? contacts[0] : MAIL_FROM;
  const folder = mkdtempSync(join(tmpdir(), 'alarm-'));
  try {
    const message = join(folder, 'message.txt');
    writeFileSync(message, messageOf(from, contacts));
    send({ from, contacts, message });
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(`Mailed the technical contact of ${ORGANIZATION}.`);
}

/** The addresses under `technical_contact`, whether one, a list in brackets or a list in lines. */
function contactsOf(text) {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.startsWith('technical_contact'));
  if (start === -1) return [];
  const length = lines.slice(start + 1).findIndex((line) => /^[^\s#-]/.test(line));
  const end = length === -1 ? lines.length : start + 1 + length;
  return lines.slice(start, end).flatMap((line) => addressesIn(line.replace(/(^|\s)#.*$/, '')));
}

function addressesIn(text) {
  return text.match(/[^\s"'[\],<>]+@[^\s"'[\],<>]+/g) ?? [];
}

function messageOf(from, contacts) {
  return [
    `From: ${from}`,
    `To: ${contacts.join(', ')}`,
    `Subject: Sync ${ORGANIZATION}: ${REASON}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Auto-Submitted: auto-generated',
    '',
    `Organization ${ORGANIZATION}: ${REASON}.`,
    '',
    `What to do stands in this issue of ${GITHUB_REPOSITORY}:`,
    ISSUE,
    '',
    'The issue is closed by itself when all is well again.',
    '',
  ].join('\r\n');
}

/** The address with its password goes to curl by standard input, where no list of programs shows it. */
function send({ from, contacts, message }) {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(SMTP_URL).hostname);
  const settings = [
    ['url', SMTP_URL],
    ['mail-from', addressesIn(from)[0] ?? from],
    ...contacts.map((contact) => ['mail-rcpt', contact]),
    ['upload-file', message],
    ['max-time', '60'],
    ['proto', '=smtp,smtps'],
  ];
  const lines = settings.map(([name, value]) => `${name} = "${value.replace(/[\\"]/g, '\\$&')}"`);
  const input = [...lines, 'silent', 'show-error', ...(isLocal ? [] : ['ssl-reqd'])].join('\n');
  execFileSync('curl', ['--config', '-'], { input, stdio: ['pipe', 'ignore', 'inherit'] });
}

try {
  main();
} catch (error) {
  const told =
    error instanceof Error && !('status' in error) ? error.message : 'The mail server refused; curl says why above.';
  console.log(`::error title=Mail not sent::${told} Check the secret SMTP_URL of the environment "${ORGANIZATION}".`);
  process.exitCode = 1;
}
