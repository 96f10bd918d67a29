import { describe, expect, test } from 'vitest';
import { fixture, rawItems, report, zippedFixture } from './support.ts';

const SEE = 'see whether it still asks what it should';
const BY_HAND = 'write the item by hand';

describe('GIFT', () => {
  test('says of every question what became of it', async () => {
    expect(await report(fixture('shoulder.gift.txt'), 'a')).toEqual([
      'a:5  taken whole: `trapezius-nerve`, single',
      'a:14  taken whole: `rotator-cuff`, several',
      `a:22  taken without part marks for some of the right options: all or nothing here: \`cuff-2\`, several  ${SEE}`,
      'a:24  taken whole: `scapula`, matching',
      'a:31  taken whole: `winging`, true-false',
      'a:35  taken whole: `abduction`, number',
      `a:37  taken without the feedback on wrong numbers; part marks for numbers that are nearly right; the feedback on numbers: \`flexion\`, number  ${SEE}`,
      `a:43  taken without the feedback on “supra spinatus”; the answer “supra spinatus”, which earned 50 %: \`the-muscle-that-begins-abduction-of-the-arm-is\`, short-text  ${SEE}`,
      `a:45  taken without how its order is marked: here each pair of neighbours that is kept earns a share: \`steps\`, ordering  ${SEE}`,
      'a:52  refused: the text has no answers, so that nothing is asked  put the answers in { }, or the text into the question that it belongs to',
      `a:54  taken without an image that has no alternative text: \`formula\`, number  ${SEE}`,
      'a:56  refused: the answers that begin with { are never closed  close them with }; a blank line ends a question, so leave none between answers',
      'a:58  refused: a } closes answers that were never opened  open them with {, or write \\} where the sign itself is meant',
      'a:60  refused: the question has a second pair of braces  ask one thing in a question, and write \\{ and \\} where the signs are meant',
      'a:62  refused: several options earn full marks, and one is to be chosen  keep one of them, or let several be chosen',
      `a:64  taken without its id rotator-cuff, which another item has: \`rotator-cuff-2\`, single  ${SEE}`,
    ]);
  });

  test('becomes items with tags, feedback and explanations', async () => {
    const items = new Map((await rawItems(fixture('shoulder.gift.txt'))).map((it) => [it.id, it]));
    expect(items.get('trapezius-nerve')).toEqual({
      id: 'trapezius-nerve',
      type: 'single',
      tags: ['shoulder', 'anatomy', 'cranial-nerves'],
      stem: 'Which nerve carries the motor supply of the trapezius?',
      options: [
        {
          text: 'The accessory nerve (cranial nerve XI)',
          correct: true,
          feedback: 'Yes. Branches of C3 and C4 carry mostly sensation from it.',
        },
        { text: 'The dorsal scapular nerve', feedback: 'No, that one supplies the rhomboids.' },
        { text: 'The long thoracic nerve', feedback: 'No, that one supplies serratus anterior.' },
        { text: 'The axillary nerve' },
      ],
      explanation: 'The spinal part of cranial nerve XI runs over the levator scapulae, where it can be injured.',
    });
    expect(items.get('rotator-cuff')).toMatchObject({ type: 'several', marking: 'per-option' });
    expect(items.get('winging')).toMatchObject({
      answer: true,
      feedback: { true: 'Right.', false: 'It does: serratus anterior is paralysed.' },
      explanation: 'Test it with a push against a wall.',
    });
    expect(items.get('scapula')).toMatchObject({ distractors: ['pulls the arm down'] });
    expect(items.get('flexion')).toMatchObject({ answer: 175, tolerance: 5, tags: ['shoulder', 'measures'] });
    expect(items.get('the-muscle-that-begins-abduction-of-the-arm-is')).toMatchObject({
      stem: 'The muscle that begins abduction of the arm is the ____ muscle.',
      accept: ['supraspinatus', 'M. supraspinatus'],
    });
    expect(items.get('steps')).toMatchObject({
      sequence: ['Take the history', 'Screen for red flags', 'Measure', 'Treat'],
    });
  });
});

