import { type Problem, problem, START } from '../finding.ts';
import { fieldProblems } from './match.ts';
import type { Source } from './source.ts';

/** That a file can't be opened, or is not UTF-8. */
export function encodingProblems(it: Source): Problem[] {
  if (it.unopened)
    return [problem(it, START, `the file can’t be opened (${it.unopened})`, 'put it there, or remove its name')];
  return it.badByte
    ? [problem(it, it.badByte, 'the file is not UTF-8', 'save it as UTF-8; the first letter that is not stands here')]
    : [];
}

/** That a lesson, case or page does not begin with its fields between two lines `---`. */
export function frontMatterProblems(it: Source): Problem[] {
  if (!it.name.endsWith('.mdx') || it.badByte || it.head) return [];
  return it.text.startsWith('---')
    ? [problem(it, START, 'the front matter is never closed', 'add a line --- after its last field')]
    : [
        problem(
          it,
          START,
          'there is no front matter',
          'begin with a line ---, then the fields (`title: …`), then a line ---',
        ),
      ];
}

/** Where a file's YAML can't be read. */
export const yamlProblems = (it: Source): Problem[] =>
  (it.head?.flaws ?? []).map(({ at, wrong, remedy }) => problem(it, at, wrong, remedy));

/** Everything that keeps a file from being read: its encoding, front matter, YAML or fields. */
export const readingProblems = (it: Source): Problem[] =>
  [encodingProblems, frontMatterProblems, yamlProblems, fieldProblems].flatMap((problemsOf) => problemsOf(it));
