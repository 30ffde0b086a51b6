// The bytes of a file that GitHub was asked for in raw form.

/** Also of an answer in JSON with the file in Base64: what stands between GitHub and us may drop the header that asks for raw. */
export function rawBytes(answer: unknown): Buffer {
  if (answer instanceof ArrayBuffer) return Buffer.from(answer);
  if (typeof answer === 'string') return Buffer.from(answer, 'utf8');
  const { content, encoding } = (answer ?? {}) as { readonly content?: unknown; readonly encoding?: unknown };
  const isEncoded = typeof content === 'string' && encoding === 'base64';
  return isEncoded ? Buffer.from(content, 'base64') : Buffer.alloc(0);
}