test('formulas stay as they were typed, and are told of', async () => {
  expect(await report('::a::Is \\\\(x \\= 2\\\\) so?{T}')).toEqual([
    `file:1  taken without a formula, which now shows its TeX: \`a\`, true-false  ${SEE}`,
  ]);
});

describe('Aiken', () => {
  test('says of every question what became of it', async () => {
    expect(await report(fixture('wrist.aiken.txt'), 'a')).toEqual([
      'a:1  taken whole: `which-structure-lies-in-the-carpal-tunnel`, single',
      'a:7  taken whole: `which-movement-does-the-biceps-make-besides`, single',
      'a:13  refused: the question has no line ANSWER  write for instance `ANSWER: B` in the line below the options',
      'a:17  refused: no option is called “D”, which the line ANSWER names  write for instance `ANSWER: B` in the line below the options',
      'a:22  taken whole: `which-bone-is-in-the-wrist`, single',
    ]);
    expect((await rawItems(fixture('wrist.aiken.txt')))[1]).toEqual({
      id: 'which-movement-does-the-biceps-make-besides',
      type: 'single',
      stem: 'Which movement does the \\*biceps\\* make besides bending the elbow?',
      options: [{ text: 'It turns the palm up', correct: true }, { text: 'It turns the palm down' }],
    });
  });
});

describe('Moodle XML', () => {
  test('says of every question what became of it', async () => {
    expect(await report(fixture('headache.moodle.xml'), 'a')).toEqual([
      'a:11  taken whole: `head-1`, single',
      `a:45  taken without a heading, which is now a paragraph; a table, whose rows are now paragraphs; an image, in whose place its alternative text stands; that its options keep their order; what a wrong choice cost: here it takes away what a right one adds; what further tries cost; the feedback on answers that are right; a hint: \`red-flags-in-headache\`, several  ${SEE}`,
      'a:69  taken whole: `rest`, true-false',
      `a:81  taken without the feedback on “first vertebra”; the answer “first vertebra”, which earned 50 %; the feedback on wrong answers: \`atlas\`, short-text  ${SEE}`,
      'a:93  taken whole: `rotation`, number',
      'a:106  taken whole: `occipital-muscles`, matching',
      'a:117  taken whole: `order-of-a-visit`, ordering',
      'a:129  refused: it is a text and asks nothing  put the text into the questions that it belongs to',
      `a:136  refused: its numbers are drawn by a formula, which is not taken  ${BY_HAND}`,
      `a:141  refused: it is answered on a picture, which is not taken  ${BY_HAND}`,
      'a:146  refused: it is not readable as XML: it holds a name like &nbsp; that XML does not know  write HTML between <![CDATA[ and ]]>',
      `a:154  taken without part marks for some options; marks that some options cost; <author>; its id head-1, which another item has: \`head-1-2\`, single  ${SEE}`,
    ]);
  });

  test('becomes items in our Markdown', async () => {
    const items = new Map((await rawItems(fixture('headache.moodle.xml'))).map((it) => [it.id, it]));
    expect(items.get('head-1')).toEqual({
      id: 'head-1',
      type: 'single',
      tags: ['headache', 'upper-neck'],
      points: 2,
      stem: 'Which nerve supplies the **suboccipital** muscles?',
      options: [
        { text: 'The suboccipital nerve', correct: true, feedback: 'Yes.' },
        {
          text: 'The greater occipital nerve',
          feedback: 'That is the medial branch of C2; it is *sensory* for the most part.',
        },
        { text: 'The accessory nerve' },
      ],
      explanation: 'It is the dorsal ramus of C₁.',
    });
    expect(items.get('red-flags-in-headache')?.['stem']).toBe(
      'Screening\n\nSee the list:\n\nSign; Onset\n\nPain; sudden\n\n(A clock) Which ask for a doctor at once?',
    );
    expect(items.get('rest')?.['stem']).toBe('A new headache after a blow to the head\n\nis watched at home first.');
    expect(items.get('rotation')).toMatchObject({ tolerance: 10, unit: 'degrees', units: { rad: 57.2957795132 } });
    expect(items.get('order-of-a-visit')).toMatchObject({ sequence: ['Screening', 'Measures', 'Treatment'] });
    expect(items.get('head-1-2')?.['stem']).toBe('Is a * or a _ in this text harmful?');
  });
});

