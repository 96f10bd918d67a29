import { type Problem, problem } from '../finding.ts';
import { type Element, elementsOf } from '../reading/elements.ts';
import { meant } from '../reading/nearest.ts';
import { type Showing, showingTexts } from '../reading/shown.ts';
import { textsAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** The chapter that a step leads to is one of the film that its technique names, and the film stands in the same text. */
export const unknownChapters: Rule = {
  id: 'unknown-chapter',
  check: (school) =>
    showingTexts(school).flatMap((text) =>
      elementsOf(text.source)
        .filter((it) => it.name === 'Step')
        .flatMap((it) => problemsOf(text, it)),
    ),
};

function problemsOf({ source, course }: Showing, step: Element): Problem[] {
  const chapter = step.attributes.find((it) => it.name === 'chapter' && typeof it.value === 'string');
  if (!chapter) return [];
  const technique = step.within.find((it) => it.name === 'Technique');
  const film = technique?.attributes.find((it) => it.name === 'film')?.value;
  if (typeof film !== 'string')
    return [
      problem(
        source,
        chapter.at,
        'the step names a chapter, and its technique no film',
        'add `film="…"` to <Technique>, or remove the chapter',
      ),
    ];
  const shown = elementsOf(source).some(
    (it) => it.name === 'Film' && it.attributes.some(({ name, value }) => name === 'id' && value === film),
  );
  if (course.films.has(film) && !shown)
    return [
      problem(
        source,
        chapter.at,
        `the film \`${film}\` is not shown here`,
        `put \`<Film id="${film}" />\` before the technique`,
      ),
    ];
  const titles = textsAt(course.films.get(film), 'chapters.*.title').map((it) => it.value);
  const title = String(chapter.value);
  // A film that there is not is told by its own rule.
  if (!course.films.has(film) || titles.includes(title)) return [];
  return [
    problem(
      source,
      chapter.at,
      `the film \`${film}\` has no chapter “${title}”`,
      meant(title, titles, `use the title of one in films/${film}/film.yaml, or add it there`),
    ),
  ];
}
