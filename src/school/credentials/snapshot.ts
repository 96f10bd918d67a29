import { z } from 'zod';

/**
 * All that an award states, as it was on the day of issue: what the certificate prints, and what it rests on.
 * Kept as JSON with the award and never changed; a new field is optional here, so that old awards stay readable.
 */
export const snapshotSchema = z.object({
  /** Which drawing the certificate has: `certificate-DESIGN.typ`. A drawing that awards name is never changed. */
  design: z.literal(1),
  kind: z.enum(['course', 'diploma']),
  holder: z.object({ name: z.string().min(1) }),
  title: z.string().min(1),
  /** Which course or diploma, in which version. */
  subject: z.object({ id: z.string().min(1), version: z.number().int() }),
  /** Hours of continuing education, in hundredths. */
  hours: z.number().int().positive(),
  /** What the holder has done, as a sentence that follows the name: `has completed …`. */
  statement: z.string().min(1),
  objectives: z.array(z.string()),
  instructors: z.array(z.object({ name: z.string().min(1), credentials: z.string() })),
  /** Day of issue in UTC, as `2026-11-23`. */
  issuedOn: z.iso.date(),
  school: z.object({ name: z.string().min(1), address: z.string().min(1) }),
  signatory: z.object({ name: z.string().min(1), title: z.string() }),
  /** Where anyone can check it. */
  verifyUrl: z.url(),
  /** What it rests on, never shown to strangers: `activity/PATH`, `attempt/ID`, `submission/ID`, `award/CODE`. */
  evidence: z.array(z.string()),
  /** Version of the requirements that it met: the SHA-256 of what was asked for. Awards of before have none. */
  requirements: z.string().optional(),
});

export type Snapshot = z.output<typeof snapshotSchema>;
