import { expect, it } from 'vitest';
import { ownersOf } from '../../../action/src/core/plan/owners.ts';
import { aKnownUser, aState } from '../../builders.ts';

it('a user belongs to the employee who is linked to him, and nobody to those without a link', () => {
  const ownerOf = ownersOf(
    aState({ users: [aKnownUser(), aKnownUser({ id: 'E2', userId: null }), aKnownUser({ id: 'E3', userId: 43 })] })
      .users,
  );
  expect([41, 43, 44].map(ownerOf)).toEqual(['E1', 'E3', undefined]);
});
