import type { Db } from '../../../../db/client.ts';
import { type Person, readsAsStaff } from '../../accounts/index.ts';
import { findCase, findCourse } from '../../catalogue/index.ts';
import { type CriterionAgreement, criterionAgreement, type TotalAgreement, totalAgreement } from './agreementOf.ts';
import { type MarkerDrift, markerDrift } from './drift.ts';
import { doubleMarked } from './pairs.ts';
import { readingsOf, workOf } from './store.ts';
import { type Workload, workload } from './workload.ts';

/** A case of a course with how its marking goes. */
export interface CaseInCourse {
  path: string;
  title: string;
  module: string;
  /** Within how many days a mark is promised, and whether marks are released in batches. */
  promise: number;
  batch: boolean;
  work: Workload;
  /** How many were read twice, and how far the two agreed. */
  total: TotalAgreement;
  criteria: CriterionAgreement[];
}

/** How the marking of a course's cases goes. */
export interface CaseStatistics {
  cases: CaseInCourse[];
  markers: MarkerDrift[];
}

/**
 * How the marking of a course's cases goes, for who teaches it or runs the school; undefined for anyone else, and where
 * there is no such course. @param now in ms.
 */
export async function caseStatistics(
  db: Db,
  reader: Person,
  course: string,
  now: number,
): Promise<CaseStatistics | undefined> {
  const found = findCourse(course);
  if (!found || !readsAsStaff(reader, course)) return undefined;
  const [work, readings] = await Promise.all([workOf(db, course), readingsOf(db, course)]);
  const cases = found.modules.flatMap((module) =>
    module.activities.flatMap(({ path }): CaseInCourse[] => {
      const study = findCase(path);
      if (!study) return [];
      const pairs = doubleMarked(readings.filter((it) => it.case === path));
      const { title, marking, rubric } = study;
      return [
        {
          ...{ path, title, module: module.title, promise: marking.days, batch: marking.release === 'batch' },
          work: workload(
            work.filter((it) => it.case === path),
            marking.days,
            now,
          ),
          total: totalAgreement(pairs),
          criteria: criterionAgreement(rubric, pairs),
        },
      ];
    }),
  );
  return { cases, markers: markerDrift(readings) };
}
