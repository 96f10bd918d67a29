import { basename } from 'node:path';
import { besideCase } from '../../entries.ts';
import { type Problem, problem } from '../finding.ts';
import { type CaseFiles, casesIn, withoutCase } from '../reading/caseFiles.ts';
import { numberAt } from '../reading/values.ts';
import { walkProblems } from '../reading/walked.ts';
import type { Rule } from '../rule.ts';

/**
 * The patient of a staged case can be walked: names name something, consequences wait for each other in no circle, and
 * every path comes to an outcome. A patient has a case, and a case that marks a path has a patient.
 */
export const patients: Rule = {
  id: 'patient',
  firm: true,
  check: (school) => [
    ...school.sources.flatMap((it) => walkProblems(it, true)),
    ...casesIn(school).flatMap(withoutPatient),
    ...withoutCase(school, 'patient', 'the patient belongs'),
  ],
};

function withoutPatient({ study, patient }: CaseFiles): Problem[] {
  const automatic = numberAt(study, 'automatic');
  if (patient || !automatic || automatic.value === 0) return [];
  const file = basename(besideCase(study.path, 'patient'));
  const wrong = '`automatic` gives marks for a path, and the case has no patient';
  return [problem(study, automatic.at, wrong, `write ${file} beside it, or remove \`automatic\``)];
}
