// Writes a small value as YAML in one line, the way it can be typed into a file.

/** `{ from: org_level_2 }`, `[A, L]`, `"udf:Badge colour"`; what is no plain text stands in quotes. */
export function inlineYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry: unknown) => inlineYaml(entry)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, entry]) => `${inlineYaml(key)}: ${inlineYaml(entry)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return typeof value === 'string' && !isPlain(value) ? JSON.stringify(value) : String(value);
}

/** Narrower than YAML is: a text that YAML could take for anything else is quoted. */
function isPlain(text: string): boolean {
  if (/^(true|false|null)$/i.test(text)) return false;
  return (
    /^[A-Za-z][\w ./@-]*$/.test(text) ||
    /^https?:\/\/[\w.:[\]/-]+$/.test(text) ||
    /^\d+(\.\d+)?%$/.test(text) ||
    /^\d{4}-\d\d-\d\d$/.test(text)
  );
}
