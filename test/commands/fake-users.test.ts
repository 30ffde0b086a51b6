import { describeUsers } from '../adapters/betterworks/users-contract.ts';
import { fakeUsers } from './fake-users.ts';

// The stories are tested over this fake, so it must be what the real adapter is.
describeUsers('Betterworks in memory', () => {
  const fake = fakeUsers({ customFields: ['badge'] });
  const breakDown = (): Promise<void> => {
    fake.breakReads();
    return Promise.resolve();
  };
  return Promise.resolve({ ...fake, breakDown, writes: () => fake.writes.length });
});
