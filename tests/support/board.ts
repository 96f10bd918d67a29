import { type Board, boardFile, type Edition } from '../../src/school/boards/index.ts';

const source = { name: 'A rule book', url: 'https://board.example/rules', seen: '2026-11-01' };
const verified = { verified: true, words: 'As it is written.', source };

/** A rule that was looked up, or with `verified: false` one that was not. */
export const ruleOf = (rule: Record<string, unknown>): Record<string, unknown> => ({ ...verified, ...rule });

/** A rule as an author writes it. */
export type WrittenRule = { rule: string } & Record<string, unknown>;

/** A board with editions. */
export const boardWith = (
  editions: { id: string; from: string; until?: string | undefined; rules: Record<string, unknown>[] }[],
  id = 'testland',
): Board => ({
  id,
  ...boardFile.parse({
    name: 'Board of Testland',
    short: 'Testland',
    place: 'Testland',
    professions: 'massage therapists',
    about: 'A board.',
    url: 'https://board.example/',
    licence: 'licence',
    editions,
  }),
});

/** A board with these rules since 2020. */
export const boardOf = (rules: Record<string, unknown>[], more: { id?: string; until?: string } = {}): Board =>
  boardWith([{ id: '2020', from: '2020-01-01', until: more.until, rules }], more.id);

/** The edition of a board with these rules, verified where they do not say otherwise. */
export const editionOf = (...rules: WrittenRule[]): Edition => {
  const [edition] = boardOf([{ rule: 'evaluation' }, ...rules].map(ruleOf)).editions;
  if (!edition) throw new Error('a board has an edition');
  return edition;
};

/** 24 hours in 24 months, 2 of them in ethics, at most 12 of home study; courses have to be approved. */
export const STRICT = boardOf([
  ruleOf({ rule: 'approval', of: ['course'], alsoBy: [{ board: 'national', of: ['course'] }] }),
  ruleOf({ rule: 'renewal', hours: 24, months: 24, ends: { month: 8, day: 31, years: 'odd' } }),
  ruleOf({ rule: 'field', field: 'ethics', title: 'professional ethics', least: 2 }),
  ruleOf({ rule: 'taught', how: ['home-study'], most: 12 }),
  ruleOf({ rule: 'licence-number', pattern: 'MA\\d{4,6}', example: 'MA12345' }),
]);

/** Everything believed, nothing looked up. */
export const UNSURE = boardOf([
  ruleOf({ rule: 'renewal', hours: 16, months: 24, ends: 'own', verified: false }),
  ruleOf({ rule: 'licence-number', pattern: 'MT\\d{6}', example: 'MT123456', verified: false }),
]);
