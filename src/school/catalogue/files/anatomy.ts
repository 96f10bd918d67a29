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
  name: text.describe('English name.'),
  latin: text.describe('Name in the Terminologia Anatomica.'),
  synonyms: z.array(text).default([]).describe('Other names that it is looked up by.'),
  region: z.enum(REGIONS).describe('The part of the body under which the atlas lists it.'),
  summary: text.describe('What it is and why it matters to a massage therapist, in one to three sentences.'),
  sources: z.array(text).min(1, 'must name at least one source').describe('Keys of content/references.bib.'),
};

/** Where something is attached: a structure of the atlas, and the place on it. */
const attachment = z.strictObject({
  on: id.describe('Id of a record: a bone, ligament, fascia, joint or muscle.'),
  at: text.describe('The place on it.'),
});

const root = z
  .string()
  .regex(/^(C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5]|Co1|CN [IVX]+)$/, 'must be a root such as C5 or CN XI')
  .describe('A root or cranial nerve, such as C5 or CN XI.');

/** `content/anatomy/muscles/<id>.yaml`. */
export const muscleFile = z.strictObject({
  ...common,
  group: text.describe('The muscles that it is taught with, such as Hamstrings.'),
  origin: z.array(attachment).min(1).describe('Where it begins: the end that moves less.'),
  insertion: z.array(attachment).min(1).describe('Where it ends: the end that moves more.'),
  innervation: z
    .array(z.strictObject({ nerve: id.describe('Id of a nerve.'), roots: z.array(root).default([]) }))
    .min(1)
    .describe('The nerves that supply it, with their roots.'),
  blood: z.array(text).min(1).describe('Its arteries.'),
  actions: z
    .array(z.strictObject({ joint: id.describe('Id of a joint.'), action: text.describe('What it does there.') }))
    .min(1)
    .describe('What it does, joint by joint.'),
  palpation: text.describe(
    'How to find it: position, landmark, what to ask the client to do, what it feels like, what to keep clear of.',
  ),
  triggerPoints: z
    .strictObject({ sites: text, referral: text })
    .optional()
    .describe('Common places of tender points and where pain is described; what is known of how reliable that is.'),
  techniques: z.array(text).default([]).describe('Techniques used on it.'),
  cautions: text.optional().describe('What must be kept in mind before working on it.'),
});

/** `content/anatomy/bones/<id>.yaml`. */
export const boneFile = z.strictObject({
  ...common,
  landmarks: z
    .array(z.strictObject({ name: text, palpation: text.optional().describe('How to find it with the hand.') }))
    .default([])
    .describe('Its parts that are named or felt.'),
});

/** `content/anatomy/joints/<id>.yaml`. Degrees are typical active ranges of adults. */
export const jointFile = z.strictObject({
  ...common,
  type: text.describe('Such as ball and socket.'),
  between: z.array(id).min(1).describe('Ids of its bones.'),
  movements: z
    .array(
      z.strictObject({
        name: text,
        degrees: z.number().positive().max(360).optional().describe('Typical active range of an adult.'),
      }),
    )
    .default([])
    .describe('The ways in which it moves.'),
});

/** `content/anatomy/ligaments/<id>.yaml` and `content/anatomy/fasciae/<id>.yaml`. */
export const bandFile = z.strictObject({
  ...common,
  attaches: z.array(attachment).min(1).describe('What it is fixed to.'),
  palpation: text.optional().describe('How to find it with the hand.'),
});

/** `content/anatomy/nerves/<id>.yaml`. */
export const nerveFile = z.strictObject({
  ...common,
  roots: z.array(root).default([]).describe('The roots that it comes from.'),
  course: text.describe('Its way through the body, and where it can be pressed or irritated.'),
  skin: text.optional().describe('The skin that it supplies.'),
});

/** Each kind of structure: its schema, and its folder under content/anatomy, which is its plural. */
export const KINDS = {
  muscle: { folder: 'muscles', schema: muscleFile },
  bone: { folder: 'bones', schema: boneFile },
  joint: { folder: 'joints', schema: jointFile },
  ligament: { folder: 'ligaments', schema: bandFile },
  fascia: { folder: 'fasciae', schema: bandFile },
  nerve: { folder: 'nerves', schema: nerveFile },
} as const;
