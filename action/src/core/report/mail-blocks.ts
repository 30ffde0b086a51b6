// A mail is a list of blocks, rendered once as text and once as HTML, so that both say the same.
import type { Mail } from '../model/model.ts';
import { escapeHtml, isWebAddress } from './html.ts';

export interface MailLink {
  readonly words: string;
  /** Shown only where it is an address of the web. */
  readonly address: string;
}

export type Block =
  /** Sentences, one a line; a strong one stands out. */
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly isStrong?: true }
  | { readonly kind: 'heading'; readonly text: string }
  /** One matter: what it is, then its lines, then where to read more. */
  | { readonly kind: 'card'; readonly title: string; readonly lines: readonly string[]; readonly link: MailLink }
  | { readonly kind: 'code'; readonly words: string; readonly code: string }
  | { readonly kind: 'steps'; readonly steps: readonly string[] }
  /** The first is the button. */
  | { readonly kind: 'links'; readonly links: readonly MailLink[] }
  | { readonly kind: 'small'; readonly lines: readonly string[] };

export interface MailBody {
  readonly heading: string;
  readonly tone: Tone;
  readonly blocks: readonly Block[];
}

export type Tone = 'trouble' | 'stop' | 'well';

/** The same heading as subject and title, the same blocks as text and as HTML. */
export function mailOf(body: MailBody, to: Mail['to'], attachments: Mail['attachments'] = []): Mail {
  return { to, subject: oneLine(body.heading), text: letterText(body), html: letterHtml(body), attachments };
}

/** Lines are separated by one line break, blocks by an empty line. */
function letterText({ heading, blocks }: MailBody): string {
  return [oneLine(heading), ...blocks.map(blockText)].filter((text) => text !== '').join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'lines':
    case 'small':
      return block.lines.map(plain).join('\n');
    case 'heading':
      return block.text.toUpperCase();
    case 'card':
      return [
        `* ${plain(block.title)}`,
        ...block.lines.map((line) => `  ${plain(line)}`),
        ...linkText(block.link, '  '),
      ].join('\n');
    case 'code':
      return `${block.words}: ${block.code}`;
    case 'steps':
      return block.steps.map((step, index) => `${String(index + 1)}. ${plain(step)}`).join('\n');
    case 'links':
      return block.links.flatMap((link) => linkText(link, '')).join('\n');
  }
}

function linkText({ words, address }: MailLink, indent: string): readonly string[] {
  return address === '' ? [] : [`${indent}${words}: ${address}`];
}

/** A line of a message is one line: nothing in a value can look like another part of it. */
function plain(text: string): string {
  return oneLine(text).replaceAll('`', '');
}

/** A subject is one line: nothing in a name can add a header to the mail. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

const TONES: Readonly<Record<Tone, string>> = { trouble: '#b45309', stop: '#b42318', well: '#1a7f37' };

/** One column, at home on a phone of 400 px; light by its inline styles, dark by its classes. */
function letterHtml({ heading, tone, blocks }: MailBody): string {
  const color = TONES[tone];
  const rows = blocks.map((block) => blockHtml(block, color)).filter((html) => html !== '');
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

function blockHtml(block: Block, color: string): string {
  switch (block.kind) {
    case 'lines':
      return block.isStrong ? `<b>${sentences(block.lines)}</b>` : sentences(block.lines);
    case 'small':
      return `<span class="dim" style="color:#57606a;font-size:13px;">${sentences(block.lines)}</span>`;
    case 'heading':
      return `<div style="padding-top:8px;font-weight:bold;font-size:16px;">${escapeHtml(block.text)}</div>`;
    case 'card':
      return cardHtml(block, color);
    case 'code':
      return `${escapeHtml(block.words)}: <b style="font-size:20px;letter-spacing:1px;">${escapeHtml(block.code)}</b>`;
    case 'steps':
      return `<ol style="margin:0;padding:0 0 0 22px;">${block.steps.map((step) => `<li style="margin:0 0 4px 0;">${sentence(step)}</li>`).join('')}</ol>`;
    case 'links':
      return linksHtml(block.links, color);
  }
}

function cardHtml({ title, lines, link }: Extract<Block, { kind: 'card' }>, color: string): string {
  const more = isWebAddress(link.address) ? `<br>${linkHtml(link)}` : '';
  return [
    `<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="border:1px solid #d1d9e0;border-left:4px solid ${color};">`,
    `<tr><td class="ink" style="padding:8px 12px;${TEXT}"><b>${sentence(title)}</b><br>${sentences(lines)}${more}</td></tr></table>`,
  ].join('');
}

/** The first as a button, Outlook included; links that lead nowhere are left out. */
function linksHtml(links: readonly MailLink[], color: string): string {
  const [first, ...others] = links.filter(({ address }) => isWebAddress(address));
  if (first === undefined) return '';
  const style = `display:inline-block;padding:10px 18px;font:bold 15px ${FONT};color:#ffffff;text-decoration:none;`;
  const button = `<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="${color}" style="background:${color};"><a href="${escapeHtml(first.address)}" style="${style}">${escapeHtml(first.words)}</a></td></tr></table>`;
  return [button, ...others.map((link) => `<div style="padding-top:8px;">${linkHtml(link)}</div>`)].join('');
}

function linkHtml({ words, address }: MailLink): string {
  return `<a class="link" href="${escapeHtml(address)}" style="color:#0b62c4;">${escapeHtml(words)}</a>`;
}

function sentences(lines: readonly string[]): string {
  return lines.map(sentence).join('<br>');
}

/** What stands between backticks is typed or named exactly. */
function sentence(text: string): string {
  return breakable(text).replace(
    /`([^`]+)`/gu,
    `<code style="font-family:Consolas,Menlo,monospace;font-size:14px;">$1</code>`,
  );
}

/** A word longer than a phone likes, such as a code or a path. */
const LONG_WORD = /[^\s\u200b]{17,}/gu;

/** Escaped, and with a place to break in every long word: mail programs do not agree on how else to say it. */
function breakable(text: string): string {
  const split = (word: string): string => word.replace(/[^\s]{1,12}?[_/.:@-](?=.)|[^\s]{12}(?=.)/gu, '$&\u200b');
  return escapeHtml(oneLine(text).replace(LONG_WORD, split));
}

const FONT = "'Segoe UI',Arial,sans-serif";
const TEXT = `font:15px/1.5 ${FONT};color:#1f2328;`;
const STYLE = [
  ':root{color-scheme:light dark;supported-color-schemes:light dark}',
  'body,td{overflow-wrap:anywhere;word-break:break-word}',
  '@media (prefers-color-scheme:dark){.page{background:#0d1117!important}.sheet{background:#161b22!important}.ink{color:#e6edf3!important}.dim{color:#9198a1!important}.link{color:#58a6ff!important}.card{border-color:#3d444d!important}}',
].join('');
