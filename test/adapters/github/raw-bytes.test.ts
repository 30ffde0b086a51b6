import { describe, expect, it } from 'vitest';
import { rawBytes } from '../../../action/src/adapters/github/state-branch.ts';

const TEXT = 'employee_types: [REG] # Gäste\n';
const bytes = Buffer.from(TEXT);

describe('a file that GitHub was asked for in raw form', () => {
  it.each([
    { form: 'bytes', answer: new Uint8Array(bytes).buffer },
    { form: 'text', answer: TEXT },
    {
      form: 'JSON with Base64 in lines',
      answer: { encoding: 'base64', content: bytes.toString('base64').replace(/.{8}/g, '$&\n') },
    },
  ])('is the same when it comes as $form', ({ answer }) => {
    expect(rawBytes(answer).toString('utf8')).toBe(TEXT);
  });

  it.each([undefined, null, {}, { encoding: 'none', content: 'x' }])('is empty when it does not come: %j', (answer) => {
    expect(rawBytes(answer)).toHaveLength(0);
  });
});
