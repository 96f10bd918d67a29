import { type Problem, problem } from '../finding.ts';
import { type ItemTree, itemsIn } from '../reading/items.ts';
import { meant } from '../reading/nearest.ts';
import { numberAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** The film of an item is one of its course, and is as long as the part of it that the item shows. */
export const itemFilms: Rule = {
  id: 'item-film',
  check: (school) => itemsIn(school).flatMap(problemsOf),
};

function problemsOf(item: ItemTree): Problem[] {
  const { course, source } = item;
  return item.texts('film.id').flatMap(({ value, at }) => {
    const film = course.films.get(value);
    if (!film) {
      const remedy = `put it into ${course.path}/films/${value}/, or correct the id`;
      const wrong = `the course has no film \`${value}\``;
      return [problem(source, at, wrong, meant(value, [...course.films.keys()], remedy))];
    }
    const length = numberAt(film, 'seconds')?.value ?? Number.POSITIVE_INFINITY;
    return item
      .values('film.to')
      .filter((it) => typeof it.value === 'number' && it.value > length)
      .map((it) =>
        problem(
          source,
          it.at,
          `the film \`${value}\` is ${length} seconds long`,
          `end the part at ${length} at the latest`,
        ),
      );
  });
}
