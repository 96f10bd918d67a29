import { beforeAll, describe, expect, it } from 'vitest';
import { findStructure, mentionsOf, type Structure, searchAtlas, useAtlas } from '../../../src/school/atlas/index.ts';
import { readAtlas } from '../../support/records.ts';

let records: Structure[];
beforeAll(() => {
  records = readAtlas();
  useAtlas(records);
});

const names = (found: readonly Structure[]) => found.map((it) => it.id);

describe('the atlas', () => {
  it('holds at least eighty muscles, and every id once', () => {
    expect(records.filter((it) => it.kind === 'muscle').length).toBeGreaterThanOrEqual(80);
    expect(new Set(records.map((it) => it.id)).size).toBe(records.length);
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

  it('has no structure under an empty or foreign id', () => {
    expect([findStructure(''), findStructure('__proto__')]).toEqual([undefined, undefined]);
  });
});
