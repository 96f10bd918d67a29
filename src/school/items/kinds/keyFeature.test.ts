import { describe, expect, test } from 'vitest';
import { forStudent } from '../answer.ts';
import { type ItemForStudent, itemSchema } from '../kinds.ts';
import { explanationOf, gradeItem, orderFor, rightAnswer, talliedIn, tallyOf } from '../marking.ts';

const item = itemSchema.parse({
  id: 'it',
  type: 'key-feature',
  stem: 'A calf that swelled overnight.',
  questions: [
    {
      ask: 'What do you ask first?',
      choose: 3,
      options: [
        { text: 'Long journeys', correct: true, feedback: 'Yes.' },
        { text: 'Breathlessness', correct: true },
        { text: 'New shoes', feedback: 'Later.' },
        { text: 'Sports' },
        { text: 'Nothing: begin with deep strokes', harmful: true },
      ],
    },
    { ask: 'What do you fear?', lines: 3, accept: [['deep vein thrombosis', 'DVT'], ['compartment syndrome']] },
  ],
});
const authored = forStudent(
  item,
  orderFor(item, true, (ids) => ids),
) as Extract<ItemForStudent, { type: 'key-feature' }>;
const [choose, write] = authored.questions;
const idOf = (text: string) =>
  (choose?.kind === 'choose' && choose.choices.find((it) => it.text.startsWith(text))?.id) || `no ${text}`;
const answer = (chosen: string[], written: string[] = []) => ({
  chosen: chosen.length > 0 ? { [choose?.id ?? '']: chosen.map(idOf).sort() } : {},
  written: written.length > 0 ? { [write?.id ?? '']: written } : {},
});

describe('a key-feature problem', () => {
  test.each<[string[], number]>([
    [['Long', 'Breath'], 50],
    [['Long'], 25],
    [['Long', 'Breath', 'New'], 50],
    [['Long', 'Breath', 'New', 'Sports'], 0],
    [['Long', 'Breath', 'Nothing'], 0],
    [['New'], 0],
  ])('of its first half, at most 3 to choose, %j earns %i', (chosen, mark) => {
    expect(gradeItem(item, answer(chosen))).toBe(mark);
  });

  test.each<[string[], number]>([
    [['DVT', 'Compartment-Syndrome'], 50],
    [['dvt'], 25],
    [['dvt', 'Deep vein thrombosis'], 25],
    [['', 'I think of a DVT'], 0],
    [['cramp', 'compartment syndrome', 'DVT'], 50],
  ])('of its second half, %j written earns %i', (written, mark) => {
    expect(gradeItem(item, answer([], written))).toBe(mark);
  });

  test('forgives a slip of spelling where its author does, but no other word', () => {
    const tolerant = itemSchema.parse({
      ...item,
      questions: [
        { ask: 'What?', lines: 2, spelling: 'tolerant', accept: [['thrombosis'], ['ilium']], reject: ['ileum'] },
      ],
    });
    const [question] = (forStudent(tolerant, []) as typeof authored).questions;
    const markOf = (...lines: string[]) =>
      gradeItem(tolerant, { chosen: {}, written: { [question?.id ?? '']: lines } });
    expect(markOf('trombosis', 'ilium')).toBe(100);
    expect(markOf('trombosis', 'ileum')).toBe(50);
  });

  test('earns the mean of its questions', () => {
    expect(gradeItem(item, answer(['Long', 'Breath'], ['DVT', 'compartment syndrome']))).toBe(100);
    expect(gradeItem(item, answer(['Nothing'], ['DVT', 'compartment syndrome']))).toBe(50);
  });

  test('says after release what was right, and what its author says to what was chosen', () => {
    expect(rightAnswer(item)).toEqual([
      'What do you ask first? → Long journeys; Breathlessness',
      'What do you fear? → deep vein thrombosis / DVT; compartment syndrome',
    ]);
    expect(explanationOf(item, answer(['Long', 'New']))).toEqual(['Yes.', 'Later.']);
  });

  test('shows the options of each question in the order of the attempt, and no line more than there is', () => {
    const other = forStudent(
      item,
      orderFor(item, true, (ids) => ids.toReversed()),
    ) as typeof authored;
    expect(other.questions.map((it) => (it.kind === 'choose' ? it.choices[0]?.text : it.lines))).toEqual([
      'Nothing: begin with deep strokes',
      3,
    ]);
  });

  test('knows what is right of what was written, where answers are counted', () => {
    const right = talliedIn(item).filter((it) => it.right);
    const counted = tallyOf(item, answer([], ['dvt', 'Gout']))?.split('\n') ?? [];
    expect(counted.map((key) => right.some((it) => it.key === key)).sort()).toEqual([false, true]);
  });
});
