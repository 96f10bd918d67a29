import { describe, expect, test } from 'vitest';
import { answerInWords, fieldsOf, forStudent, missingIn, readAnswer, UNANSWERED } from '../answer.ts';
import { type ItemForStudent, itemSchema, kindOf } from '../kinds.ts';
import { explanationOf, gradeItem, rightAnswer, talliedIn, tallyOf } from '../marking.ts';
import { instantiate } from '../parameters.ts';

const item = itemSchema.parse({
  id: 'hip',
  type: 'cloze',
  stem: 'Fill the gaps.',
  text: 'The [[bone]] forms the *upper* part of the hip bone.\n\nNo gap here.\n\n- It joins the others at about [[age]] years\n- in the [[socket]].',
  gaps: {
    bone: { type: 'text', accept: ['ilium', 'os ilium'], spelling: 'tolerant', weight: 2 },
    age: { type: 'number', answer: 16, tolerance: 2, unit: 'years' },
    socket: {
      type: 'choice',
      options: [
        { text: 'acetabulum', correct: true },
        { text: 'glenoid', feedback: 'That is at the shoulder.' },
      ],
    },
  },
});
const view = forStudent(item, kindOf(item.type).optionIds(item)) as Extract<ItemForStudent, { type: 'cloze' }>;
const [bone, age, socket] = view.gaps;

/** Reads what is typed into the gaps; an option is given by its text. */
function read(...typed: string[]) {
  const choices = socket?.type === 'choice' ? socket.choices : [];
  const values = new Map(
    view.gaps.map(({ id }, at) => [`hip.${id}`, choices.find((it) => it.text === typed[at])?.id ?? typed[at] ?? '']),
  );
  return readAnswer(view, { get: (name) => values.get(name) ?? '', getAll: (name) => [values.get(name) ?? ''] });
}
function answerWith(...typed: string[]) {
  const reading = read(...typed);
  return reading.state === 'answered' ? reading.response : UNANSWERED;
}

describe('a text with gaps', () => {
  test('shows neither the names of its gaps nor what belongs into them', () => {
    expect(JSON.stringify(view)).not.toMatch(/"bone"|\[\[bone|16|ilium|correct|weight/);
    expect(view.text).toContain(`The [[${bone?.id}]] forms`);
    expect(view.gaps.map((it) => it.type)).toEqual(['text', 'number', 'choice']);
    expect(age).toEqual({ id: age?.id, type: 'number', unit: 'years' });
  });

  test.each([
    [['Ilium', '16', 'acetabulum'], 100],
    [['illium', '18 years', 'acetabulum'], 100],
    [['ilium', '', ''], 50],
    [['ileum', '16', 'acetabulum'], 50],
    [['ileum', '19', 'glenoid'], 0],
    [['', '14,5', ''], 25],
    [['', '١٦', ''], 25],
  ])('%j earns %i: each gap its weight', (typed, mark) => expect(gradeItem(item, answerWith(...typed))).toBe(mark));

  test.each([
    ['1e999', 'Gap 2: That number is too large. Check what you typed.'],
    ['NaN', 'Gap 2: Write a number in digits, such as 12 or 3.5, without words.'],
    ['sixteen', 'Gap 2: Write a number in digits, such as 12 or 3.5, without words.'],
    ['1,600', 'Gap 2: Is that 1600 or 1.600? Write it without the comma.'],
  ])('%s in the gap for a number is asked back, with the gap', (typed, message) =>
    expect(read('ilium', typed)).toEqual({ state: 'unreadable', message }),
  );

  test('an option that the gap does not have is refused, and words that are too many', () => {
    expect(read('', '', 'abc')).toMatchObject({ state: 'unreadable', message: /^Gap 3: / });
    expect(read('x'.repeat(201))).toMatchObject({ state: 'unreadable', message: /^Gap 1: Answer in a few words/ });
  });

  test('numbers are read as people type them', () => {
    for (const typed of ['3,5', '٣٫٥']) {
      expect(answerWith('', typed)).toEqual({ gaps: { [age?.id ?? '']: { value: 3.5, typed } } });
    }
  });

  test('says in words what was given, what is open and what is right', () => {
    expect(answerInWords(view, answerWith('il*um', '16 years'))).toEqual([
      'The **il\\*um** forms the *upper* part of the hip bone.',
      'It joins the others at about **16 years** years',
      'in the **…**.',
    ]);
    expect(missingIn(view, answerWith('ilium'))).toBe('2 of 3 gaps still empty');
    expect(missingIn(view, answerWith('ilium', '1', 'glenoid'))).toBeUndefined();
    expect(rightAnswer(item)).toEqual([
      'The **ilium / os ilium** forms the *upper* part of the hip bone.',
      'It joins the others at about **16 (± 2) years** years',
      'in the **acetabulum**.',
    ]);
  });

  test('tells what is said of the option chosen, and counts it', () => {
    const answer = answerWith('Os-Ilium', '16.0', 'glenoid');
    expect(explanationOf(item, answer)).toEqual(['That is at the shoulder.']);
    expect(talliedIn(item).map(({ text, right }) => [text, right])).toEqual([
      ['Gap 3 → acetabulum', true],
      ['Gap 3 → glenoid', false],
    ]);
    const keys = tallyOf(item, answer)?.split('\n') ?? [];
    expect(keys).toContain(talliedIn(item)[1]?.key);
    expect(keys).toContain(`${bone?.id}:osilium`);
    expect(tallyOf(item, answerWith('os ilium', '16', 'glenoid'))).toBe(tallyOf(item, answer));
  });

  test('an answer of another kind than the gap is wrong, as after a correction of the key', () => {
    const gaps = Object.fromEntries(view.gaps.map(({ id }) => [id, { option: 'abc' }]));
    expect(gradeItem(item, { gaps })).toBe(0);
    expect(gradeItem(item, { gaps: { [age?.id ?? '']: { text: '16' } } })).toBe(0);
    expect(fieldsOf(view, answerWith('ilium')).size).toBe(1);
  });

  test('a gap may be reckoned from parameters', () => {
    const reckoned = itemSchema.parse({
      id: 'dose',
      type: 'cloze',
      stem: 'For {{mass}} kg.',
      text: 'Two thirds of {{mass}} kg is [[share]].',
      gaps: { share: { type: 'number', formula: 'mass * 2 / 3', figures: 2, unit: 'kg' } },
      parameters: { mass: { from: 50, to: 80, step: 10 } },
    });
    const filled = instantiate(reckoned, { mass: 60 });
    expect(rightAnswer(filled)).toEqual(['Two thirds of 60 kg is **40 (to 2 significant figures) kg**.']);
  });
});
