import { childOf, childrenOf, type Element } from '../xml/node.ts';
import { said } from './text.ts';

/** Digits to which a factor is kept: Moodle writes how many of a unit make one, we how many one makes. */
const DIGITS = 12;

const inverse = (factor: number): number => Number((1 / factor).toPrecision(DIGITS));

/**
 * The units of a numerical question as fields of an item. The unit whose multiplier is 1 is that of the answer; the
 * others say how many of them it is. Undefined where none is 1.
 */
export function unitsIn(question: Element): { unit?: string; units?: Record<string, number> } | undefined {
  const all = childrenOf(childOf(question, 'units'), 'unit').map((it) => ({
    name: said(it, 'unit_name'),
    multiplier: Number(said(it, 'multiplier') || 1),
  }));
  if (all.length === 0) return {};
  const own = all.find((it) => it.multiplier === 1);
  if (!own) return undefined;
  const others = all.filter((it) => it !== own && it.multiplier > 0).map((it) => [it.name, inverse(it.multiplier)]);
  return { unit: own.name, ...(others.length > 0 && { units: Object.fromEntries(others) }) };
}

/** Units as Moodle writes them: name and multiplier. */
export const moodleUnits = (
  unit: string,
  units: Readonly<Record<string, number>>,
): [name: string, multiplier: number][] => [
  [unit, 1],
  ...Object.entries(units).map(([name, factor]): [string, number] => [name, 1 / factor]),
];
