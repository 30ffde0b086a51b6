// The page that the demo ends in: each thing that people read, drawn as GitHub or a mail program would draw it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';

/** What the demo has to show: Markdown, but for the mails and the report, which are pages. */
export interface Shown {
  readonly comment: string;
  readonly mails: readonly { readonly subject: string; readonly html: string }[];
  readonly summary: string;
  readonly report: string;
  readonly status: string;
}

const STYLE = readFileSync(join(import.meta.dirname, 'page.css'), 'utf8');
const MERMAID = '../node_modules/mermaid/dist/mermaid.min.js';

const markdown = new MarkdownIt({ html: true });
const fence = markdown.renderer.rules['fence'];
// GitHub draws such a block as a chart.
markdown.renderer.rules['fence'] = (tokens, index, options, env, self) => {
  const token = tokens[index];
  return token?.info.trim() === 'mermaid'
    ? `<pre class="mermaid">${markdown.utils.escapeHtml(token.content)}</pre>\n`
    : (fence?.(tokens, index, options, env, self) ?? '');
};
// A wide table moves sideways in a box of its own, as on GitHub, and the page stays.
markdown.renderer.rules['table_open'] = () => '<div class="wide"><table>\n';
markdown.renderer.rules['table_close'] = () => '</table></div>\n';

/** The made-up GitHub is on no network, so what would lead there leads nowhere: it keeps its look and goes. */
export const withoutDeadLinks = (html: string): string =>
  html.replace(/ href="(?!#|data:)[^"]*"/g, ' class="away" title="On GitHub this leads further"');

const rendered = (text: string): string => withoutDeadLinks(markdown.render(text));

const escaped = (text: string): string => markdown.utils.escapeHtml(text);

/** A whole page with one thing of the demo in it. */
export const pageWith = (text: string): string => wrapped(`<main class="alone github">${rendered(text)}</main>`);

export function demoPage({ comment, mails, summary, report, status }: Shown): string {
  const parts = [
    part(
      'comment',
      'The comment on a pull request',
      'HR changes filter.yml. Before anybody merges, the comment says whom the change touches.',
      boxed('github-actions bot commented', rendered(comment)),
    ),
    ...mails.map(({ subject, html }, index) =>
      part(
        `mail-${index + 1}`,
        index === 0 ? 'The mail about a problem' : 'The mail about a stop',
        'It goes to the technical contact, and only when something changed.',
        boxed(subject, framed(subject, withoutDeadLinks(html))),
      ),
    ),
    part(
      'summary',
      'The summary of a run',
      'GitHub shows it under the run. This one is of the working day.',
      boxed('Summary of the job', rendered(summary)),
    ),
    part(
      'report',
      'The report page',
      'One file for one run, to search, filter and print; this run was stopped. It holds ids and no names.',
      boxed('<a href="report.html">report.html</a>', framed('The report page', withoutDeadLinks(report))),
    ),
    part(
      'status',
      'The status page',
      'All organizations and their last runs, on the branch that keeps the state.',
      boxed('README.md', rendered(status)),
    ),
  ];
  return wrapped(`<header><h1>A week of the sync at Acme</h1>
<p>All of this was made a moment ago on this machine. The people are made up, and links to GitHub are off.</p>
<nav>${parts.map(({ id, title }) => `<a href="#${id}">${title}</a>`).join('')}</nav></header>
<main>${parts.map(({ html }) => html).join('\n')}</main>
<script>
for (const frame of document.querySelectorAll('iframe')) {
  const fit = () => {
    const page = frame.contentDocument?.documentElement;
    frame.style.height = '0';
    if (page) frame.style.height = Math.min(page.scrollHeight + 2, 1400) + 'px';
  };
  frame.addEventListener('load', fit);
  addEventListener('resize', fit);
  fit();
}
</script>`);
}

function part(id: string, title: string, about: string, content: string): { id: string; title: string; html: string } {
  return { id, title, html: `<section id="${id}"><h2>${title}</h2><p class="about">${about}</p>${content}</section>` };
}

const boxed = (head: string, content: string): string =>
  `<div class="box"><div class="head">${head}</div><div class="github">${content}</div></div>`;

const framed = (title: string, html: string): string =>
  `<iframe title="${escaped(title)}" srcdoc="${escaped(html)}"></iframe>`;

const wrapped = (body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>The sync's demo</title><style>${STYLE}</style></head>
<body>${body}
<script src="${MERMAID}"></script>
<script>
if (globalThis.mermaid) mermaid.initialize({ theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default' });
</script></body></html>
`;
