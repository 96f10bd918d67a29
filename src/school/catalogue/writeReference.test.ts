import { describe, expect, it } from 'vitest';
import { readBibliography } from './readBibliography.ts';
import { shortPages, writeReference } from './writeReference.ts';

/** A BibTeX entry as it is written, with its link in brackets. */
function written(bibtex: string): string {
  const { references, problems } = readBibliography(bibtex);
  expect(problems).toEqual([]);
  const [only] = references;
  if (!only) throw new Error('no entry was read');
  const { text, link } = writeReference(only);
  return link ? `${text} [${link.text}](${link.href})` : text;
}

const entry = (type: string, fields: Record<string, string>): string =>
  `@${type}{key,\n${Object.entries(fields)
    .map(([name, value]) => `  ${name} = {${value}},`)
    .join('\n')}\n}`;

describe('a journal article', () => {
  const fields = {
    author: 'Halpern, Scott D. and Ubel, Peter A. and Caplan, Arthur L.',
    title: 'Solid-organ transplantation in {HIV}-infected patients',
    journal: 'The New England Journal of Medicine',
    year: '2002',
    volume: '347',
    number: '4',
    pages: '284--287',
  };

  it('is written as in the sample references, with its DOI as a link', () => {
    expect(written(entry('article', { ...fields, doi: '10.1056/NEJMsb020632' }))).toBe(
      'Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. ' +
        'The New England Journal of Medicine. 2002;347(4):284-7. ' +
        '[doi: 10.1056/NEJMsb020632](https://doi.org/10.1056/NEJMsb020632)',
    );
  });

  it('names six authors and et al. from the seventh on', () => {
    const authors = (count: number) =>
      Array.from({ length: count }, (_, index) => `Family${'abcdefgh'[index]}, Given`).join(' and ');
    const six = 'Familya G, Familyb G, Familyc G, Familyd G, Familye G, Familyf G';
    expect(written(entry('article', { ...fields, author: authors(6) }))).toContain(`${six}. Solid`);
    expect(written(entry('article', { ...fields, author: authors(7) }))).toContain(`${six}, et al. Solid`);
    expect(written(entry('article', { ...fields, author: `${authors(6)} and others` }))).toContain(`${six}, et al.`);
    expect(written(entry('article', { ...fields, author: `${authors(2)} and others` }))).toContain(
      'Familya G, Familyb G, et al. Solid',
    );
  });

  it('gives two initials at most, keeps particles and puts Jr behind them', () => {
    const author = 'van der Windt, Daniëlle A. W. M. and Ware, Jr, John E. and Li, Yan-hui and O’Sullivan, Kieran';
    expect(written(entry('article', { ...fields, author }))).toContain(
      'van der Windt DA, Ware JE Jr, Li YH, O’Sullivan K. Solid',
    );
  });

  it('leaves an organisation as it is', () => {
    expect(written(entry('article', { ...fields, author: '{World Health Organization}' }))).toContain(
      'World Health Organization. Solid',
    );
  });

  it('has no volume, or no issue, where there is none', () => {
    const { volume: _, ...withoutVolume } = fields;
    expect(written(entry('article', { ...withoutVolume, pages: 'CD001929' }))).toContain('. 2002;(4):CD001929.');
    const { number: __, ...withoutIssue } = fields;
    expect(written(entry('article', withoutIssue))).toContain('. 2002;347:284-7.');
  });

  it('ends a title that asks with its own mark alone', () => {
    expect(written(entry('article', { ...fields, title: 'Where is the evidence?' }))).toContain(
      'Where is the evidence? The New England',
    );
  });
});

describe('a book', () => {
  const fields = {
    author: 'Murray, Patrick R. and Rosenthal, Ken S.',
    title: 'Medical Microbiology: An Introduction',
    publisher: 'Mosby',
    address: 'St. Louis, MO',
    year: '2002',
  };

  it('has its edition, place and publisher, and its title in sentence case', () => {
    expect(written(entry('book', { ...fields, edition: '4' }))).toBe(
      'Murray PR, Rosenthal KS. Medical microbiology: an introduction. 4th ed. St. Louis (MO): Mosby; 2002.',
    );
  });

  it.each([
    ['1', '1st ed'],
    ['2', '2nd ed'],
    ['3', '3rd ed'],
    ['11', '11th ed'],
    ['22', '22nd ed'],
    ['6th', '6th ed'],
    ['Revised', 'Revised ed'],
  ])('of edition %s is the %s', (edition, shown) => {
    expect(written(entry('book', { ...fields, edition }))).toContain(`. ${shown}. `);
  });

  it('says who edited it where nobody wrote it', () => {
    const { author: _, ...edited } = fields;
    expect(written(entry('book', { ...edited, editor: 'Standring, Susan' }))).toContain('Standring S, editor. Medical');
    expect(written(entry('book', { ...edited, editor: 'Dryden, Trish and Moyer, Christopher A.' }))).toContain(
      'Dryden T, Moyer CA, editors. Medical',
    );
  });

  it('has chapters, with the editors and pages of the book', () => {
    const chapter = {
      author: 'Meltzer, Paul S.',
      title: 'Chromosome alterations in human solid tumors',
      editor: 'Vogelstein, Bert and Kinzler, Kenneth W.',
      booktitle: 'The Genetic Basis of Human Cancer',
      edition: '2',
      address: 'New York',
      publisher: 'McGraw-Hill',
      year: '2002',
      pages: '93--113',
    };
    expect(written(entry('incollection', chapter))).toBe(
      'Meltzer PS. Chromosome alterations in human solid tumors. In: Vogelstein B, Kinzler KW, editors. ' +
        'The genetic basis of human cancer. 2nd ed. New York: McGraw-Hill; 2002. p. 93-113.',
    );
  });
});

it('A report names the institution that published it', () => {
  const report = { author: '{WHO}', title: 'A guideline', institution: 'World Health Organization', address: 'Geneva' };
  expect(written(entry('techreport', { ...report, year: '2023' }))).toBe(
    'WHO. A guideline. Geneva: World Health Organization; 2023.',
  );
});

it('A website says that it is one, when it was read and where it is', () => {
  const page = {
    author: '{NICE}',
    title: 'Surgical site infections',
    address: 'London',
    publisher: 'NICE',
    year: '2019',
    url: 'https://www.nice.org.uk/guidance/ng125',
  };
  const link = '[www.nice.org.uk/guidance/ng125](https://www.nice.org.uk/guidance/ng125)';
  expect(written(entry('misc', { ...page, urldate: '2026-11-01' }))).toBe(
    `NICE. Surgical site infections [Internet]. London: NICE; 2019 [cited 2026 Nov 1]. Available from: ${link}`,
  );
  expect(written(entry('misc', page))).toContain('NICE; 2019. Available from: ');
});

it.each([
  ['560–564', '560-4'],
  ['997–1003', '997-1003'],
  ['S208–S228', 'S208-28'],
  ['e1–e23', 'e1-23'],
  ['124A–126A', '124A–126A'],
  ['25', '25'],
  ['1–4, 9–12', '1-4, 9-12'],
])('Pages %s are written %s', (pages, short) => {
  expect(shortPages(pages)).toBe(short);
});
