import { z } from 'zod';

const text = z.string().trim().min(1, 'must not be empty');

/** One thing that a person judges, with its levels. */
const criterion = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens, such as red-flags'),
  title: text,
  weight: z.number().positive().describe('How much it counts beside the others.'),
  levels: z
    .array(z.strictObject({ title: text, descriptor: text }))
    .min(2, 'must have at least two levels, from lowest to highest')
    .max(6)
    .describe('From lowest to highest; the points of a level are its place, from 0.'),
});

/** What a person marks written work by: a case study or an essay. */
export const rubric = z.array(criterion).min(1, 'must have at least one criterion').describe('What is judged.');

export type Criterion = z.output<typeof criterion>;

/** All there is to get, in the unit of scores: hundredths of a percent. */
export const FULL_SCORE = 10_000;

/** Keeps a share such as 3/5, which floating point writes as 0.5999…, from falling below itself. */
const TOLERANCE = 1e-6;

/**
 * The score of a marking in hundredths of a percent, from 0 to FULL_SCORE: for each criterion the share that the
 * level reached has of the top level, weighted. Rounded down, so that nobody reaches a pass mark by rounding.
 * @param levels the level of each criterion by its id: its place, from 0.
 * @throws Error when a criterion has no level.
 */
export function weightedScore(criteria: readonly Criterion[], levels: Readonly<Record<string, number>>): number {
  const weights = criteria.reduce((sum, it) => sum + it.weight, 0);
  const earned = criteria.reduce((sum, it) => sum + (it.weight * levelOf(it, levels)) / (it.levels.length - 1), 0);
  return Math.floor((earned / weights) * FULL_SCORE + TOLERANCE);
}

/** A pass mark in the unit of scores. @param pass a share from 0 to 1. */
export const passMark = (pass: number): number => Math.ceil(pass * FULL_SCORE - TOLERANCE);

function levelOf(it: Criterion, levels: Readonly<Record<string, number>>): number {
  const level = levels[it.id];
  if (level === undefined) throw new Error(`${it.id} has no level`);
  return level;
}
