// What the demo uses of markdown-it, which brings no types of its own.
declare module 'markdown-it' {
  interface Token {
    readonly info: string;
    readonly content: string;
  }

  type Rule = (tokens: readonly Token[], index: number, options: unknown, env: unknown, self: unknown) => string;

  class MarkdownIt {
    constructor(options: { readonly html: boolean });
    readonly renderer: { readonly rules: Record<string, Rule | undefined> };
    readonly utils: { readonly escapeHtml: (text: string) => string };
    render(text: string): string;
  }

  export { MarkdownIt as default };
}
