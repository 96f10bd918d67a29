import { formatDay } from '../../../platform/format.ts';
import { findCourse } from '../../catalogue/index.ts';
import type { Plan, Thing } from './plan.ts';

/** What an answer says of something: what it is, and where it stays until when and why. */
const thingText = ({ what, count, course }: Thing): string =>
  `${what.charAt(0).toUpperCase()}${what.slice(1)}${course === undefined ? '' : `, ${findCourse(course)?.title ?? course}`}${count > 1 ? ` (${count})` : ''}`;

/** What is removed, in lines. */
export const removedLines = ({ removed }: Pick<Plan, 'removed'>): string[] => removed.map(thingText);

/** What stays, in lines: until when, and by which rule or why. */
export const stayingLines = ({
  stays,
}: Pick<Plan, 'stays'>): { what: string; until: string; by: string; url?: string }[] =>
  stays.map(({ until, by, url, ...thing }) => ({
    what: thingText(thing),
    until: until === null ? 'as long as the school is there' : `until ${formatDay(until)}`,
    by,
    ...(url !== undefined && { url }),
  }));
