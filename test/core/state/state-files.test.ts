import { describe, expect, it } from 'vitest';
import {
  parseState,
  serialiseChanged,
  serialiseState,
  slugOfFile,
  stateFiles,
} from '../../../action/src/core/state/files.ts';
import { aState, aUser } from './a-state.ts';

describe('names of state files', () => {
  it('belong to one organization', () => {
    expect(stateFiles('acme')).toEqual({ organization: 'acme.json', users: 'acme.users.ndjson' });
    expect(['acme.json', 'a-1.json'].map(slugOfFile)).toEqual(['acme', 'a-1']);
    expect(['acme.users.ndjson', 'acme.json.next', 'README.md', '-a.json', 'A.json'].map(slugOfFile)).toEqual(
      Array(5).fill(null),
    );
  });
});

describe('what has to be written of a state', () => {
  const place = { folder: '', key: '' };
  const whole = serialiseState(aState({ users: [aUser('E1')] }));
  const before = parseState('acme', { organization: whole.organization, users: Buffer.concat(whole.users) }, place);
  const state = before.state!;

  it('is the organization alone where nobody in it changed', () => {
    expect(serialiseChanged(state, '', before)).toEqual({ ...whole, users: null });
  });

  it.each([
    ['somebody changed', { ...state, users: new Map(state.users) }, before],
    ['other files stand there', state, null],
    ['nothing stands there', state, { state: null }],
  ])('is both files where %s', (_, next, found) => {
    expect(serialiseChanged(next, '', found)).toEqual(whole);
  });
});
