import { candidatesFor, type Quiz } from '../../catalogue/index.ts';
import { type Item, pointsOf } from '../../items/index.ts';

/** An item that judges rate, with what it is worth in an attempt on average, in hundredths of a point. */
export interface RatedItem {
  item: Item;
  points: number;
}

/**
 * What each item of a quiz is worth in an attempt on average: its points where every attempt holds it, the share of them
 * with which it is drawn where not; and in a section that is worth a fixed number of points its share of those. They add
 * up to what an attempt is worth, so that a cut score in these points is one of the quiz.
 */
export function expectedPoints(quiz: Pick<Quiz, 'items' | 'pools' | 'sections' | 'draw'>): RatedItem[] {
  if (!quiz.sections) {
    const share = (quiz.draw ?? quiz.items.length) / quiz.items.length;
    return quiz.items.map((item) => ({ item, points: pointsOf(item) * share }));
  }
  const bySection = quiz.sections.map((section) => {
    const fixed = quiz.items.filter((it) => section.items?.includes(it.id));
    const drawn = (section.draw ?? []).flatMap((drawing) => {
      const candidates = candidatesFor(quiz, drawing);
      return candidates.map((item) => ({ item, points: (pointsOf(item) * drawing.count) / candidates.length }));
    });
    const rated = [...fixed.map((item) => ({ item, points: pointsOf(item) })), ...drawn];
    const sum = rated.reduce((total, it) => total + it.points, 0);
    const factor = section.worth === undefined || sum === 0 ? 1 : (section.worth * 100) / sum;
    return rated.map((it) => ({ ...it, points: it.points * factor }));
  });
  return joined(bySection.flat());
}

/** Each item once, with the points of all its places. */
const joined = (rated: readonly RatedItem[]): RatedItem[] =>
  [...Map.groupBy(rated, (it) => it.item.id).values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, points: rest.reduce((sum, it) => sum + it.points, first.points) }] : [],
  );
