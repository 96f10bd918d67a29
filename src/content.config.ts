import { glob } from 'astro/loaders';
import { readFileSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { bandFile, boneFile, jointFile, muscleFile, nerveFile } from './school/atlas/files.ts';
import { caseFile, filmFile, lessonFile, quizFile } from './school/catalogue/files/activity.ts';
import { readBibliography } from './school/catalogue/readBibliography.ts';
import { reference } from './school/catalogue/reference.ts';
import { courseFile, moduleFile } from './school/catalogue/files/course.ts';
import { diplomaFile, instructorFile, pageFile, schoolFile } from './school/catalogue/files/school.ts';

/** An entry's id is its file's path: the catalogue makes course, module and activity of it. */
const files = (base: string, pattern: string | string[]) =>
  glob({ base, pattern, generateId: ({ entry }) => entry });

const COURSES = process.env.COURSES_DIR ?? './courses';

const bibliography = () =>
  readBibliography(readFileSync('content/references.bib', 'utf8')).references.map((it) => ({ ...it, id: it.key }));

export const collections = {
  courses: defineCollection({ loader: files(COURSES, '*/course.yaml'), schema: courseFile }),
  modules: defineCollection({ loader: files(COURSES, '*/*/module.yaml'), schema: moduleFile }),
  lessons: defineCollection({ loader: files(COURSES, ['*/*/*.mdx', '!**/*.case.mdx']), schema: lessonFile }),
  quizzes: defineCollection({ loader: files(COURSES, '*/*/*.quiz.yaml'), schema: quizFile }),
  cases: defineCollection({ loader: files(COURSES, '*/*/*.case.mdx'), schema: caseFile }),
  films: defineCollection({ loader: files(COURSES, '*/films/*/film.yaml'), schema: filmFile }),
  school: defineCollection({ loader: files('./content', 'school.yaml'), schema: schoolFile }),
  instructors: defineCollection({ loader: files('./content/instructors', '*.yaml'), schema: instructorFile }),
  diplomas: defineCollection({ loader: files('./content/diplomas', '*.yaml'), schema: diplomaFile }),
  references: defineCollection({ loader: bibliography, schema: reference }),
  muscles: defineCollection({ loader: files('./content/anatomy/muscles', '*.yaml'), schema: muscleFile }),
  bones: defineCollection({ loader: files('./content/anatomy/bones', '*.yaml'), schema: boneFile }),
  joints: defineCollection({ loader: files('./content/anatomy/joints', '*.yaml'), schema: jointFile }),
  ligaments: defineCollection({ loader: files('./content/anatomy/ligaments', '*.yaml'), schema: bandFile }),
  fasciae: defineCollection({ loader: files('./content/anatomy/fasciae', '*.yaml'), schema: bandFile }),
  nerves: defineCollection({ loader: files('./content/anatomy/nerves', '*.yaml'), schema: nerveFile }),
  pages: defineCollection({ loader: files('./content/pages', '*.mdx'), schema: pageFile }),
};
