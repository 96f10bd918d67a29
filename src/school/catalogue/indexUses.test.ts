import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexUses } from './indexUses.ts';
import { readUses } from './readUses.ts';
import type { CaseStudy, Course } from './types.ts';

const LESSON = 'a/01-m/01-first.mdx';
const CASE = 'a/01-m/02-patient.case.mdx';
const BROKEN = 'a/01-m/03-broken.mdx';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fascia-uses-'));
  mkdirSync(join(folder, 'a/01-m'), { recursive: true });
  const put = (file: string, body: string) => writeFileSync(join(folder, file), `---\ntitle: T\n---\n\n${body}\n`);
  put(
    LESSON,
    `A <Term id="fascia">fascia</Term> on the <Anatomy of="scapula">blade</Anatomy>, and <Term id="fascia">fascia</Term>
again. <Term id="dose">Dose</Term>.

<Muscle id="trapezius" />

<LabelledFigure id="f" alt="a" caption="c">
<Label x={1} y={2} of="atlas">Atlas</Label>
<Label x={1} y={3}>Nothing of the atlas</Label>
</LabelledFigure>

<Technique title="T" film="release" minutes={4}>

<Film id="release" />

</Technique>`,
  );
  put(CASE, 'The <Anatomy of="scapula">blade</Anatomy>.');
  put(BROKEN, 'A <Term id="fascia">fascia that never ends.');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what texts use', () => {
  it('is read from their tags, each id once', () => {
    const read = readUses({ courses: folder, content: folder }).toSorted((a, b) => (a.file < b.file ? -1 : 1));
    expect(read.slice(0, 2)).toEqual([
      {
        file: LESSON,
        data: {
          terms: ['fascia', 'dose'],
          structures: ['trapezius', 'scapula', 'atlas'],
          films: ['release'],
          names: [],
          words: 14,
          practice: 4,
        },
      },
      {
        file: CASE,
        data: { terms: [], structures: ['scapula'], films: [], names: expect.any(Array), words: 2, practice: 0 },
      },
    ]);
  });

  it('is nothing where the text can’t be read, and of files that are no lesson or case', () => {
    expect(readUses({ courses: folder, content: folder }, [BROKEN, 'a/course.yaml']).map((it) => it.file)).toEqual([
      BROKEN,
    ]);
  });

  it('is found again by what is used, in the order of the catalogue and only where it is shown', () => {
    const activity = (file: string, kind: string, references: string[]) => ({
      file,
      kind,
      course: 'a',
      path: `a/m/${file}`,
      references,
    });
    const courses = [
      {
        id: 'a',
        modules: [{ activities: [activity(CASE, 'case', ['moore2018']), activity(LESSON, 'lesson', ['moore2018'])] }],
      },
    ] as unknown as Course[];
    const elsewhere = {
      file: 'a/01-m/09-draft.mdx',
      data: { terms: ['fascia'], structures: [], films: [], names: [], words: 0, practice: 0 },
    };
    const { by, termsIn } = indexUses(courses, [...readUses({ courses: folder, content: folder }), elsewhere]);
    expect(by.structure.get('scapula')).toEqual([`a/m/${CASE}`, `a/m/${LESSON}`]);
    expect(by.reference.get('moore2018')).toEqual([`a/m/${CASE}`, `a/m/${LESSON}`]);
    expect(by.term.get('fascia')).toEqual([`a/m/${LESSON}`]);
    expect(by.film.get('a/release')).toEqual([`a/m/${LESSON}`]);
    expect(termsIn.get(`a/m/${LESSON}`)).toEqual(['fascia', 'dose']);
    expect(by.term.get('no-such-term')).toBeUndefined();
  });

  it('holds the sources of the measures of a case’s patient, each once', () => {
    const study = { file: CASE, kind: 'case', course: 'a', path: 'a/m/case', references: ['moore2018'] };
    const courses = [{ id: 'a', modules: [{ activities: [study] }] }] as unknown as Course[];
    const measures = ['moore2018', 'farrar2001', 'farrar2001'].map((source) => ({ source }));
    const cases = new Map([['a/m/case', { patient: { measures } }]]) as unknown as ReadonlyMap<string, CaseStudy>;
    const { by } = indexUses(courses, [], cases);
    expect(by.reference.get('moore2018')).toEqual(['a/m/case']);
    expect(by.reference.get('farrar2001')).toEqual(['a/m/case']);
  });
});
