import { describe, expect, it } from 'vitest';
import { termFile } from '../catalogue/files/glossary.ts';
import {
  findTerm,
  initialOf,
  relatedTerms,
  searchGlossary,
  type Term,
  terms,
  termsCiting,
  useGlossary,
} from './index.ts';

const term = (id: string, more: Partial<Term> = {}): Term => ({
  id,
  term: id,
  forms: [],
  pronunciation: { ipa: 'ˈfæʃə', say: 'FASH-uh' },
  definition: 'A thing.',
  seeAlso: [],
  sources: [],
  everyday: false,
  ...more,
});

const ids = (found: readonly Term[]) => found.map((it) => it.id);

describe('the glossary', () => {
  const all = [
    term('sepsis'),
    term('ölment', { forms: ['Ölments'] }),
    term('MDC', { forms: ['minimal detectable change'], sources: ['devet2006'] }),
    term('bone', { seeAlso: ['sepsis'], sources: ['moore2018', 'devet2006'] }),
    term('sham', { seeAlso: ['bone', 'MDC'] }),
  ];

  it('is in alphabetical order, whatever the capitals and accents', () => {
    useGlossary(all);
    expect(ids(terms())).toEqual(['bone', 'MDC', 'ölment', 'sepsis', 'sham']);
    expect(terms().map(initialOf)).toEqual(['B', 'M', 'O', 'S', 'S']);
  });

  it('is searched by words of a term and of its forms, in any order', () => {
    useGlossary(all);
    expect(ids(searchGlossary('change minimal'))).toEqual(['MDC']);
    expect(ids(searchGlossary('OLMENT'))).toEqual(['ölment']);
    expect(ids(searchGlossary('s'))).toEqual(['ölment', 'sepsis', 'sham']);
    expect(searchGlossary('  ')).toHaveLength(5);
    expect(searchGlossary('nothing like it')).toEqual([]);
  });

  it('leads from a term to those it names and those that name it, each once', () => {
    useGlossary(all);
    expect(ids(relatedTerms(term('bone', { seeAlso: ['sepsis'] })))).toEqual(['sepsis', 'sham']);
    expect(ids(relatedTerms(term('sepsis', { seeAlso: ['bone'] })))).toEqual(['bone']);
  });

  it('tells which terms rest on a source', () => {
    useGlossary(all);
    expect(ids(termsCiting('devet2006'))).toEqual(['bone', 'MDC']);
    expect(findTerm('no-such-term')).toBeUndefined();
  });
});

describe('a pronunciation', () => {
  const file = (ipa: string) => ({
    term: 'guarding',
    pronunciation: { ipa, say: 'GAR-ding' },
    definition: 'Holding still.',
  });

  it('is of signs that British English uses', () => {
    expect(termFile.safeParse(file('ˈɡɑːdɪŋ')).success).toBe(true);
  });

  it.each([
    ['a Latin g', 'ˈgɑːdɪŋ'],
    ['an apostrophe for stress', "'ɡɑːdɪŋ"],
    ['a colon for length', 'ˈɡɑ:dɪŋ'],
    ['slashes', '/ˈɡɑːdɪŋ/'],
    ['an American vowel', 'ˈɡɝdɪŋ'],
  ])('is refused with %s', (_, ipa) => {
    expect(termFile.safeParse(file(ipa)).error?.issues[0]?.message).toMatch(/^must be IPA of British English/);
  });
});
