import { z } from 'zod';

/**
 * All that an award states, as it was on the day of issue: what the certificate prints, and what it rests on.
 * Kept as JSON with the award and never changed; a new field is optional here, so that old awards stay readable.
 */
export const snapshotSchema = z.object({
  /** Which drawing the certificate has: `certificate-DESIGN.typ`. A drawing that awards name is never changed. */
  design: z.union([z.literal(1), z.literal(2)]),
  kind: z.enum(['course', 'diploma']),
  holder: z.object({ name: z.string().min(1) }),
  title: z.string().min(1),
  /** Which course or diploma, in which version. */
  subject: z.object({ id: z.string().min(1), version: z.number().int() }),
  /** Hours of continuing education, in hundredths; none of ours where all of a diploma was learned elsewhere. */
  hours: z.number().int().nonnegative(),
  /** What the holder has done, as a sentence that follows the name: `has completed …`. */
  statement: z.string().min(1),
  objectives: z.array(z.string()),
  instructors: z.array(z.object({ name: z.string().min(1), credentials: z.string() })),
  /** Day of issue in UTC, as `2026-11-23`. */
  issuedOn: z.iso.date(),
  /** With the name of its logo in content/marks, where it has one. */
  school: z.object({ name: z.string().min(1), address: z.string().min(1), logo: z.string().optional() }),
  /** With the name of the drawn signature in content/marks, where there is one. */
  signatory: z.object({ name: z.string().min(1), title: z.string(), signature: z.string().optional() }),
  /** Where anyone can check it. */
  verifyUrl: z.url(),
  /**
   * What it rests on, never shown to strangers: `activity/PATH`, `attempt/ID`, `submission/ID`, `award/CODE`,
   * `prior-learning/ID`, `sign-off/ID`.
   */
  evidence: z.array(z.string()),
  /** Version of the requirements that it met: the SHA-256 of what was asked for. Awards of before have none. */
  requirements: z.string().optional(),
  /** What it certifies: that somebody attended, or that they passed what was assessed. Awards of before say neither. */
  certifies: z.enum(['completion', 'achievement']).optional(),
  /** Hours by how they were spent, in hundredths; `practice`, which nobody supervised, is no part of `hours`. */
  hoursBy: z
    .object({
      reading: z.number().int().nonnegative(),
      video: z.number().int().nonnegative(),
      assessment: z.number().int().nonnegative(),
      practice: z.number().int().nonnegative(),
    })
    .optional(),
  /** How it was taught, in the words of the rule packs. */
  delivery: z.enum(['home-study', 'live-online', 'in-person']).optional(),
  /** First and last day of the work, in UTC. */
  startedOn: z.iso.date().optional(),
  completedOn: z.iso.date().optional(),
  /** Last day on which it holds. */
  expiresOn: z.iso.date().optional(),
  /** Approvals on the day of issue: by whom, of the provider, of the course, and what they approved. */
  approvals: z
    .array(
      z.object({
        /** Id of the board in content/boards, and its name as it was. */
        board: z.string().min(1),
        boardName: z.string().min(1),
        /** Number of the school as a provider; empty where the board gives none. */
        provider: z.string(),
        /** Number of the course or programme; empty where the board gives none. */
        course: z.string(),
        /** Title and hours exactly as approved; hours in hundredths. */
        title: z.string().min(1),
        hours: z.number().int().positive(),
        /** Version of the rule pack that it was held against. */
        rules: z.string(),
      }),
    )
    .optional(),
  /** The holder's licences that they chose to have printed. */
  licences: z.array(z.object({ board: z.string(), boardName: z.string(), number: z.string() })).optional(),
  /** The award that this one takes the place of, and why. */
  replaces: z.object({ code: z.string(), because: z.enum(['corrected', 'renewed']) }).optional(),
});

export type Snapshot = z.output<typeof snapshotSchema>;
