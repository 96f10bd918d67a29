import type { z } from 'zod';
import type { Board } from '../boards/index.ts';
import type { Item } from '../items/index.ts';
import type { Patient } from '../patients/index.ts';
import type { caseFile, checksFile, filmFile, lessonFile, samplesFile } from './files/activity.ts';
import type { courseFile, moduleFile } from './files/course.ts';
import type { diplomaFile } from './files/diploma.ts';
import type { bundleFile, refundFile } from './files/price.ts';
import type { quizFile } from './files/quiz.ts';
import type { instructorFile, schoolFile } from './files/school.ts';
import type { Part } from './pathwayParts.ts';
import type { Reference } from './reference.ts';
import type { Uses } from './uses.ts';

/** Where an activity stands: `path` is COURSE/MODULE/ACTIVITY, its identity everywhere. */
interface Place {
  path: string;
  course: string;
  module: string;
  id: string;
  /** The file that holds it, from the folder of the courses. */
  file: string;
}

/** What anyone may know of an activity. `requires` holds paths. */
interface ActivityHead extends Place {
  title: string;
  summary: string;
  minutes: number;
  objectives: string[];
  requires: string[];
}

export type Lesson = Omit<z.output<typeof lessonFile>, 'draft'> & ActivityHead & { kind: 'lesson' };

/** A quiz with its key: for the assessment engine only, never for a page. */
export type Quiz = Omit<z.output<typeof quizFile>, 'draft'> &
  ActivityHead & {
    kind: 'quiz';
    /** Every item that an attempt may hold: its own, and those of the pools that it draws from, by the pool's id. */
    pools: ReadonlyMap<string, readonly Item[]>;
  };

/** The self-checks of a lesson, each with its key: for the assessment engine only, never for a page. */
export type SelfChecks = z.output<typeof checksFile>['items'];

/** A model submission that markers calibrate on. */
export type Sample = z.output<typeof samplesFile>['samples'][number];

/** A case with its markers' notes and its patient: for the cases folder only, never for a student's page. */
export type CaseStudy = Omit<z.output<typeof caseFile>, 'draft'> &
  ActivityHead & {
    kind: 'case';
    /** The patient of a staged case; none where the case is a text and sections. */
    patient?: Patient;
    samples: Sample[];
  };

/** A quiz as lists and pages know it: no items, no key. */
export type QuizHead = Omit<Quiz, 'items' | 'pools'> & { itemsDrawn: number };

/** A case as lists and pages know it: what to write and how it is judged, without what only markers may see. */
export type CaseHead = Omit<CaseStudy, 'notes' | 'model' | 'patient' | 'samples'> & { staged: boolean };

export type Activity = Lesson | QuizHead | CaseHead;

export type Film = z.output<typeof filmFile> & { id: string; course: string };

export type Module = Omit<z.output<typeof moduleFile>, 'draft'> & {
  course: string;
  id: string;
  activities: Activity[];
};

export type Course = Omit<z.output<typeof courseFile>, 'draft'> & { id: string; modules: Module[]; films: Film[] };

export type Price = Course['price'];

/** A diploma with what it asks for, in order. `courses` are those that it names, then the others of its fields. */
export type Diploma = Omit<z.output<typeof diplomaFile>, 'draft' | 'requirements'> & {
  id: string;
  parts: Part[];
  courses: string[];
};

/** Courses that are sold together. */
export type Bundle = Omit<z.output<typeof bundleFile>, 'draft'> & { id: string };

/** What goes back to whoever withdraws. */
export type RefundPolicy = z.output<typeof refundFile> & { id: string };

/** An amount in each currency of a price, in minor units. */
export type Amounts = Readonly<Record<string, number>>;

/** A way to pay an offer in parts. */
export interface InstalmentPlan {
  id: string;
  count: number;
  every: 'week' | 'month';
  /** Of each payment. */
  amounts: Amounts;
}

/**
 * Something that the school sells, with all of its terms. A purchase keeps a copy: it stands as it was bought. Its id is
 * that of the course, diploma or bundle.
 */
export interface Offer {
  id: string;
  kind: 'course' | 'diploma' | 'bundle';
  title: string;
  summary: string;
  /** The courses that it opens. */
  courses: string[];
  /** The school's own currency first. */
  currencies: string[];
  amounts: Amounts;
  /** What it costs up to a day (UTC) when it is paid at once. */
  earlyBird?: { until: string; amounts: Amounts };
  instalments: InstalmentPlan[];
  tax: 'inclusive' | 'exclusive';
  taxCode?: string;
  /** Without it, access has no end. */
  accessMonths?: number;
  graceDays: number;
  refund: RefundPolicy;
  /** What a clinic pays less, in per cent, for so many seats or more. */
  seats: { from: number; percent: number }[];
}

export type Instructor = z.output<typeof instructorFile> & { id: string };
export type School = z.output<typeof schoolFile>;

/** Everything that the school's files say, checked and linked. Courses are in catalogue order. */
export interface Catalogue {
  school: School;
  courses: Course[];
  diplomas: Diploma[];
  instructors: Instructor[];
  /** Boards that count continuing education, by name. */
  boards: Board[];
  /** All that is sold: courses, then diplomas, then bundles. */
  offers: Offer[];
  refunds: RefundPolicy[];
  quizzes: Map<string, Quiz>;
  /** By the path of their lesson. */
  selfChecks: Map<string, SelfChecks>;
  cases: Map<string, CaseStudy>;
  /** By key, in order of author and year. */
  references: Map<string, Reference>;
  uses: Uses;
}
