// The one redactor that every text passes before it reaches a log, a file, a comment or a mail.
import type { RunReport } from '../../model/model.ts';
import { withoutEmails, withoutPhones } from './personal-patterns.ts';
import { secretForms } from './secret-forms.ts';

export interface Redactor {
  /** The text without secrets, e-mail addresses and telephone numbers. Redacting twice changes nothing. */
  readonly redact: (text: string) => string;
  /** Adds texts of our own that must stay although they look like a telephone number: ids. */
  readonly keep: (values: Iterable<string>) => void;
}

/** How our own sentences write a mail server; it looks like a secret and is none. */
export const MAIL_SERVER_EXAMPLE = 'smtps://user:password@smtp.example.com:465';

/**
 * A redactor that knows these secrets in every form of `secretForms`. Secrets under four characters are left in the
 * text, for they would blank it altogether; the run log masks them from three characters on.
 */
export function createRedactor({ secrets }: { readonly secrets: readonly string[] }): Redactor {
  const withoutSecrets = secretRemover(secrets);
  const kept = new Set<string>();
  return {
    redact: (text) =>
      text
        .split(MAIL_SERVER_EXAMPLE)
        .map((part) => withoutPhones(withoutEmails(withoutSecrets(part)), (candidate) => kept.has(candidate)))
        .join(MAIL_SERVER_EXAMPLE),
    keep: (values) => {
      for (const value of values) kept.add(value);
    },
  };
}

/**
 * The report with its free texts redacted. Renderers escape (`@` for GitHub, quotes for HTML), and an escaped value is
 * harder to recognise; so texts are cleaned before they are rendered, and the sinks clean once more.
 */
export function redactReport(report: RunReport, redact: (text: string) => string): RunReport {
  return {
    ...report,
    problems: report.problems.map((problem) => ({
      ...problem,
      message: redact(problem.message),
      ...(problem.accepted && { accepted: { ...problem.accepted, reason: redact(problem.accepted.reason) } }),
    })),
    notes: report.notes.map(redact),
    refusals: report.refusals.map(redact),
  };
}

const AUTHORIZATION = /\b(authorization["']?\s*[:=]\s*["']?\s*(?:(?:basic|bearer|apitoken)\s+)?)[^\s"',;]+/giu;
const API_TOKEN = /\b(APIToken\s+)[^\s"',;]{4,}/giu;
/** `Basic` and `Bearer` are also English words: what follows must look encoded. */
const CREDENTIAL =
  /\b((?:Basic|Bearer)\s+)(?=[A-Za-z0-9+/._~-]*[0-9=]|[A-Za-z0-9+/._~-]+[A-Z])[A-Za-z0-9+/._~-]{6,}=*/gu;
const USER_OF_URL = /(:\/\/)[^\s/@"'<>]+(?=@)/gu;

function secretRemover(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets.flatMap(secretForms))].sort((a, b) => b.length - a.length);
  const known = forms.length === 0 ? null : new RegExp(forms.map(escapePattern).join('|'), 'gu');
  return (text) =>
    (known === null ? text : text.replace(known, '[secret]'))
      .replace(USER_OF_URL, '$1[secret]')
      .replace(AUTHORIZATION, '$1[secret]')
      .replace(API_TOKEN, '$1[secret]')
      .replace(CREDENTIAL, '$1[secret]');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
