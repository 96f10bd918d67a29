import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  brokenMentions,
  findStructure,
  mentionsOf,
  type Structure,
  searchAtlas,
  useAtlas,
} from '../../../src/school/atlas/index.ts';
import { readAtlas } from '../../../src/school/atlas/readAtlas.ts';
import { readBibliography } from '../../../src/school/catalogue/readBibliography.ts';

let records: Structure[];
beforeAll(() => {
  records = readAtlas('content/anatomy');
  useAtlas(records);
});

const names = (found: readonly Structure[]) => found.map((it) => it.id);

describe('the atlas', () => {
  it('holds at least eighty muscles, and every id once', () => {
    expect(records.filter((it) => it.kind === 'muscle').length).toBeGreaterThanOrEqual(80);
    expect(new Set(records.map((it) => it.id)).size).toBe(records.length);
  });

  it('names only records that it holds, and none names itself', () => {
    expect(brokenMentions(records).map(({ record, field, message }) => `${record.id} ${field}: ${message}`)).toEqual(
      [],
    );
  });

  it('stands on sources of the bibliography', () => {
    const { references } = readBibliography(readFileSync('content/references.bib', 'utf8'));
    const known = new Set(references.map((it) => it.key));
    const unknown = records.flatMap((it) =>
      it.sources.filter((key) => !known.has(key)).map((key) => `${it.id}: ${key}`),
    );
    expect(unknown).toEqual([]);
  });

  it('finds by English, Latin and part of a word, whatever the accents', () => {
    expect(names(searchAtlas({ text: 'rectus capitis major' }))).toEqual(['rectus-capitis-posterior-major']);
    expect(names(searchAtlas({ text: 'MUSCULUS MASSETER' }))).toEqual(['masseter']);
  });

  it('narrows by region, kind, movement and nerve together', () => {
    const found = searchAtlas({ region: 'neck', kind: 'muscle', action: 'rotation', nerve: 'suboccipital-nerve' });
    expect(names(found)).toContain('obliquus-capitis-inferior');
    expect(found.every((it) => it.kind === 'muscle' && it.region === 'neck')).toBe(true);
  });

  it('tells which records speak of a structure', () => {
    const mentions = mentionsOf('suboccipital-nerve').map(({ by, relation }) => `${relation} ${by.id}`);
    expect(mentions).toContain('supplies rectus-capitis-posterior-major');
  });

  it('says what is wrong with a record that names nothing or itself', () => {
    const [masseter] = records.filter((it) => it.id === 'masseter');
    const lost = {
      ...masseter,
      origin: [{ on: 'no-such-bone', at: 'x' }],
      insertion: [{ on: 'masseter', at: 'y' }],
    } as Structure;
    expect(
      brokenMentions([lost])
        .slice(0, 2)
        .map((it) => [it.field, it.message]),
    ).toEqual([
      ['origin.0.on', '“no-such-bone” is no record of the atlas'],
      ['insertion.0.on', 'refers to itself'],
    ]);
  });

  it('has no structure under an empty or foreign id', () => {
    expect([findStructure(''), findStructure('__proto__')]).toEqual([undefined, undefined]);
  });
});
