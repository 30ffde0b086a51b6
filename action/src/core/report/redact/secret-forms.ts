// The texts in which one secret can turn up: as written, line by line, encoded, or inside a longer encoded text.

/** A shorter text is no use as a pattern: it would blank half of every report. */
const SHORTEST_SECRET = 4;
/** A piece of Base64 this long belongs to the secret and not to chance. */
const SHORTEST_FRAGMENT = 8;
/** Of a shorter one the bytes may be a piece of any digest. */
const SHORTEST_IN_HEX = 8;

/**
 * Every form of a secret that must not be shown, longest first, none under four characters. A URL such as
 * `smtps://user:password@host` gives its password's forms too.
 */
export function secretForms(secret: string): readonly string[] {
  const forms = [secret, ...lines(secret), ...passwordOfUrl(secret)].flatMap((text) => [text, ...encodings(text)]);
  const usable = forms.filter((form) => form.trim().length >= SHORTEST_SECRET);
  return [...new Set(usable)].sort((a, b) => b.length - a.length);
}

function lines(text: string): readonly string[] {
  return [text.trim(), ...text.split(/\r\n|\r|\n/u).map((line) => line.trim())];
}

function passwordOfUrl(text: string): readonly string[] {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^:@/\s]*:([^@\s]+)@/iu.exec(text)?.[1];
  if (password === undefined) return [];
  return [password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function encodings(text: string): readonly string[] {
  if (text.length < SHORTEST_SECRET) return [];
  const percent = encodeURIComponent(text.toWellFormed());
  const padded = base64Of(bytesOf(text));
  const base64 = [padded, padded.replace(/=+$/u, ''), ...base64Fragments(text)];
  return [
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    percent,
    percent.replaceAll('%20', '+'),
    percent.replace(/%[0-9A-F]{2}/gu, (code) => code.toLowerCase()),
    ...hexOf(text),
    JSON.stringify(text).slice(1, -1),
    htmlOf(text),
  ];
}

/**
 * The characters that the secret alone decides wherever it stands inside a longer Base64 text, as the password does in
 * `Basic <base64 of user:password>`: one piece for each of the three ways in which bytes fall on Base64's grid.
 */
function base64Fragments(text: string): readonly string[] {
  return [0, 1, 2]
    .map((offset) => {
      const bytes = [...Array.from({ length: offset }, () => 0), ...bytesOf(text)];
      const encoded = base64Of(bytes).replace(/=+$/u, '');
      const end = (bytes.length * 8) % 6 === 0 ? encoded.length : encoded.length - 1;
      return encoded.slice(Math.ceil((offset * 8) / 6), end);
    })
    .filter((fragment) => fragment.length >= SHORTEST_FRAGMENT);
}

function bytesOf(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)];
}

function base64Of(bytes: readonly number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

function hexOf(text: string): readonly string[] {
  if (text.length < SHORTEST_IN_HEX) return [];
  const hex = bytesOf(text)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return [hex, hex.toUpperCase()];
}

function htmlOf(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
