// A mail is a list of parts. Each part exists as text and as HTML, so that both say the same.
import type { Mail } from '../model/model.ts';
import { escapeHtml, isWebAddress } from './markup.ts';

export interface MailLink {
  readonly words: string;
  /** `''` for none. HTML shows it only when it is a web address. */
  readonly address: string;
}

/** One part of a mail; `''` is not shown. */
export interface Part {
  readonly text: string;
  /** The colour is that of the mail's tone. */
  readonly html: (color: string) => string;
}

/** Sentences, one a line. */
export function lines(texts: readonly string[]): Part {
  return { text: texts.map(plain).join('\n'), html: () => sentences(texts) };
}

/** Important sentences. */
export function strong(texts: readonly string[]): Part {
  return { ...lines(texts), html: () => `<div style="font-weight:bold;">${sentences(texts)}</div>` };
}

/** Sentences that need not be read. */
export function small(texts: readonly string[]): Part {
  const html = `<div class="dim" style="color:#57606a;font-size:13px;">${sentences(texts)}</div>`;
  return { ...lines(texts), html: () => html };
}

export function heading(text: string): Part {
  const html = `<div style="padding-top:8px;font-weight:bold;font-size:16px;">${escapeHtml(text)}</div>`;
  return { text: text.toUpperCase(), html: () => html };
}

/** One matter: its title, its lines, and where to read more. */
export function card(title: string, texts: readonly string[], link: MailLink): Part {
  const more = isWebAddress(link.address) ? linkHtml(link) : '';
  return {
    text: [`* ${plain(title)}`, ...[...texts.map(plain), ...linkText(link)].map((line) => `  ${line}`)].join('\n'),
    html: (color) =>
      [
        `<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="border:1px solid #d1d9e0;border-left:4px solid ${color};">`,
        `<tr><td class="ink" style="padding:8px 12px;${TEXT}"><b>${sentence(title)}</b>${sentences(texts)}${more}</td></tr></table>`,
      ].join(''),
  };
}

export function code(words: string, text: string): Part {
  const html = `${escapeHtml(words)}: <b style="font-size:20px;letter-spacing:1px;">${escapeHtml(text)}</b>`;
  return { text: `${words}: ${text}`, html: () => html };
}

export function steps(texts: readonly string[]): Part {
  const items = texts.map((step) => `<li style="margin:0 0 4px 0;">${sentence(step)}</li>`);
  return {
    text: texts.map((step, index) => `${String(index + 1)}. ${plain(step)}`).join('\n'),
    html: () => `<ol style="margin:0;padding:0 0 0 22px;">${items.join('')}</ol>`,
  };
}

/** The first link as a button, which Outlook shows, too. */
export function links(all: readonly MailLink[]): Part {
  const [first, ...others] = all.filter(({ address }) => isWebAddress(address));
  const style = `display:inline-block;padding:10px 18px;font:bold 15px ${FONT};color:#ffffff;text-decoration:none;`;
  const button = ({ words, address }: MailLink, color: string): string =>
    `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="${color}" style="background:${color};"><a href="${escapeHtml(address)}" style="${style}">${escapeHtml(words)}</a></td></tr></table>`;
  const below = others.map((link) => `<div style="padding-top:8px;">${linkHtml(link)}</div>`).join('');
  return {
    text: all.flatMap(linkText).join('\n'),
    html: (color) => (first === undefined ? '' : button(first, color) + below),
  };
}

function linkText({ words, address }: MailLink): readonly string[] {
  return address === '' ? [] : [`${words}: ${address}`];
}

function linkHtml({ words, address }: MailLink): string {
  return `<a class="link" href="${escapeHtml(address)}" style="color:#0b62c4;">${escapeHtml(words)}</a>`;
}

/** A line of the text stays one line: no value can look like another part of the mail. */
function plain(text: string): string {
  return oneLine(text).replaceAll('`', '');
}

/** A subject is one line: no name can add a header to the mail. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** With a little space between sentences, since each one wraps on a phone. */
function sentences(lines: readonly string[]): string {
  return lines.map((line) => `<div style="padding:0 0 4px 0;">${sentence(line)}</div>`).join('');
}

/** Text between backticks is shown as code. */
function sentence(text: string): string {
  return breakable(text).replace(
    /`([^`]+)`/gu,
    `<code style="font-family:Consolas,Menlo,monospace;font-size:14px;">$1</code>`,
  );
}

/** A word that is too long for a phone, such as a code or a path. */
const LONG_WORD = /[^\s\u200b]{17,}/gu;

/** Escaped, with a zero-width space in every long word: the only way to break a word that all mail programs know. */
function breakable(text: string): string {
  const split = (word: string): string => word.replace(/[^\s]{1,12}?[_/.:@-](?=.)|[^\s]{12}(?=.)/gu, '$&\u200b');
  return escapeHtml(oneLine(text).replace(LONG_WORD, split));
}

const TONES = { trouble: '#b45309', stop: '#b42318', well: '#1a7f37' };

export interface Letter {
  readonly heading: string;
  readonly tone: keyof typeof TONES;
  readonly parts: readonly Part[];
}

/** One heading as subject and title, the same parts as text and as HTML. */
export function mailOf(letter: Letter, to: Mail['to'], attachments: Mail['attachments'] = []): Mail {
  const subject = oneLine(letter.heading);
  const text = [subject, ...letter.parts.map((part) => part.text)].filter((part) => part !== '').join('\n\n');
  return { to, subject, text, html: letterHtml(letter), attachments };
}

/** One column that fits a phone of 400 px; light by inline styles, dark by classes. */
function letterHtml({ heading, tone, parts }: Letter): string {
  const color = TONES[tone];
  const rows = parts.map(({ html }) => html(color)).filter((html) => html !== '');
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><style>${STYLE}</style></head>`,
    '<body class="page" style="margin:0;padding:0;background:#f3f4f6;">',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:12px 6px;">',
    '<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background:#ffffff;">',
    `<tr><td height="6" bgcolor="${color}" style="background:${color};font-size:1px;line-height:6px;">&nbsp;</td></tr>`,
    `<tr><td class="ink" style="padding:16px 16px 4px 16px;font:bold 20px/1.3 ${FONT};color:#111827;">${breakable(heading)}</td></tr>`,
    ...rows.map((html) => `<tr><td class="ink" style="padding:6px 16px;${TEXT}">${html}</td></tr>`),
    '<tr><td style="height:12px;line-height:12px;">&nbsp;</td></tr></table></td></tr></table></body></html>',
  ].join('\n');
}

const FONT = "'Segoe UI',Arial,sans-serif";
const TEXT = `font:15px/1.5 ${FONT};color:#1f2328;`;
const STYLE = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  'body,td{overflow-wrap:anywhere;word-break:break-word}',
  '@media (prefers-color-scheme:dark){.page{background:#0d1117!important}.sheet{background:#161b22!important}.ink{color:#e6edf3!important}.dim{color:#9198a1!important}.link{color:#58a6ff!important}.card{border-color:#3d444d!important}}',
].join('');
