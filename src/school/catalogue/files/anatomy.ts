import { z } from 'zod';
import { id, text } from './fields.ts';

/** The parts of the body by which the atlas is browsed. */
export const REGIONS = [
  'head',
  'neck',
  'shoulder',
  'arm',
  'forearm',
  'hand',
  'chest',
  'abdomen',
  'back',
  'pelvis',
  'hip',
  'thigh',
  'leg',
  'foot',
] as const;

const common = {
  /** English name. */
  name: text,
  /** Name in the Terminologia Anatomica. */
  latin: text,
  synonyms: z.array(text).default([]),
  region: z.enum(REGIONS),
  /** What it is and why it matters to a massage therapist, in one to three sentences. */
  summary: text,
  /** Keys of content/references.bib. */
  sources: z.array(text).min(1, 'must name at least one source'),
};

/** Where something is attached: a structure of the atlas, and the place on it. */
const attachment = z.strictObject({ on: id, at: text });

const root = z
  .string()
  .regex(/^(C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5]|Co1|CN [IVX]+)$/, 'must be a root such as C5 or CN XI');

/** `content/anatomy/muscles/<id>.yaml`. */
export const muscleFile = z.strictObject({
  ...common,
  group: text,
  origin: z.array(attachment).min(1),
  insertion: z.array(attachment).min(1),
  innervation: z.array(z.strictObject({ nerve: id, roots: z.array(root).default([]) })).min(1),
  blood: z.array(text).min(1),
  actions: z.array(z.strictObject({ joint: id, action: text })).min(1),
  /** How to find it: position, landmark, what to ask the client to do, what it feels like, what to keep clear of. */
  palpation: text,
  /** Common places of tender points and where pain is described; what is known of how reliable that is. */
  triggerPoints: z.strictObject({ sites: text, referral: text }).optional(),
  techniques: z.array(text).default([]),
  /** What must be kept in mind before working on it. */
  cautions: text.optional(),
});

/** `content/anatomy/bones/<id>.yaml`. */
export const boneFile = z.strictObject({
  ...common,
  landmarks: z.array(z.strictObject({ name: text, palpation: text.optional() })).default([]),
});

/** `content/anatomy/joints/<id>.yaml`. Degrees are typical active ranges of adults. */
export const jointFile = z.strictObject({
  ...common,
  type: text,
  between: z.array(id).min(1),
  movements: z.array(z.strictObject({ name: text, degrees: z.number().positive().max(360).optional() })).default([]),
});

/** `content/anatomy/ligaments/<id>.yaml` and `content/anatomy/fasciae/<id>.yaml`. */
export const bandFile = z.strictObject({ ...common, attaches: z.array(attachment).min(1), palpation: text.optional() });

/** `content/anatomy/nerves/<id>.yaml`. */
export const nerveFile = z.strictObject({
  ...common,
  roots: z.array(root).default([]),
  /** Its way through the body, and where it can be pressed or irritated. */
  course: text,
  /** The skin that it supplies. */
  skin: text.optional(),
});

/** The folder of each kind of structure under content/anatomy. */
export const KINDS = {
  muscle: { folder: 'muscles', schema: muscleFile },
  bone: { folder: 'bones', schema: boneFile },
  joint: { folder: 'joints', schema: jointFile },
  ligament: { folder: 'ligaments', schema: bandFile },
  fascia: { folder: 'fasciae', schema: bandFile },
  nerve: { folder: 'nerves', schema: nerveFile },
} as const;
