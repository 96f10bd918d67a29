import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkSchool, writeFinding } from '../../../src/school/catalogue/check/index.ts';
import { guideFile } from '../../../src/school/catalogue/files/guide.ts';

const MODULE = 'foundations/99-guide';
let courses: string;

/** The example of a page of the guide as a lesson of the course whose figures and films it uses. */
function writeLesson(page: string, number: number): void {
  const [, head = '', ...body] = readFileSync(page, 'utf8').split(/^---$/m);
  const { title, summary, references, lesson } = guideFile.parse(parse(head));
  const frontMatter = { title, summary, minutes: 1, objectives: ['guide'], references, clinical: false, draft: true };
  const name = `${String(number).padStart(2, '0')}-${basename(page, '.mdx')}`;
  writeFileSync(join(courses, MODULE, `${name}.mdx`), `---\n${JSON.stringify(frontMatter)}\n---\n${body.join('---')}`);
  if (lesson === undefined) return;
  const [course, module, activity] = lesson.split('/');
  const [checks = ''] = globSync(`courses/${course}/*-${module}/*-${activity}.checks.yaml`);
  cpSync(checks, join(courses, MODULE, `${name}.checks.yaml`));
}

beforeAll(() => {
  courses = mkdtempSync(join(tmpdir(), 'guide-'));
  cpSync('courses/foundations', join(courses, 'foundations'), { recursive: true });
  mkdirSync(join(courses, MODULE));
  writeFileSync(
    join(courses, MODULE, 'module.yaml'),
    'title: Guide\nsummary: Examples.\nobjectives: [{ id: guide, text: Write. }]\ndraft: true\n',
  );
  for (const [index, page] of globSync('content/guide/*.mdx').entries()) writeLesson(page, index + 1);
});
afterAll(() => rmSync(courses, { recursive: true }));

it('Every example of the authors’ guide passes the check that its readers’ lessons must pass', () => {
  const findings = checkSchool({ courses, content: 'content' }).filter(
    (it) => it.file.includes(MODULE) && it.file.endsWith('.mdx'),
  );
  expect(findings.map(writeFinding)).toEqual([]);
});
