/** One file of a course or of the school, read and matched to its schema: what both readers hand over. */
export interface Entry<Data = unknown> {
  /** The file's path from its root, such as `foundations/01-outcomes/05-check.quiz.yaml`. */
  file: string;
  data: Data;
}

/** What a file under `courses/` is, by its name; undefined for films' segments, figures and guides. */
export function kindOfFile(
  file: string,
): 'course' | 'module' | 'lesson' | 'checks' | 'quiz' | 'pool' | 'case' | 'patient' | 'samples' | 'film' | undefined {
  if (/^[^/]+\/course\.yaml$/.test(file)) return 'course';
  if (/^[^/]+\/films\/[^/]+\/film\.yaml$/.test(file)) return 'film';
  if (/^[^/]+\/pools\/[^/]+\.pool\.yaml$/.test(file)) return 'pool';
  if (/^[^/]+\/\d+-[^/]+\/module\.yaml$/.test(file)) return 'module';
  if (!/^[^/]+\/\d+-[^/]+\/\d+-[^/]+$/.test(file)) return undefined;
  if (file.endsWith('.case.mdx')) return 'case';
  if (file.endsWith('.mdx')) return 'lesson';
  if (file.endsWith('.checks.yaml')) return 'checks';
  if (file.endsWith('.patient.yaml')) return 'patient';
  if (file.endsWith('.samples.yaml')) return 'samples';
  return file.endsWith('.quiz.yaml') ? 'quiz' : undefined;
}

/** The file of a lesson's self-checks, beside the lesson: of `03-palpation.mdx` it is `03-palpation.checks.yaml`. */
export const checksBeside = (lesson: string): string => lesson.replace(/\.mdx$/, '.checks.yaml');

/** The files beside a case: of `05-violinist.case.mdx` its patient is `05-violinist.patient.yaml`. */
export const besideCase = (study: string, kind: 'patient' | 'samples'): string =>
  study.replace(/\.case\.mdx$/, `.${kind}.yaml`);

/** The id in a file or folder name: `05-check.quiz.yaml` is `check`, `01-outcomes` is `outcomes`. */
export const idOfName = (name: string): string => name.replace(/^\d+-/, '').replace(/\..*$/, '');
