import { describe, expect, it } from 'vitest';
import { assess } from '../../../action/src/core/people/assess.ts';
import type { Sighting } from '../../../action/src/core/plan/link.ts';
import { linkPeople } from '../../../action/src/core/plan/link.ts';
import { aContext, aKnownUser, anEmployee, anExistingUser, aState } from '../../builders.ts';

describe('an employee whose user a decision names has', () => {
  const known = aKnownUser();
  const user = anExistingUser();
  const decision = { userId: user.id, place: { file: 'decisions.yml', line: 1 } };

  it.each<[string, Sighting, object]>([
    ['that user', { decided: user }, { kind: 'existing', user }],
    ['the linked one, when the link says the same and nothing was asked', {}, { kind: 'known', known }],
  ])('%s', (_, sighting, target) => {
    const context = aContext({ state: aState({ users: [known] }) });
    const person = assess(anEmployee(), context);
    const decided = new Map([[person.ukgEmployeeId, decision]]);
    const { links } = linkPeople([person], { decided, sightings: () => sighting }, context);
    expect(links).toMatchObject([{ target }]);
  });
});
