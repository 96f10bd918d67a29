import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAtlas } from '../../../src/school/atlas/readAtlas.ts';
import { readBibliography } from '../../../src/school/catalogue/readBibliography.ts';
import { readUses } from '../../../src/school/catalogue/readUses.ts';
import type { Term } from '../../../src/school/glossary/index.ts';
import { GlossaryError, readGlossary } from '../../../src/school/glossary/readGlossary.ts';

let terms: Term[];
beforeAll(() => {
  terms = readGlossary('content/glossary');
});

/** What each term names that is not there, as `term: name`. */
const unknown = (named: (term: Term) => readonly string[], known: ReadonlySet<string>): string[] =>
  terms.flatMap((it) =>
    named(it)
      .filter((name) => !known.has(name))
      .map((name) => `${it.id}: ${name}`),
  );

describe('the glossary', () => {
  it('has at least 110 terms', () => {
    expect(terms.length).toBeGreaterThanOrEqual(110);
  });

  it('leads only to terms, structures and sources that exist, and never to itself', () => {
    const ids = new Set(terms.map((it) => it.id));
    const structures = new Set(readAtlas('content/anatomy').map((it) => it.id));
    const { references } = readBibliography(readFileSync('content/references.bib', 'utf8'));
    expect(unknown((it) => it.seeAlso, ids)).toEqual([]);
    expect(unknown((it) => (it.structure ? [it.structure] : []), structures)).toEqual([]);
    expect(unknown((it) => it.sources, new Set(references.map((it) => it.key)))).toEqual([]);
    expect(terms.filter((it) => it.seeAlso.includes(it.id)).map((it) => it.id)).toEqual([]);
  });

  it('gives every word to one term only', () => {
    const words = terms.flatMap((it) => [it.term, ...it.forms].map((word) => word.toLowerCase()));
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
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

  it('is what the lessons introduce', () => {
    const introduced = new Set(readUses({ courses: 'courses', content: 'content' }).flatMap((it) => it.data.terms));
    expect([...introduced].filter((id) => !terms.some((it) => it.id === id))).toEqual([]);
    expect(introduced.size).toBeGreaterThanOrEqual(110);
  });
});

it('Terms that do not match the schema are told all at once, each with its file and field', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-glossary-'));
  writeFileSync(join(folder, 'a.yaml'), 'term: a\npronunciation: { ipa: ə, say: uh }\n');
  writeFileSync(
    join(folder, 'b.yaml'),
    'term: b\npronunciation: { ipa: bee, say: B }\ndefinition: A letter.\nsee: [a]\n',
  );
  expect(() => readGlossary(folder)).toThrow(GlossaryError);
  expect(() => readGlossary(folder)).toThrow(/a\.yaml: definition: [\s\S]*b\.yaml: : Unrecognized key: "see"/);
  rmSync(folder, { recursive: true, force: true });
});
