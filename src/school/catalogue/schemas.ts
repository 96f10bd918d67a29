import type { z } from 'zod';
import { boardFile } from '../boards/index.ts';
import { patientFile } from '../patients/index.ts';
import { caseFile, checksFile, filmFile, lessonFile, samplesFile } from './files/activity.ts';
import { bandFile, boneFile, jointFile, muscleFile, nerveFile } from './files/anatomy.ts';
import { courseFile, moduleFile } from './files/course.ts';
import { diplomaFile } from './files/diploma.ts';
import { termFile } from './files/glossary.ts';
import { guideFile } from './files/guide.ts';
import { bundleFile, refundFile } from './files/price.ts';
import { poolFile, quizFile } from './files/quiz.ts';
import { instructorFile, pageFile, schoolFile } from './files/school.ts';

/** The schema of each kind of file that people write, of its front matter where it is MDX. */
export const SCHEMAS = {
  course: courseFile,
  module: moduleFile,
  lesson: lessonFile,
  checks: checksFile,
  quiz: quizFile,
  pool: poolFile,
  case: caseFile,
  patient: patientFile,
  samples: samplesFile,
  film: filmFile,
  school: schoolFile,
  instructor: instructorFile,
  diploma: diplomaFile,
  board: boardFile,
  bundle: bundleFile,
  refund: refundFile,
  page: pageFile,
  muscle: muscleFile,
  bone: boneFile,
  joint: jointFile,
  ligament: bandFile,
  fascia: bandFile,
  nerve: nerveFile,
  term: termFile,
  guide: guideFile,
} satisfies Record<string, z.ZodType>;
