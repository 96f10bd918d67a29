import type { z } from 'zod';
import type { Parameters } from './fields.ts';
import { evaluateFormula, FormulaError } from './formula.ts';
import type { ItemBase } from './kind.ts';
import { drawParameters, instantiate, type ParameterValues, PLACE } from './parameters.ts';

type Issues = z.core.ParsePayload['issues'];
type Found = { path: (string | number)[]; text: string };

/**
 * Refuses an item that would not come out for every number that its parameters may be: a place `{{name}}` that names
 * none, a formula that can't be reckoned, or fields that its own schema refuses once they are filled in, such as two
 * options that become one. Numbers at the ends are tried together in every way, and some between.
 * @param parse checks an item without parameters.
 */
export const parametersCheck =
  <I extends ItemBase>(parse: (item: I) => z.ZodSafeParseResult<unknown>) =>
  ({ value: item, issues }: z.core.ParsePayload<I>): void => {
    const { parameters, ...rest } = item;
    const texts = textsIn(rest);
    const before = issues.length;
    for (const { path, text } of texts) refuseUnknownPlaces(path, text, parameters ?? {}, issues);
    const formulas = texts.filter(({ path }) => path.at(-1) === 'formula');
    if (!parameters) {
      for (const { path, text } of formulas)
        issues.push(issue(path, text, 'must stand with `parameters`; without, give the `answer`'));
    }
    if (!parameters || issues.length > before) return;
    for (const values of trials(item, parameters)) {
      const problem = firstProblem(item, formulas, values, parse);
      if (!problem) continue;
      issues.push(problem);
      return;
    }
  };

const issue = (path: PropertyKey[], input: unknown, message: string): Issues[number] => ({
  code: 'custom',
  input,
  path,
  message,
});

/** Every text of an item, with where it stands. */
function textsIn(value: unknown, path: (string | number)[] = []): Found[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((it, at) => textsIn(it, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, it]) => textsIn(it, [...path, name]));
}

function refuseUnknownPlaces(path: PropertyKey[], text: string, parameters: Parameters, issues: Issues): void {
  for (const [place, name = ''] of text.matchAll(PLACE)) {
    if (Object.hasOwn(parameters, name)) continue;
    const there = Object.keys(parameters).map((it) => `\`${it}\``);
    issues.push(
      issue(
        path,
        text,
        `must name a parameter of this item where it says \`${place}\`; there are ${there.join(', ') || 'none'}`,
      ),
    );
  }
}

function firstProblem<I extends ItemBase>(
  item: I,
  formulas: readonly Found[],
  values: ParameterValues,
  parse: (item: I) => z.ZodSafeParseResult<unknown>,
): Issues[number] | undefined {
  const where = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
  for (const { path, text } of formulas) {
    try {
      evaluateFormula(text, values);
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      return issue(
        path,
        text,
        `must be reckoned from its parameters, and can't be with ${where.join(', ')}: ${error.message}`,
      );
    }
  }
  const [first] = parse(instantiate(item, values)).error?.issues ?? [];
  return first && issue(first.path, item, `${first.message} (with ${where.join(', ')})`);
}

/** The most parameters whose ends are tried together in every way. */
const MOST_TOGETHER = 6;
const BETWEEN = 32;

/** Numbers to try: every way of putting the ends together, then some that lie evenly between. */
function* trials(item: ItemBase, parameters: Parameters): Generator<ParameterValues> {
  const names = Object.keys(parameters);
  for (let way = 0; way < 2 ** Math.min(names.length, MOST_TOGETHER); way += 1) {
    yield drawn(
      item,
      names.map((_, at) => ((way >> (at % MOST_TOGETHER)) & 1 ? ALMOST_ONE : 0)),
    );
  }
  for (let step = 1; step <= BETWEEN; step += 1) {
    yield drawn(
      item,
      names.map((_, at) => (step * GOLDEN ** (at + 1)) % 1),
    );
  }
}

const ALMOST_ONE = 1 - 2 ** -53;
/** Multiples of its powers, without their whole part, spread evenly (Weyl). */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

function drawn(item: ItemBase, shares: readonly number[]): ParameterValues {
  let next = 0;
  return drawParameters(item, () => shares[next++] ?? 0) ?? {};
}
