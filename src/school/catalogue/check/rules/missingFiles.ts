import { join } from 'node:path';
import { type Problem, problem, START } from '../finding.ts';
import type { SchoolTree } from '../reading/tree.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/**
 * Every course has its `course.yaml`, module its `module.yaml`, film its `film.yaml`, and the school its `school.yaml`
 * and the marks that this names.
 */
export const missingFiles: Rule = {
  id: 'missing-file',
  check(school) {
    const missing = [
      ...school.courses.filter((it) => !it.source).map((it) => ({ path: it.path, file: 'course.yaml' })),
      ...school.courses
        .flatMap((it) => it.modules)
        .filter((it) => !it.source)
        .map((it) => ({ path: it.path, file: 'module.yaml' })),
      ...filmFolders(school).map((path) => ({ path, file: 'film.yaml' })),
      ...(school.sources.some((it) => it.kind === 'school')
        ? []
        : [{ path: school.folders.content, file: 'school.yaml' }]),
    ];
    return [
      ...missing.map(({ path, file }) =>
        problem(
          { path: join(path, file) },
          START,
          `there is no \`${file}\``,
          `write one; its fields are in the authors’ guide (courses/README.md)`,
        ),
      ),
      ...missingMarks(school),
    ];
  },
};

/** The logo and the signature that `school.yaml` names lie in content/marks. */
function missingMarks({ sources, listed, folders }: SchoolTree): Problem[] {
  const school = sources.find((it) => it.kind === 'school');
  if (!school) return [];
  return ['logo', 'signatory.signature']
    .flatMap((field) => textsAt(school, field))
    .filter(({ value }) => !listed.has(join(folders.content, 'marks', value)))
    .map(({ value, at }) =>
      problem(
        school,
        at,
        `there is no drawing \`marks/${value}\``,
        'draw it, or take the line away: certificates do without',
      ),
    );
}

const filmFolders = (school: SchoolTree): string[] =>
  [...school.listed.values()]
    .filter((it) => it.root === 'courses' && it.isFolder && /^[^/]+\/films\/[^/]+$/.test(it.name))
    .map((it) => it.path)
    .filter((path) => !school.listed.has(join(path, 'film.yaml')));
