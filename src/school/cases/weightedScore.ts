import type { Criterion } from './caseVersion.ts';

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
export function weightedScore(rubric: readonly Criterion[], levels: Readonly<Record<string, number>>): number {
  const weights = rubric.reduce((sum, it) => sum + it.weight, 0);
  const earned = rubric.reduce((sum, it) => sum + (it.weight * levelOf(it, levels)) / (it.levels.length - 1), 0);
  return Math.floor((earned / weights) * FULL_SCORE + TOLERANCE);
}

/** A pass mark in the unit of scores. @param pass a share from 0 to 1. */
export const passMark = (pass: number): number => Math.ceil(pass * FULL_SCORE - TOLERANCE);

function levelOf(criterion: Criterion, levels: Readonly<Record<string, number>>): number {
  const level = levels[criterion.id];
  if (level === undefined) throw new Error(`${criterion.id} has no level`);
  return level;
}
