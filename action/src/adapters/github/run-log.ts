// The run as GitHub shows it: log lines, annotations, job summary and outputs. All are redacted, and none can be a command.
import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { cutText, grouped, MOST_SUMMARY_BYTES } from '../../core/model/text.ts';
import { secretForms } from '../../core/report/redact/redactor.ts';
import type { Annotation, RunLog } from '../../ports.ts';

/** GitHub keeps the first ten annotations of a level in a step, and silently drops the rest. */
const MOST_ANNOTATIONS = 10;
/** GitHub cuts messages at 4,096 characters, in the middle of a word. */
const MOST_MESSAGE_CHARACTERS = 4_000;
const CUT_NOTE = '**Cut here: this page would be too long for GitHub. The rest is in the files of the report.**';
/** A shorter mask would blank single letters in the log, and drop outputs that contain them. */
const SHORTEST_MASK = 3;

/** One line in this time shows that the run is alive; more would only fill the log. */
const PROGRESS_EVERY_MS = 5000;

export interface RunLogOptions {
  readonly redact: (text: string) => string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Outside GitHub the runner's commands are noise, and a mask would print the secret. */
export function isOnGithub(): boolean {
  return ['GITHUB_ACTIONS', 'GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'].some((name) => (process.env[name] ?? '') !== '');
}

/** Outside GitHub everything is a plain line, and summary and outputs are not written. */
export function createRunLog({ redact, now = Date.now }: RunLogOptions): RunLog {
  let summaryBytes = 0;
  let progressAt = now();
  const annotateLevel = createAnnotator(redact);
  const said = new Set<string>();
  const info = (message: string): void => {
    said.add(message);
    core.info(withoutCommands(redact(message)));
  };
  return {
    info,
    progress: (message) => {
      if (now() - progressAt < PROGRESS_EVERY_MS) return;
      progressAt = now();
      info(message);
    },
    annotate: (annotations) => {
      if (!isOnGithub()) {
        // The log is the only output, so no line is repeated.
        for (const annotation of annotations) if (!said.has(annotation.message)) info(plainLine(annotation));
        return;
      }
      for (const [level, some] of Map.groupBy(annotations, (annotation) => annotation.level))
        annotateLevel(level, some);
    },
    summary: async (markdown) => {
      if (!prepareFile('GITHUB_STEP_SUMMARY')) return;
      const text = cutText(redact(markdown), MOST_SUMMARY_BYTES - summaryBytes, CUT_NOTE);
      summaryBytes += Buffer.byteLength(text);
      await core.summary.addRaw(text, true).write();
    },
    output: (name, value) => {
      // Without the file the library would print a deprecated command that runners refuse.
      if (prepareFile('GITHUB_OUTPUT')) core.setOutput(name, redact(value));
    },
  };
}

/** Takes annotations of one level, and shows as many as GitHub keeps in a step. */
function createAnnotator(
  redact: (text: string) => string,
): (level: Annotation['level'], annotations: readonly Annotation[]) => void {
  const room = { error: MOST_ANNOTATIONS, warning: MOST_ANNOTATIONS, notice: MOST_ANNOTATIONS };
  return (level, annotations) => {
    const isFitting = annotations.length <= room[level];
    const visible = isFitting ? annotations : annotations.slice(0, Math.max(0, room[level] - 1));
    for (const annotation of visible) issue(annotation, redact);
    if (!isFitting && room[level] > 0) {
      const rest = `${grouped(annotations.length - visible.length)} more ${level}s`;
      issue({ level, message: `${rest}. The summary of this run lists all of them.` }, redact);
    }
    room[level] = isFitting ? room[level] - visible.length : 0;
  };
}

/** Hides every secret in everything that the runner logs from now on, also encoded forms and single lines. */
export function maskSecrets(values: readonly string[]): void {
  if (!isOnGithub()) return;
  const masks = values.flatMap((value) => [value, value.trim(), ...secretForms(value)]);
  for (const mask of new Set(masks)) {
    if (mask.trim().length >= SHORTEST_MASK) core.setSecret(mask);
  }
}

/** `Error: EMAIL_MISSING: Employee 000417: … (integrations/acme/filter.yml:3:7)` */
function plainLine({ level, title, message, file, line = 1, column = 1 }: Annotation): string {
  const head = `${level.charAt(0).toUpperCase()}${level.slice(1)}: ${title === undefined ? '' : `${title}: `}`;
  return `${head}${message}${file === undefined ? '' : ` (${file}:${String(line)}:${String(column)})`}`;
}

function issue(annotation: Annotation, redact: (text: string) => string): void {
  const { level, title, file, line, column } = annotation;
  core[level](cutMessage(redact(annotation.message)), {
    ...(title !== undefined && { title: cutMessage(redact(title)) }),
    ...(file !== undefined && { file: redact(file) }),
    ...(line !== undefined && { startLine: line }),
    ...(column !== undefined && { startColumn: column }),
  });
}

function cutMessage(text: string): string {
  return text.length <= MOST_MESSAGE_CHARACTERS ? text : `${text.slice(0, MOST_MESSAGE_CHARACTERS)} … (cut)`;
}

/**
 * The runner reads a line that begins with `::`, or contains `##[`, as a command. Texts of others may contain these, too; a
 * blank in the middle makes them text again.
 */
function withoutCommands(text: string): string {
  return text.replace(/^([\s\u0085]*):(?=:)/gmu, '$1: ').replaceAll('##[', '## [');
}

/** False when the variable is not set. Otherwise makes the file, since the library refuses a missing one. */
function prepareFile(variable: string): boolean {
  const path = process.env[variable];
  if (path === undefined || path === '') return false;
  appendFileSync(path, '');
  return true;
}
