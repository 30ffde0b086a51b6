// Names for made-up people: plain ones, accented ones, and ones in other scripts, with a spelling that fits an e-mail.

/** A name and how it is written in an e-mail address. */
export type Name = readonly [written: string, latin: string];

const plain = (names: string): readonly Name[] =>
  names.split(' ').map((name) => [name, name.toLowerCase().replaceAll(/[^a-z]/g, '')] as const);

export const FIRST_NAMES: readonly Name[] = [
  ...plain('Avery Jordan Morgan Riley Casey Quinn Rowan Skyler Emerson Finley Harper Dakota Reese Sawyer Tatum'),
  ...plain('Maria James Linda Robert Susan David Karen Thomas Nancy Daniel Grace Henry Julia Oscar Paula'),
  ['José', 'jose'],
  ['Zoë', 'zoe'],
  ['François', 'francois'],
  ['Søren', 'soren'],
  ['Łukasz', 'lukasz'],
  ['Nuño', 'nuno'],
  ['Jürgen', 'juergen'],
  ['Siân', 'sian'],
  ['Иван', 'ivan'],
  ['Ελένη', 'eleni'],
  ['明', 'ming'],
  ['陽子', 'yoko'],
  ['محمد', 'mohammed'],
  ['अनीता', 'anita'],
];

export const LAST_NAMES: readonly Name[] = [
  ...plain('Sample Baker Carter Dawson Ellis Foster Grant Hughes Irving Jensen Keller Lawson Mercer Norris Owens'),
  ...plain('Parker Reyes Spencer Turner Underwood Vance Walker Young Zimmer Abbott Barrett Collins Drake Everett Fox'),
  ["O'Brien", 'obrien'],
  ["D'Angelo", 'dangelo'],
  ['van der Berg', 'vanderberg'],
  ['Smith-Jones', 'smithjones'],
  ['Muñoz', 'munoz'],
  ['Müller', 'mueller'],
  ['Čapek', 'capek'],
  ['Ørsted', 'orsted'],
  ['Nguyễn', 'nguyen'],
  ['Петров', 'petrov'],
  ['Παππάς', 'pappas'],
  ['王', 'wang'],
  ['田中', 'tanaka'],
  ['الخطيب', 'alkhatib'],
  ['शर्मा', 'sharma'],
];
