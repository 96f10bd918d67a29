import { defineCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { glob, type Loader } from 'astro/loaders';
import { boardFile } from './school/boards/index.ts';
import { brokenLessons } from './school/catalogue/check/index.ts';
import { caseFile, checksFile, filmFile, lessonFile, samplesFile } from './school/catalogue/files/activity.ts';
import { bandFile, boneFile, jointFile, muscleFile, nerveFile } from './school/catalogue/files/anatomy.ts';
import { courseFile, moduleFile } from './school/catalogue/files/course.ts';
import { diplomaFile } from './school/catalogue/files/diploma.ts';
import { termFile } from './school/catalogue/files/glossary.ts';
import { guideFile } from './school/catalogue/files/guide.ts';
import { bundleFile, refundFile } from './school/catalogue/files/price.ts';
import { poolFile, quizFile } from './school/catalogue/files/quiz.ts';
import { instructorFile, pageFile, schoolFile } from './school/catalogue/files/school.ts';
import { readBibliography } from './school/catalogue/readBibliography.ts';
import { readUses } from './school/catalogue/readUses.ts';
import { reference } from './school/catalogue/reference.ts';
import { bodyUses } from './school/catalogue/uses.ts';
import { patientFile } from './school/patients/index.ts';

const COURSES = process.env.COURSES_DIR ?? './courses';
const CONTENT = './content';

/**
 * While authors write, a file that can't be read is left out, so that a broken lesson breaks no other. A build never
 * gets here with one: the check comes before it, and the site as it was last built goes on.
 */
const LEFT_OUT = import.meta.env.DEV
  ? brokenLessons({ courses: COURSES, content: CONTENT }).map((file) => `!${file}`)
  : [];

/** An entry's id is its file's path: the catalogue makes course, module and activity of it. */
const files = (base: string, ...pattern: string[]) => glob({ base, pattern, generateId: ({ entry }) => entry });

const inCourses = (...pattern: string[]) => files(COURSES, ...pattern, ...LEFT_OUT);

const bibliography = () =>
  readBibliography(readFileSync(`${CONTENT}/references.bib`, 'utf8')).references.map((it) => ({ ...it, id: it.key }));

/** What lessons and cases use stands in their texts: it is read from them, and again while an author writes. */
const uses: Loader = {
  name: 'uses',
  load: async ({ store, watcher }) => {
    const read = (files?: string[]) => {
      for (const { file, data } of readUses({ courses: COURSES, content: CONTENT }, files))
        store.set({ id: file, data: { ...data } });
    };
    store.clear();
    read();
    const readAgain = (path: string) => {
      if (path.endsWith('.mdx')) read([relative(COURSES, path).split(sep).join('/')]);
    };
    watcher?.on('add', readAgain).on('change', readAgain);
  },
};

export const collections = {
  courses: defineCollection({ loader: inCourses('*/course.yaml'), schema: courseFile }),
  modules: defineCollection({ loader: inCourses('*/*/module.yaml'), schema: moduleFile }),
  lessons: defineCollection({ loader: inCourses('*/*/*.mdx', '!**/*.case.mdx'), schema: lessonFile }),
  selfChecks: defineCollection({ loader: inCourses('*/*/*.checks.yaml'), schema: checksFile }),
  quizzes: defineCollection({ loader: inCourses('*/*/*.quiz.yaml'), schema: quizFile }),
  pools: defineCollection({ loader: inCourses('*/pools/*.pool.yaml'), schema: poolFile }),
  cases: defineCollection({ loader: inCourses('*/*/*.case.mdx'), schema: caseFile }),
  patients: defineCollection({ loader: inCourses('*/*/*.patient.yaml'), schema: patientFile }),
  samples: defineCollection({ loader: inCourses('*/*/*.samples.yaml'), schema: samplesFile }),
  films: defineCollection({ loader: inCourses('*/films/*/film.yaml'), schema: filmFile }),
  school: defineCollection({ loader: files(CONTENT, 'school.yaml'), schema: schoolFile }),
  instructors: defineCollection({ loader: files(`${CONTENT}/instructors`, '*.yaml'), schema: instructorFile }),
  diplomas: defineCollection({ loader: files(`${CONTENT}/diplomas`, '*.yaml'), schema: diplomaFile }),
  boards: defineCollection({ loader: files(`${CONTENT}/boards`, '*.yaml'), schema: boardFile }),
  bundles: defineCollection({ loader: files(`${CONTENT}/bundles`, '*.yaml'), schema: bundleFile }),
  refunds: defineCollection({ loader: files(`${CONTENT}/refunds`, '*.yaml'), schema: refundFile }),
  references: defineCollection({ loader: bibliography, schema: reference }),
  muscles: defineCollection({ loader: files(`${CONTENT}/anatomy/muscles`, '*.yaml'), schema: muscleFile }),
  bones: defineCollection({ loader: files(`${CONTENT}/anatomy/bones`, '*.yaml'), schema: boneFile }),
  joints: defineCollection({ loader: files(`${CONTENT}/anatomy/joints`, '*.yaml'), schema: jointFile }),
  ligaments: defineCollection({ loader: files(`${CONTENT}/anatomy/ligaments`, '*.yaml'), schema: bandFile }),
  fasciae: defineCollection({ loader: files(`${CONTENT}/anatomy/fasciae`, '*.yaml'), schema: bandFile }),
  nerves: defineCollection({ loader: files(`${CONTENT}/anatomy/nerves`, '*.yaml'), schema: nerveFile }),
  glossary: defineCollection({ loader: files(`${CONTENT}/glossary`, '*.yaml'), schema: termFile }),
  uses: defineCollection({ loader: uses, schema: bodyUses }),
  guide: defineCollection({ loader: files(`${CONTENT}/guide`, '*.mdx'), schema: guideFile }),
  pages: defineCollection({ loader: files(`${CONTENT}/pages`, '*.mdx'), schema: pageFile }),
};
