import { evaluateFormula } from './formula.ts';
import type { ItemBase } from './kind.ts';

/** The numbers of one attempt, by the name of their parameter. */
export type ParameterValues = Record<string, number>;

/** A place in a text that a number is filled into. */
export const PLACE = /\{\{\s*([a-z][a-z0-9]*)\s*\}\}/gi;

/**
 * Draws a number for each parameter of an item, each value as likely as any other.
 * @param random numbers from 0 up to 1.
 * @returns undefined for an item without parameters.
 */
export function drawParameters({ parameters }: ItemBase, random: () => number): ParameterValues | undefined {
  if (!parameters) return undefined;
  return Object.fromEntries(
    Object.entries(parameters).map(([name, { from, to, step }]) => {
      const steps = Math.floor((to - from) / step + 1e-9);
      return [name, rounded(from + step * Math.floor(random() * (steps + 1)))];
    }),
  );
}

/**
 * An item with the numbers of an attempt in it: what is shown and marked. Places `{{name}}` in any text are filled, and
 * whatever has a `formula` gets the `answer` that it comes to.
 * @throws FormulaError where a formula can't be reckoned with these numbers.
 */
export function instantiate<I extends ItemBase>(item: I, values: ParameterValues | undefined): I {
  if (!values) return item;
  const { parameters: _, ...rest } = item;
  return fill(rest, values) as I;
}

function fill(value: unknown, values: ParameterValues): unknown {
  if (typeof value === 'string') return value.replace(PLACE, (place, name) => String(values[name] ?? place));
  if (Array.isArray(value)) return value.map((it) => fill(it, values));
  if (typeof value !== 'object' || value === null) return value;
  const { formula, ...rest } = value as Record<string, unknown>;
  const filled = Object.fromEntries(Object.entries(rest).map(([name, it]) => [name, fill(it, values)]));
  return typeof formula === 'string' ? { ...filled, answer: evaluateFormula(formula, values) } : filled;
}

/** Steps of 0.1 add up to what people write, not to 0.30000000000000004. */
const rounded = (value: number): number => Number(value.toPrecision(12));
