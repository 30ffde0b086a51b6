import { describe, expect, it } from 'vitest';
import { slugOfFile, stateFiles } from '../../../action/src/core/state/files.ts';

describe('names of state files', () => {
  it('belong to one organization', () => {
    expect(stateFiles('acme')).toEqual({ organization: 'acme.json', users: 'acme.users.ndjson' });
    expect(['acme.json', 'a-1.json'].map(slugOfFile)).toEqual(['acme', 'a-1']);
    expect(['acme.users.ndjson', 'acme.json.next', 'README.md', '-a.json', 'A.json'].map(slugOfFile)).toEqual(
      Array(5).fill(null),
    );
  });
});
