import type { Db } from '../../../db/client.ts';
import { learningOf, signOffsOf } from './store.ts';

/** What was recognised for a person towards a diploma, and what was asked and refused; moments in ms, hours in hundredths. */
export interface Recognition {
  id: string;
  part: string;
  hours: number;
  askedAt: number;
  decidedAt: number | null;
  outcome: 'recognised' | 'refused' | null;
}

/** What a supervisor saw of a skill, and which record of it this is, from 1. */
export interface SkillSeen {
  id: string;
  skill: string;
  at: number;
  number: number;
  outcome: 'competent' | 'not-yet';
}

/** What a person asked to have recognised towards a diploma, and what came of it. */
export const recognitionsOf = (db: Db, person: string, diploma: string): Promise<Recognition[]> =>
  learningOf(db, person, diploma);

/** What supervisors saw of a person's skills for a diploma, in order. */
export const skillsSeen = async (db: Db, person: string, diploma: string): Promise<SkillSeen[]> =>
  (await signOffsOf(db, person, diploma)).map(({ id, skill, at, outcome }, index) => ({
    ...{ id, skill, at, outcome },
    number: index + 1,
  }));
