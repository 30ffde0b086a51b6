// The words that people read, in one place: on the left what only code, files and logs say, on the right what is said instead.
const WORDS_FOR_PEOPLE: readonly (readonly [said: RegExp, instead: string])[] = [
  [
    /\b(?:is|are|was|were|be|and|or|then|who|so|have been) (?:held|on hold)\b|\bheld (?:back|since|people|employees)\b/i,
    'waiting for a fix',
  ],
  [/\b(?:in|of|out of) scope\b|\bscope (?:of|is)\b/i, 'included, left out'],
  [/\bcursors?\b/i, 'read up to'],
  [/\bdrift(?!\.csv)\b/i, 'differences'],
  [/\bbaselines?\b/i, 'first comparison'],
  [/\bdigests?\b/i, 'approval code'],
  [/\b(?:a|the|this|that|next|last|every|each|weekly|dry) reconcile\b|\breconciles\b/i, 'compare everybody'],
  [/\bfingerprints?\b(?! \(SHA256)/i, 'what was written last'],
  [/\bevidence\b/i, 'what ties a person to a user'],
  [/\bslugs?\b/i, 'name of the folder'],
  [/\b(?:whoever|whom|somebody|anew|beside|heirs?|mends?|bears)\b/i, 'who, a person, again, next to, settle'],
  [/\b(?:he|him|his|she|hers?)\b/i, 'they'],
];

/** What a reader would stumble over, as `cursor (say: read up to)`. Text in backticks is typed as it stands. */
export function jargonIn(text: string): readonly string[] {
  const plain = text.replace(/`[^`]*`/g, '');
  return WORDS_FOR_PEOPLE.flatMap(([said, instead]) => {
    const found = said.exec(plain);
    return found === null
      ? []
      : [`${found[0]} (say: ${instead}): …${plain.slice(Math.max(0, found.index - 60), found.index + 60)}…`];
  });
}
