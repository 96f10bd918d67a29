import { describe, expect, it } from 'vitest';
import { edit, type Files, printed, SMALL_SCHOOL } from './smallSchool.ts';

const ONE = 'courses/first/01-basics/01-one.mdx';
const TWO = 'courses/first/01-basics/02-two.mdx';
const READING = 'courses/second/01-only/01-reading.mdx';

const change = (path: string, from: string | RegExp, to: string) => edit(SMALL_SCHOOL, path, from, to);
const say = (text: string) => change(ONE, '\n\n## A heading', `\n\n${text}\n\n## A heading`);

describe('the check finds nothing wrong in', () => {
  it.each<[string, Files]>([
    ['a term in a heading, in code and in a link', say('## Glide\n\n`glide` or [to glide](/glossary/glide)')],
    ['a term in a link to the atlas', say('<Anatomy of="plate">gliding plate, or glide</Anatomy>')],
    ['a link with a broken escape', say('<span id="100%">All</span>, [see](#100%)')],
    [
      'drafts that lead to one another',
      {
        ...change(READING, 'minutes: 5', 'minutes: 5\ndraft: true'),
        'courses/second/01-only/03-next.mdx':
          '---\ntitle: Next\nsummary: N.\nminutes: 5\ndraft: true\n---\n\n[Back](/courses/second/only/reading).\n',
      },
    ],
    ['a part of a word', say('A glider and a sail-glide.')],
    ['a term that is met again, in other letters', change(ONE, '</Steps>', '</Steps>\n\nGLIDES again.')],
    ['an everyday term', say('They slide.')],
    [
      'links with a search, an anchor or a slash at the end, to a source, and addresses elsewhere',
      say(
        '[a](/atlas?region=hand), [b](/courses/first/), [c](#a-heading), [d](mailto:a@b.test), [e](https://a.test/b), [f](//a.test), [g](/references/jones2020)',
      ),
    ],
    [
      'a heading linked to by its marks and letters',
      say('## What *is* it? A `test` — Día 2\n\n[x](#what-is-it-a-test--día-2)'),
    ],
    ['an anchor of its own', say('<span id="here">Here</span> and [there](#here).')],
    ['the second of two headings alike', say('## Again\n\n## Again\n\n[x](#again-1)')],
    ['a draft with more minutes than words', change(READING, 'minutes: 5', 'minutes: 29\ndraft: true')],
    [
      'a lesson that treats nobody, with a technique and a claim',
      edit(
        change(TWO, 'Text.', 'Massage reduces pain.\n\n<Technique title="Hold">\n\nHold.\n\n</Technique>'),
        TWO,
        'minutes: 5',
        'minutes: 5\nclinical: false',
      ),
    ],
    [
      'practice that takes the time, in its heading',
      edit(change(ONE, 'minutes: 5', 'minutes: 16'), ONE, '## A heading', '## A heading\n\n### Practice (15 minutes)'),
    ],
    [
      'practice that takes the time',
      edit(
        change(ONE, 'minutes: 5', 'minutes: 45'),
        ONE,
        '<Technique title="Hold"',
        '<Technique title="Hold" minutes={44}',
      ),
    ],
  ])('%s', (_, files) => {
    const found = printed(files).filter((line) => !line.includes('[objective-coverage]'));
    expect(found).toEqual([]);
  });
});
