import { activitiesOf } from '../../catalogue/index.ts';
import { type Decision, leafDecisions } from '../completion/decide.ts';
import { partSubject } from '../completion/requirement.ts';
import { partName } from '../completion/wording.ts';
import { type CourseProgress, hasPlace } from '../decideProgress.ts';
import type { Stage } from './ways.ts';

/**
 * What a student can still do on the road: courses with something left in them, and skills to be seen. A course whose
 * certificate was withdrawn or is suspended leads nowhere.
 */
export function stagesOf(decision: Decision, progress: readonly CourseProgress[]): Stage[] {
  const open = leafDecisions(decision).filter((it) => !it.met);
  const whyNot = new Map(
    open.flatMap(({ requirement, missing }) =>
      requirement.kind === 'course' ? [[requirement.course, missing[0]?.why]] : [],
    ),
  );
  const done = new Set(progress.filter((it) => it.certified || it.complete).map((it) => it.course.id));
  const ofCourses = progress.flatMap((it): Stage[] => {
    const why = whyNot.get(it.course.id);
    if (why === 'certificate-revoked' || why === 'certificate-suspended') return [];
    const stage = courseStage(it, why === 'certificate-old' || why === 'certificate-expired', done);
    return why === undefined && it.certified && stage.minutes === 0 ? [] : [stage];
  });
  const skills = open.flatMap(({ requirement: it }): Stage[] =>
    it.kind === 'sign-off' ? [skillStage(it.diploma, it.skill)] : [],
  );
  return [...ofCourses, ...skills];
}

/** @param again whether it has to be gone through anew, because its certificate does not count any more. */
function courseStage(
  { course, modules, access, certified }: CourseProgress,
  again: boolean,
  done: ReadonlySet<string>,
): Stage {
  const counting = modules.flatMap((it) => it.activities).filter((it) => it.decision);
  const left = counting.filter((it) => again || !it.decision?.met);
  const passed = new Set(counting.filter((it) => it.decision?.met).map((it) => it.activity.path));
  return {
    ...{ kind: 'course', id: course.id, title: course.title, field: course.discipline },
    minutes: left.reduce((sum, it) => sum + it.activity.minutes, 0),
    price: hasPlace(access) || course.price === 'free' ? 0 : course.price.amount,
    hours: certified && !again ? 0 : Math.round(course.hours * 100),
    cases: activitiesOf(course).flatMap((it) => (it.kind === 'case' && !passed.has(it.path) ? [it.path] : [])),
    needs: course.prerequisites.filter((it) => !done.has(it)),
  };
}

const skillStage = (diploma: string, skill: string): Stage => ({
  ...{ kind: 'sign-off', id: partSubject(diploma, skill), title: partName(diploma, skill), field: '' },
  ...{ minutes: 0, price: 0, hours: 0, cases: [], needs: [] },
});
