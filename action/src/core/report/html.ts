// The little HTML that mail programs of all ages show alike: tables, inline styles, no images, no scripts.

/** Any text as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Our own sentences: what stands between backticks is shown as code. */
export function sentenceHtml(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/gu, `<code style="${CODE}">$1</code>`);
}

/** A table with a grey head; cells are HTML already, the first column is the narrow one. */
export function tableHtml(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const titles = head.map(
    (title) => `<th scope="col" align="left" style="${CELL}background:#f3f4f6;">${escapeHtml(title)}</th>`,
  );
  const lines = rows.map(
    (cells) => `<tr>${cells.map((cell) => `<td valign="top" style="${CELL}">${cell}</td>`).join('')}</tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="${TABLE}"><tr>${titles.join('')}</tr>${lines.join('')}</table>`;
}

/** A link; its words alone without an address of the web. */
export function linkHtml(words: string, address: string): string {
  if (!/^https?:\/\//u.test(address)) return escapeHtml(words);
  return `<a href="${escapeHtml(address)}" style="color:#1d4ed8;">${escapeHtml(words)}</a>`;
}

/** A link that looks like a button, Outlook included; nothing without an address of the web. */
export function buttonHtml(words: string, address: string | null, color: string): string {
  if (address === null || !/^https?:\/\//u.test(address)) return '';
  const style = `display:inline-block;padding:10px 18px;font:bold 14px ${FONT};color:#ffffff;text-decoration:none;`;
  return `<td bgcolor="${color}" style="background:${color};"><a href="${escapeHtml(address)}" style="${style}">${escapeHtml(words)}</a></td>`;
}

/** The whole message: a coloured bar, a heading, and the parts below each other. */
export function pageHtml(page: {
  readonly heading: string;
  readonly color: string;
  readonly parts: readonly string[];
}): string {
  const rows = page.parts
    .filter((part) => part !== '')
    .map((part) => `<tr><td style="padding:0 24px 16px 24px;${TEXT}">${part}</td></tr>`);
  return [
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>',
    '<body style="margin:0;padding:0;background:#f3f4f6;">',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#f3f4f6"><tr><td align="center" style="padding:24px 8px;">',
    '<table role="presentation" width="680" cellpadding="0" cellspacing="0" border="0" bgcolor="#ffffff" style="max-width:680px;width:100%;background:#ffffff;">',
    `<tr><td height="6" bgcolor="${page.color}" style="background:${page.color};font-size:1px;line-height:6px;">&nbsp;</td></tr>`,
    `<tr><td style="padding:20px 24px 12px 24px;font:bold 20px ${FONT};color:#111827;">${escapeHtml(page.heading)}</td></tr>`,
    ...rows,
    '</table></td></tr></table></body></html>',
  ].join('\n');
}

const FONT = "'Segoe UI',Arial,sans-serif";
const TEXT = `font:14px/1.5 ${FONT};color:#1f2937;`;
const TABLE = 'border-collapse:collapse;width:100%;';
const CELL = `border:1px solid #d1d5db;padding:8px;font:13px/1.45 ${FONT};color:#1f2937;`;
const CODE = 'font-family:Consolas,Menlo,monospace;font-size:12px;background:#f3f4f6;word-break:break-all;';