describe('Moodle XML with gaps, and essays', () => {
  test('says of every question what became of it', async () => {
    expect(await report(fixture('gaps.moodle.xml'), 'a')).toEqual([
      `a:3  taken without the feedback on “neck muscles”; the answer “neck muscles”, which earned 50 %; the feedback on wrong answers: \`note\`, cloze  ${SEE}`,
      'a:12  refused: a gap of type MULTIRESPONSE is not taken  ask it in a question of its own',
      'a:16  refused: the gap {1:SHORTANSWER: is never closed  close it with }',
      'a:20  refused: its text has no gaps  write them as {1:SHORTANSWER:=answer}',
      'a:24  taken whole: `select`, cloze',
      'a:34  refused: its text has a gap [[9]], for which there is no word  write the word',
      `a:40  taken without files that are handed in with it; the text that an answer begins with; a rubric: one with three levels stands there for now: \`letter\`, essay  ${SEE}`,
      `a:50  refused: it is answered with a file only  ${BY_HAND}`,
    ]);
  });

  test('becomes texts with gaps', async () => {
    const items = new Map((await rawItems(fixture('gaps.moodle.xml'))).map((it) => [it.id, it]));
    expect(items.get('note')).toEqual({
      id: 'note',
      type: 'cloze',
      points: 5,
      stem: 'Complete the note of a visit.',
      text: 'The [[gap-1]] rib is pressed by the [[gap-2]].\n\n- Rotation: [[gap-3]] degrees\n- Sign: [[gap-4]]',
      gaps: {
        'gap-1': { type: 'choice', options: [{ text: 'first', correct: true, feedback: 'Yes.' }, { text: 'second' }] },
        'gap-2': { type: 'text', weight: 2, accept: ['scalenes'], patterns: ['scalene.*'] },
        'gap-3': { type: 'number', answer: 80, tolerance: 5 },
        'gap-4': { type: 'text', accept: ['50 } 60%', 'about half'] },
      },
      explanation: 'They raise the ribs.',
    });
    expect(items.get('select')).toEqual({
      id: 'select',
      type: 'cloze',
      points: 2,
      stem: 'Fill in the gaps.',
      text: 'The [[gap-1]] nerve runs behind the [[gap-2]] epicondyle.',
      gaps: {
        'gap-1': { type: 'choice', options: [{ text: 'ulnar', correct: true }, { text: 'median' }] },
        'gap-2': { type: 'choice', options: [{ text: 'medial', correct: true }, { text: 'lateral' }] },
      },
    });
    expect(items.get('letter')).toMatchObject({
      words: [80, 1000],
      rubric: [{ title: 'Answer', levels: { 2: { descriptor: 'Findings, **relevant negatives**, and a question.' } } }],
    });
  });
});

