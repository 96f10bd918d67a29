import type { Position } from '../finding.ts';
import type { Source } from './source.ts';
import { textsAt } from './values.ts';

/** One thing that a file says must be done first. */
export interface Requirement {
  source: Source;
  /** As its author wrote it. */
  written: string;
  /** What it refers to: a course's or module's id, or an activity's COURSE/MODULE/ACTIVITY. */
  id: string;
  at: Position;
}

/**
 * What a file requires.
 * @param activity the activity's own path, where activities are required: `name` is then one of the same module, and
 * `module/name` one of the same course.
 */
export function requirementsOf(
  source: Source | undefined,
  field: 'requires' | 'prerequisites',
  activity?: string,
): Requirement[] {
  if (!source) return [];
  const [course = '', module = ''] = activity?.split('/') ?? [];
  const full = (name: string) => {
    if (activity === undefined) return name;
    return name.includes('/') ? `${course}/${name}` : `${course}/${module}/${name}`;
  };
  return textsAt(source, `${field}.*`).map(({ value, at }) => ({ source, written: value, id: full(value), at }));
}
