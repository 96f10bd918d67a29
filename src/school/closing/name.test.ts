import { describe, expect, it } from 'vitest';
import { readName } from './name.ts';

describe('a name for a certificate', () => {
  it.each([
    ['Zoe\u0308 Nguyễn', 'Zoë Nguyễn'],
    ['  Ann\t  Lee\n', 'Ann Lee'],
    ['王 小明', '王 小明'],
    ['ليلى حدّاد', 'ليلى حدّاد'],
    ['O’Brien-Smith', 'O’Brien-Smith'],
  ])('is taken as it can be seen: %s', (typed, name) => expect(readName(typed)).toEqual({ name, unseen: [] }));

  it.each([
    ['Ann\u202eeeL', 'AnneeL', ['U+202E']],
    ['An\u200bn\u200b Lee', 'Ann Lee', ['U+200B']],
    ['\u2066Ann\u2069 Lee', 'Ann Lee', ['U+2066', 'U+2069']],
    ['Ann\u0085 Lee', 'Ann Lee', ['U+0085']],
    ['Ann\u{e0041} Lee', 'Ann Lee', ['U+E0041']],
    ['An\u200dn Lee', 'Ann Lee', ['U+200D']],
    ['\u200b', '', ['U+200B']],
  ])('is cleaned, and what was taken out is named: %j', (typed, name, unseen) =>
    expect(readName(typed)).toEqual({ name, unseen }),
  );

  it.each([
    ['Persian', 'علی\u200cرضا'],
    ['Sinhala', 'ශ්\u200dරී'],
    ['Malayalam', 'അന്\u200cന'],
  ])('keeps the joiner that %s needs', (_script, name) => expect(readName(name)).toEqual({ name, unseen: [] }));
});
