import { basename } from 'node:path';
import { besideCase } from '../../entries.ts';
import { type Problem, problem } from '../finding.ts';
import { type CaseFiles, casesIn, withoutCase } from '../reading/caseFiles.ts';
import { part } from '../reading/fieldsAt.ts';
import { meant, named } from '../reading/nearest.ts';
import type { Source } from '../reading/source.ts';
import { placeOf, textsAt, valuesAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/**
 * Model submissions can be marked: they answer sections of their case, and each criterion of its rubric has one of its
 * levels. A case whose markers are calibrated has some.
 */
export const samples: Rule = {
  id: 'samples',
  firm: true,
  check: (school) => [
    ...casesIn(school).flatMap((it) => (it.samples ? samplesProblems(it.study, it.samples) : uncalibrated(it))),
    ...withoutCase(school, 'samples', 'the model submissions belong'),
  ],
};

function uncalibrated({ study }: CaseFiles): Problem[] {
  const file = basename(besideCase(study.path, 'samples'));
  return valuesAt(study, 'marking.calibration').map(({ at }) =>
    problem(
      study,
      at,
      'markers are calibrated, and there are no model submissions',
      `write ${file} beside it, or remove \`calibration\``,
    ),
  );
}

function samplesProblems(study: Source, file: Source): Problem[] {
  // What can't be read is told of by its own rule, and would make everything else here wrong.
  if (study.head?.data === undefined) return [];
  const sections = textsAt(study, 'sections.*.id').map((it) => it.value);
  const rubric = valuesAt(study, 'rubric.*').flatMap(({ value }): [string, number][] => {
    const [id, levels] = [part(value, 'id'), part(value, 'levels')];
    return typeof id === 'string' && Array.isArray(levels) ? [[id, levels.length]] : [];
  });
  return valuesAt(file, 'samples.*').flatMap(({ path }) => [
    ...keysAt(file, path, 'sections')
      .filter((it) => !sections.includes(it))
      .map((id) => {
        const remedy = meant(id, sections, `the sections are ${named(sections)}`);
        return problem(file, placeOf(file, ...path, 'sections', id), `the case has no section \`${id}\``, remedy);
      }),
    ...levelProblems(file, path, new Map(rubric)),
  ]);
}

function levelProblems(file: Source, path: readonly PropertyKey[], rubric: ReadonlyMap<string, number>): Problem[] {
  const given = keysAt(file, path, 'levels');
  const at = (...more: string[]) => placeOf(file, ...path, 'levels', ...more);
  const unknown = given
    .filter((it) => !rubric.has(it))
    .map((id) => {
      const remedy = meant(id, [...rubric.keys()], `the criteria are ${named([...rubric.keys()])}`);
      return problem(file, at(id), `the rubric has no criterion \`${id}\``, remedy);
    });
  const wrong = given.flatMap((id) => {
    const level = valuesAt(file, [...path, 'levels', id].join('.'))[0]?.value;
    const count = rubric.get(id);
    if (count === undefined || typeof level !== 'number' || level < count) return [];
    return [problem(file, at(id), `\`${id}\` has no level ${level}`, `write 0 to ${count - 1}, the lowest being 0`)];
  });
  const missing = [...rubric.keys()].filter((it) => !given.includes(it));
  const without =
    missing.length === 0
      ? []
      : [problem(file, at(), `no level is given for ${named(missing)}`, 'give the agreed level of each criterion')];
  return [...unknown, ...wrong, ...without];
}

function keysAt(file: Source, path: readonly PropertyKey[], field: string): string[] {
  const value = valuesAt(file, [...path, field].join('.'))[0]?.value;
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
