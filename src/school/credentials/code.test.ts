import { describe, expect, it } from 'vitest';
import { newCode } from '../../platform/tokens.ts';
import { CODE_GROUPS, readCode } from './code.ts';

describe('a typed code', () => {
  it.each([
    '7K3M-9QXT-A0C1-EFGH',
    ' 7k3m 9qxt a0c1 efgh ',
    '7k3m9qxta0c1efgh',
    '7K3M–9QXT—AOCL_EFGH',
    '7K3M-9QXT-AOCI-EFGH',
    '７Ｋ３Ｍ-9QXT-A0C1-EFGH',
  ])('is read as it was meant: %s', (typed) => expect(readCode(typed)).toBe('7K3M-9QXT-A0C1-EFGH'));

  it.each(['', ' ', '-', '----', '7K3M', '7K3M-9QXT-A0C1-EFGHJ', '7K3M-9QXT-A0C1-EFGU', '%', "' or 1=1 --", '\u0000'])(
    'is none when it cannot be one: %j',
    (typed) => expect(readCode(typed)).toBe(''),
  );

  it('reads every code that is issued', () => {
    for (let i = 0; i < 200; i += 1) {
      const code = newCode(CODE_GROUPS);
      expect(readCode(code)).toBe(code);
    }
  });
});
