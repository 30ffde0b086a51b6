// `npm run new` in a terminal: a wrong answer costs one more question, and not all of them.
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../action/scripts/organization-questions.ts';
import {
  askAnswers,
  checkedFiles,
  filesOf,
  problemsIn,
  QUESTIONS,
} from '../../action/scripts/organization-questions.ts';

interface Talk {
  readonly answers: Answers;
  /** The flags of the questions, in the order in which they were asked. */
  readonly asked: readonly string[];
  readonly said: readonly string[];
}

/** Types `typed` one after the other for each flag; what is not named is answered with Enter, or rightly where it must be. */
async function talk(typed: Readonly<Record<string, readonly string[]>>, given: Answers = {}): Promise<Talk> {
  const asked: string[] = [];
  const said: string[] = [];
  const left = new Map(Object.entries(typed).map(([flag, texts]) => [flag, [...texts]]));
  const ask = (text: string): Promise<string> => {
    const { flag, example } = QUESTIONS.find((question) => text.startsWith(question.ask))!;
    asked.push(flag);
    return Promise.resolve(left.get(flag)?.shift() ?? example ?? '');
  };
  return { answers: await askAnswers(given, ask, (text) => said.push(text)), asked, said };
}

const ALL = QUESTIONS.map(({ flag }) => flag);

describe('the questions for a new organization', () => {
  it('are asked once each when the answers are right, and make valid files', async () => {
    const { answers, asked, said } = await talk({ name: ['Globex'] });
    expect(asked).toEqual(ALL);
    expect(said).toEqual([]);
    expect(answers['name']).toBe('Globex');
    expect(problemsIn(filesOf(answers), 'globex', 'integrations/globex')).toEqual([]);
  });

  it.each([
    'hr@acme.example, it@acme.example',
    'hr@acme.example;it@acme.example',
    '[hr@acme.example, it@acme.example]',
  ])('take several addresses in one answer: %s', async (contact) => {
    const { said, answers } = await talk({ contact: [contact] });
    expect(said).toEqual([]);
    expect(filesOf(answers)['integration.yml']).toContain('technical_contact: ["hr@acme.example","it@acme.example"]\n');
  });

  it.each([
    ['name', ''],
    ['contact', 'nobody'],
    ['time-zone', 'Mars/Olympus'],
    ['ukg-host', 'http://service5.ultipro.com'],
    ['betterworks-host', 'www.betterworks.com'],
    ['department', 'org_level_9'],
    ['title', 'job_titel'],
    ['hire-date', 'birthday'],
  ])('ask again for %s alone, until it is right: %j', async (flag, wrong) => {
    const { asked, said, answers } = await talk({ [flag]: [wrong, wrong] });
    const at = ALL.indexOf(flag);
    expect(asked).toEqual([...ALL.slice(0, at), flag, flag, ...ALL.slice(at)]);
    expect(said).toHaveLength(2);
    expect(problemsIn(filesOf(answers), 'globex', 'integrations/globex')).toEqual([]);
  });

  it('take a host that is not known, of which the files warn', async () => {
    const { said, answers } = await talk({ 'ukg-host': ['https://service9.ultipro.com'] });
    expect(said).toEqual([]);
    expect(checkedFiles(answers, 'globex', 'globex').warnings).toEqual([
      expect.stringContaining('none of the known hosts of UKG'),
    ]);
  });

  it('are asked neither for what a flag says, nor again for the rest when a flag is wrong', async () => {
    const given = Object.fromEntries(QUESTIONS.map(({ flag, example, suggested }) => [flag, example ?? suggested]));
    expect((await talk({}, given)).asked).toEqual([]);
    expect((await talk({}, { ...given, contact: 'nobody' })).asked).toEqual(['contact']);
  });
});
