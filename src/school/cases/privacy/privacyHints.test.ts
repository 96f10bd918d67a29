import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { privacyHints } from './privacyHints.ts';

const found = (text: string, known: string[] = []) => privacyHints(text, known).map((it) => `${it.kind}: ${it.words}`);

describe('points at', () => {
  test.each([
    // Names
    ['I saw Mrs Alvarez-Ruiz on the ward.', 'name: Alvarez-Ruiz'],
    ['She was sent by Dr. O’Connor.', 'name: O’Connor'],
    ['My patient Tereza came back.', 'name: Tereza'],
    ['Our client, Bogdan Ilić, sits all day.', 'name: Bogdan Ilić'],
    ['A woman called Hyacinth walked in.', 'name: Hyacinth'],
    ['Her name is Wanjiru.', 'name: Wanjiru'],
    ['Last week, Katya Petrova-Lund told me so.', 'name: Katya Petrova-Lund'],
    ['Then Maria said it hurt.', 'name: Maria'],
    ['It was Sofia’s left knee.', 'name: Sofia’s'],
    ['his sister Ludmila drives', 'name: Ludmila'],
    // Dates
    ['Seen on 12/03/2024.', 'date: 12/03/2024'],
    ['Seen on 2024-03-12 at noon.', 'date: 2024-03-12'],
    ['Seen on 12.3.24, again', 'date: 12.3.24'],
    ['on the 3rd of March 2024', 'date: 3rd of March 2024'],
    ['since March 3rd, 2024 it hurts', 'date: March 3rd, 2024'],
    ['DOB: 4/7/1961', 'date: 4/7/1961'],
    ['born on 4 July 61 in a village', 'date: 4 July 61'],
    ['d.o.b. 040761', 'date: 040761'],
    // Phones
    ['call +44 20 7946 0958', 'phone: +44 20 7946 0958'],
    ['call +1 (555) 010-9999 now', 'phone: +1 (555) 010-9999'],
    ['mobile 07700 900123.', 'phone: 07700 900123'],
    ['(020) 7946 0958', 'phone: (020) 7946 0958'],
    ['06 12 34 56 78', 'phone: 06 12 34 56 78'],
    ['212-555-0100', 'phone: 212-555-0100'],
    ['phone: 79460958', 'phone: 79460958'],
    // Addresses of any kind
    ['write to j.doe+x@mail.example.org, please', 'email: j.doe+x@mail.example.org'],
    ['lives at 14 Sample Row.', 'address: 14 Sample Row'],
    ['221b Baker Street', 'address: 221b Baker Street'],
    ['in Hauptstraße 12', 'address: Hauptstraße 12'],
    ['12, rue de Rivoli', 'address: 12, rue de Rivoli'],
    ['Flat 3', 'address: Flat 3'],
    ['at EX4 4QJ', 'postcode: EX4 4QJ'],
    ['Springfield, IL 62704', 'postcode: IL 62704'],
    ['62704-1234', 'postcode: 62704-1234'],
    // Numbers of people and records
    ['NHS number 943 476 5919', 'record: 943 476 5919'],
    ['MRN: A-0048213', 'record: A-0048213'],
    ['SSN 078-05-1120', 'record: 078-05-1120'],
    ['insurance no. 55 1234 987', 'record: 55 1234 987'],
    ['AB 12 34 56 C', 'record: AB 12 34 56 C'],
    ['her number 1234567890', 'record: 1234567890'],
    // Profiles
    ['see https://www.instagram.com/some.one/', 'profile: https://www.instagram.com/some.one/'],
    ['she is @some_one there', 'profile: @some_one'],
  ])('%j', (text, expected) => expect(found(text)).toEqual([expected]));
});

describe('leaves alone', () => {
  test.each([
    'NPRS 5/10, then 3/10; blood pressure 122/78; 62° of 80°, 7-8 hours, 2 x 15, 3 x 8-10 reps, 400 mg.',
    'Three sets of 10/12/15 reps, or 12-10-8.',
    'Spurling’s test and Romberg were negative; the Slump Test too. Travell and Simons drew it.',
    'The Neck Disability Index fell by 5. A Patient Specific Functional Scale of 4.',
    'In March 2024 it began. Since Monday it is worse. She is 46.',
    'My patient reports pain. My client PSFS was 5. Our patient Spurling was negative.',
    'She lives in New South Wales and works for the National Health Service.',
    'The test called Lasègue, and the one named after Tinel.',
    'ICHD-3, C5/C6, L4-L5, T12, HIT-6 62, 45 CFR, p < 0.05, 95 % CI 1.2 to 3.4, DOI 10.1016/j.pain.2009.05.001',
    'doi:10.1177/0333102417738202 (2018;38(1):1-211)',
    'Case 2 of 3, chart below, file a note, policy of the clinic 2024 2025.',
    'Pain 020 to 080 on a scale; 1 000 000 people.',
    'Born to run: 6 weeks. She was born in spring.',
  ])('%j', (text) => expect(found(text)).toEqual([]));

  test('what the case itself says', () => {
    const text = 'Mrs Haidari, or Samira Haidari of 14 Sample Row, told Maria.';
    expect(found(text, ['Samira Haidari lives at 14 Sample Row'])).toEqual(['name: Maria']);
  });
});

test('a hint says where it stands, and none overlaps another', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('Mrs ', 'Anna ', 'Smith', '12/03/2024 ', '+44 20 7946 0958', ' @a.b', 'x@y.zz ', '.', '9'),
      ),
      (parts) => {
        const text = parts.join('');
        const hints = privacyHints(text);
        for (const it of hints) expect(text.slice(it.start, it.end)).toBe(it.words);
        for (const [at, it] of hints.entries()) expect(it.start).toBeGreaterThanOrEqual(hints[at - 1]?.end ?? 0);
      },
    ),
  );
});

test.each(['A', 'Aa ', '1 ', '1-', '(1', '@a', 'a.', 'a@a.', '+1 ', 'Mr A', 'born 1', '1 A '])(
  'as much text as a section holds, of %j, is read to its end',
  (part) => {
    const text = `${part.repeat(20_000 / part.length)} 12/03/2024`;
    expect(privacyHints(text).map((it) => it.words)).toContain('12/03/2024');
  },
);

test('the school’s own samples and cases hold names of their patients, and nothing else that looks like one', () => {
  const texts = ['db/seed/cases/*.ts', 'courses/*/*/*.{case.mdx,patient.yaml,samples.yaml}'].flatMap((it) =>
    globSync(it),
  );
  const answers = texts.filter((it) => !/(\.test|sample|fitted|encounters)\.ts$/.test(it));
  expect(answers.length).toBeGreaterThan(10);
  const known = ['Priya Nadkarni', 'Elena Marchetti', 'Callum Reid', 'Dvorak', 'Layla', 'Samira Haidari'];
  known.push('Guadalupe Lupe Aguilar', 'Emre Aksoy');
  const wrong = answers.flatMap((file) => found(readFileSync(file, 'utf8'), known).map((it) => `${file}: ${it}`));
  expect(wrong).toEqual([]);
});
