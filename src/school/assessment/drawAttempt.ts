import { candidatesFor, type Quiz } from '../catalogue/index.ts';
import { drawParameters, type Item, instantiate, orderFor, type ParameterValues, pointsOf } from '../items/index.ts';
import { drawItems, type Random, shuffled } from './draw.ts';
import { sharePoints } from './sharePoints.ts';

type Section = NonNullable<Quiz['sections']>[number];

/** An item drawn for an attempt, with all that the attempt pins of it. */
export interface DrawnItem {
  /** As its author wrote it. */
  template: Item;
  /** With the numbers of this attempt. */
  item: Item;
  parameters: ParameterValues | undefined;
  order: string[];
  section: string | undefined;
  /** Hundredths of a point. */
  points: number;
}

/**
 * Draws the items of an attempt: section by section, fixed ones and drawn ones, shuffled where the quiz says so, with
 * their numbers, the order of their options and their points.
 * @throws FormulaError where an item's formula can't be reckoned; the check finds such items before.
 */
export function drawAttempt(quiz: Quiz, random: Random): DrawnItem[] {
  if (!quiz.sections) {
    const drawn = drawItems(quiz.items, quiz.draw ?? quiz.items.length, random);
    return pin(quiz.shuffle ? shuffled(drawn, random) : drawn, undefined, quiz.shuffle, random);
  }
  const taken = new Set(quiz.sections.flatMap((it) => it.items ?? []));
  return quiz.sections.flatMap((section) => {
    const shuffle = section.shuffle ?? quiz.shuffle;
    const items = itemsOfSection(quiz, section, taken, random);
    return pin(shuffle ? shuffled(items, random) : items, section, shuffle, random);
  });
}

/** @param taken ids that no draw may take again; what is drawn here is added. */
function itemsOfSection(quiz: Quiz, section: Section, taken: Set<string>, random: Random): Item[] {
  const fixed = (section.items ?? []).flatMap((id) => quiz.items.find((it) => it.id === id) ?? []);
  const drawn = (section.draw ?? []).flatMap((drawing) => {
    const items = drawItems(
      candidatesFor(quiz, drawing).filter((it) => !taken.has(it.id)),
      drawing.count,
      random,
    );
    for (const { id } of items) taken.add(id);
    return items;
  });
  return [...fixed, ...drawn];
}

function pin(items: readonly Item[], section: Section | undefined, shuffle: boolean, random: Random): DrawnItem[] {
  const points = sharePoints(items.map(pointsOf), section?.worth);
  return items.map((template, index) => {
    const parameters = drawParameters(template, random);
    const item = instantiate(template, parameters);
    const order = orderFor(item, shuffle, (ids) => shuffled(ids, random));
    return { template, item, parameters, order, section: section?.id, points: points[index] ?? 0 };
  });
}

/** Every item that an attempt at a quiz may hold, as its author wrote it. */
export const everyItemOf = ({ items, pools }: Pick<Quiz, 'items' | 'pools'>): Item[] => [
  ...items,
  ...[...pools.values()].flat(),
];
