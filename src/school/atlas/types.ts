import type { z } from 'zod';
import type { bandFile, boneFile, jointFile, KINDS, muscleFile, nerveFile } from '../catalogue/files/anatomy.ts';

export type Kind = keyof typeof KINDS;

export type Muscle = z.output<typeof muscleFile> & { kind: 'muscle'; id: string };
export type Bone = z.output<typeof boneFile> & { kind: 'bone'; id: string };
export type Joint = z.output<typeof jointFile> & { kind: 'joint'; id: string };
export type Ligament = z.output<typeof bandFile> & { kind: 'ligament'; id: string };
export type Fascia = z.output<typeof bandFile> & { kind: 'fascia'; id: string };
export type Nerve = z.output<typeof nerveFile> & { kind: 'nerve'; id: string };

/** A structure of the body, as its record has it. */
export type Structure = Muscle | Bone | Joint | Ligament | Fascia | Nerve;

export type Region = Structure['region'];

/** How a record names another one: what it is there. */
export type Relation = 'origin of' | 'insertion of' | 'supplies' | 'moved by' | 'joined at' | 'attachment of';

/** Another record that names this one. */
export interface Mention {
  by: Structure;
  relation: Relation;
}
