import { type Problem, problem } from '../finding.ts';
import { casesIn } from '../reading/caseFiles.ts';
import { meant, named } from '../reading/nearest.ts';
import type { Source } from '../reading/source.ts';
import { placeOf, textsAt, valuesAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** A model answer answers sections of its case: any other would be shown to nobody. */
export const modelAnswers: Rule = {
  id: 'model-answer',
  check: (school) => casesIn(school).flatMap((it) => modelProblems(it.study)),
};

function modelProblems(study: Source): Problem[] {
  const sections = textsAt(study, 'sections.*.id').map((it) => it.value);
  return valuesAt(study, 'model')
    .flatMap(({ value }) => (typeof value === 'object' && value !== null ? Object.keys(value) : []))
    .filter((it) => !sections.includes(it))
    .map((id) => {
      const remedy = meant(id, sections, `the sections are ${named(sections)}`);
      return problem(study, placeOf(study, 'model', id), `the case has no section \`${id}\``, remedy);
    });
}