describe('QTI', () => {
  test('2.x: a package is taken item by item', async () => {
    expect(await report(await zippedFixture('qti2'), 'a.zip')).toEqual([
      `a.zip/items/knee ligament.xml:2  taken without the feedback “incorrect”: \`knee-ligament\`, single  ${SEE}`,
      'a.zip/items/hamstrings.xml:2  taken whole: `hamstrings`, several',
      'a.zip/items/nerves.xml:2  taken whole: `nerves`, matching',
      `a.zip/items/gait.xml:2  taken without how its order is marked: here each pair of neighbours that is kept earns a share: \`gait\`, ordering  ${SEE}`,
      'a.zip/items/flexion.xml:2  taken whole: `flexion`, number',
      `a.zip/items/patella.xml:2  taken without that capitals count; the answer “knee bone”, which earned 50 %: \`patella\`, short-text  ${SEE}`,
      'a.zip/items/picture.xml:2  refused: its picture is no drawing (SVG) with an alternative text  draw it as a figure of the course',
      'a.zip/items/broken.xml:4  refused: the file is not readable as XML: unexpected close tag  export it again from where it comes; the file may have been cut off or changed by hand',
      'a.zip/items/gone.xml:1  refused: the package does not hold the file  export it again',
      `a.zip/items/inline.xml:2  taken without the form of a quotation: \`inline\`, cloze  ${SEE}`,
      `a.zip/items/words.xml:2  taken without that each word is used once: \`words\`, cloze  ${SEE}`,
      `a.zip/items/letter.xml:2  taken without a rubric: one with three levels stands there for now: \`letter\`, essay  ${SEE}`,
      `a.zip/items/adaptive.xml:2  refused: it changes while it is answered  ${BY_HAND}`,
      'a.zip/items/both.xml:2  refused: it asks 2 things at once  make a question of each',
    ]);
  });

  test('2.x: items become ours', async () => {
    const items = new Map((await rawItems(await zippedFixture('qti2'))).map((it) => [it.id, it]));
    expect(items.get('knee-ligament')).toEqual({
      id: 'knee-ligament',
      type: 'single',
      tags: ['knee'],
      difficulty: 'hard',
      points: 2,
      stem: 'A footballer twists her knee, hears a pop, and it swells within two hours.\n\nWhich structure is the *likeliest* to be torn?',
      options: [
        { text: 'The anterior cruciate ligament', correct: true, feedback: 'Yes: early swelling is blood.' },
        { text: 'The patellar tendon', feedback: 'A torn tendon leaves a gap that you can feel.' },
        { text: 'The lateral collateral ligament' },
      ],
    });
    expect(items.get('hamstrings')).toMatchObject({ points: 2, marking: 'per-option' });
    expect(items.get('nerves')).toMatchObject({
      pairs: [
        { prompt: 'Quadriceps', match: 'Femoral nerve' },
        { prompt: 'Hamstrings', match: 'Sciatic nerve' },
      ],
      distractors: ['Obturator nerve'],
    });
    expect(items.get('flexion')).toMatchObject({ answer: 135, relative: 0.1 });
    expect(items.get('inline')).toEqual({
      id: 'inline',
      type: 'cloze',
      stem: 'Complete the sentence.',
      text: 'Between femur and [[gap-1]] lie the two [[gap-2]].',
      gaps: {
        'gap-1': { type: 'choice', options: [{ text: 'tibia', correct: true }, { text: 'fibula' }] },
        'gap-2': { type: 'text', accept: ['menisci'] },
      },
    });
    expect(items.get('words')).toMatchObject({
      stem: 'Move each word to its place.',
      text: 'The hamstring [[gap-1]] the knee, and the quadriceps [[gap-2]] it.',
      gaps: { 'gap-2': { options: [{ text: 'extends', correct: true }, { text: 'flexes' }, { text: 'turns' }] } },
    });
    expect(items.get('letter')).toMatchObject({
      points: 5,
      stem: 'Tell the surgeon what you found.',
      rubric: [{ levels: { 2: { descriptor: 'It names the test and its result.' } } }],
    });
    expect(items.get('patella')).toMatchObject({ accept: ['patella', 'kneecap'] });
  });

  test('3.0: a single item is taken', async () => {
    expect(await rawItems(fixture('ankle.qti3.xml'))).toEqual([
      {
        id: 'ankle-sprain',
        type: 'several',
        points: 3,
        stem: 'Someone has turned an ankle on the stairs.\n\nWhich findings ask for a radiograph (Ottawa rules)?',
        options: [
          { text: 'Pain on pressing the back edge of the lateral malleolus', correct: true },
          { text: 'Swelling in front of the joint' },
          { text: 'Not able to take four steps', correct: true },
        ],
        explanation: 'Bone tenderness or no four steps.',
      },
    ]);
  });
});
