import { describe, expect, it } from 'vitest';
import type { SyncState } from '../../action/src/core/model.ts';
import { parseState, serialiseState } from '../../action/src/state/codec.ts';
import { aState, at, aUser } from './a-state.ts';

const toggles = [2, 3].map((hour) => ({ ukgEmployeeId: aUser('A1').ukgEmployeeId, at: at(hour) }));

const textOf = (state: SyncState): string => serialiseState(state).organization;
const read = (organization: string): SyncState | null => parseState('acme', { organization, users: '' }, 'state/');

describe('keys that older releases do not write', () => {
  it('name the switches of users, one a line', () => {
    const text = textOf(aState({ toggles }));
    expect(text).toContain(`"toggles":[
{"ukg_employee_id":"A1","at":"2026-01-31T02:00:00.000Z"},
{"ukg_employee_id":"A1","at":"2026-01-31T03:00:00.000Z"}
],`);
    expect(read(text)?.toggles).toEqual(toggles);
  });

  it('may be absent', () => {
    expect(read(textOf(aState()))).not.toHaveProperty('toggles');
  });

  it('are refused when they are not as written', () => {
    const text = textOf(aState({ toggles })).replace('"at":"2026-01-31T02:00:00.000Z"', '"at":"soon"');
    expect(() => read(text)).toThrow('toggles: at is not an instant');
  });
});
