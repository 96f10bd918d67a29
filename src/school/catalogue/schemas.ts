import type { z } from 'zod';
import { kindOfFile } from './entries.ts';
import { caseFile, filmFile, lessonFile, quizFile } from './files/activity.ts';
import { courseFile, moduleFile } from './files/course.ts';

const SCHEMAS = {
  course: courseFile,
  module: moduleFile,
  lesson: lessonFile,
  quiz: quizFile,
  case: caseFile,
  film: filmFile,
} satisfies Record<string, z.ZodType>;

/** The schema that a file under `courses/` must match, by its name; undefined where it needs none. */
export function schemaOfFile(file: string): z.ZodType | undefined {
  const kind = kindOfFile(file);
  return kind && SCHEMAS[kind];
}
