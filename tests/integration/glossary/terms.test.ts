import { beforeAll, describe, expect, it } from 'vitest';
import { readUses } from '../../../src/school/catalogue/readUses.ts';
import type { Term } from '../../../src/school/glossary/index.ts';
import { readGlossary } from '../../support/records.ts';

let terms: Term[];
beforeAll(() => {
  terms = readGlossary();
});

describe('the glossary', () => {
  it('has at least 110 terms', () => {
    expect(terms.length).toBeGreaterThanOrEqual(110);
  });

  it('defines each in one to three sentences', () => {
    const sentences = (text: string) => text.match(/[.?!](?=["”]?(\s|$))/g)?.length ?? 0;
    const wrong = terms.filter((it) => sentences(it.definition) < 1 || sentences(it.definition) > 3);
    expect(wrong.map((it) => `${it.id}: ${it.definition}`)).toEqual([]);
  });

  it('says every term twice: in IPA with a stress, and respelt with one in capitals', () => {
    const syllables = (ipa: string) => ipa.match(/[aeiouæɑɒɔəɜɪʊʌ]+/gu)?.length ?? 0;
    const flat = terms.filter(
      ({ pronunciation: { ipa, say } }) => (syllables(ipa) > 1 && !ipa.includes('ˈ')) || !/[A-Z]{2}/.test(say),
    );
    expect(flat.map((it) => it.id)).toEqual([]);
  });

  it('is what the lessons introduce, at least 110 terms of it', () => {
    const introduced = new Set(readUses({ courses: 'courses', content: 'content' }).flatMap((it) => it.data.terms));
    expect(introduced.size).toBeGreaterThanOrEqual(110);
  });
});
