import type { z } from 'zod';
import { priceFile } from '../../files/price.ts';
import { type Problem, problem } from '../finding.ts';
import { meant } from '../reading/nearest.ts';
import { fileId, type Source } from '../reading/source.ts';
import type { CourseTree, SchoolTree } from '../reading/tree.ts';
import { placeOf, saysDraft, textsAt, valuesAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

type Price = z.output<typeof priceFile>;

/** Something that is sold, with its price where that can be read. */
interface Sold {
  id: string;
  source: Source;
  price: Price;
}

/** What is sold has a name of its own, and terms that fit together; it sells courses that there are. */
export const prices: Rule = {
  id: 'price',
  check(school) {
    const sold = soldIn(school);
    return [
      ...sold.flatMap((it) => [...termProblems(it), ...policyProblems(it, school)]),
      ...sameNames(school),
      ...school.sources.filter((it) => it.kind === 'bundle').flatMap((it) => bundleProblems(it, school)),
      ...sold.filter((it) => it.source.kind !== 'course').flatMap((it) => togetherProblems(it, sold)),
      ...school.sources.filter((it) => it.kind === 'refund').flatMap(ruleProblems),
    ];
  },
};

/** What is sold by its id: a course by that of its folder, the rest by their file's. */
function soldIn({ courses, sources }: SchoolTree): Sold[] {
  const named = [
    ...courses.flatMap(({ id, source }) => (source ? [{ id, source }] : [])),
    ...sources
      .filter((it) => it.kind === 'diploma' || it.kind === 'bundle')
      .map((source) => ({ id: fileId(source), source })),
  ];
  return named.flatMap(({ id, source }) => {
    const price = priceFile.safeParse(valuesAt(source, 'price')[0]?.value);
    return price.success ? [{ id, source, price: price.data }] : [];
  });
}

const say = (source: Source, path: PropertyKey[], wrong: string, remedy: string): Problem =>
  problem(source, placeOf(source, ...path), wrong, remedy);

function termProblems({ source, price }: Sold): Problem[] {
  const { earlyBird, instalments, currency, also } = price;
  const currencies = [...new Set([currency, ...Object.keys(also)])].toSorted().join(', ');
  const sameCurrencies = (one: { also: Record<string, number> }, path: PropertyKey[]) => {
    const own = [currency, ...Object.keys(one.also)].toSorted().join(', ');
    return own === currencies
      ? []
      : [say(source, path, `it is in ${own}, the price in ${currencies}`, 'write each amount in the same currencies')];
  };
  const early = earlyBird && earlyBird.amount >= price.amount;
  return [
    ...(currency in also
      ? [say(source, ['price', 'also'], `\`${currency}\` stands twice`, 'leave it out of `also`')]
      : []),
    ...(early
      ? [
          say(
            source,
            ['price', 'earlyBird', 'amount'],
            'the early price is not lower than the price',
            `write less than ${price.amount}`,
          ),
        ]
      : []),
    ...(earlyBird ? sameCurrencies(earlyBird, ['price', 'earlyBird']) : []),
    ...instalments.flatMap((plan, at) => {
      const path = ['price', 'instalments', at];
      const twice = plan.id === 'once' || instalments.findIndex((it) => it.id === plan.id) < at;
      const [sum, less] = [plan.amount * plan.count, plan.amount * plan.count < price.amount];
      return [
        ...(twice
          ? [
              say(
                source,
                [...path, 'id'],
                `the plan \`${plan.id}\` is there already`,
                'give it an id of its own; `once` is to pay at once',
              ),
            ]
          : []),
        ...(less
          ? [
              say(
                source,
                [...path, 'amount'],
                `its payments come to ${sum}, less than the price of ${price.amount}`,
                'write more, or lower the price',
              ),
            ]
          : []),
        ...sameCurrencies(plan, path),
      ];
    }),
    ...price.seats.flatMap((it, at) => {
      const before = price.seats[at - 1];
      const rises = !before || (it.from > before.from && it.percent > before.percent);
      return rises
        ? []
        : [
            say(
              source,
              ['price', 'seats', at],
              'more seats must cost less each',
              'write them from few seats to many, each with more per cent than the one before',
            ),
          ];
    }),
  ];
}

function policyProblems({ source, price }: Sold, { sources }: SchoolTree): Problem[] {
  const known = sources.filter((it) => it.kind === 'refund').map(fileId);
  if (known.includes(price.refund)) return [];
  const remedy = meant(price.refund, known, `write it in content/refunds/${price.refund}.yaml, or correct the id`);
  return [say(source, ['price', 'refund'], `there is no refund policy \`${price.refund}\``, remedy)];
}

/** An offer is called by its id alone, in addresses and purchases: `/checkout/ID`. */
function sameNames({ courses, sources }: SchoolTree): Problem[] {
  const ids = new Map<string, string>(courses.map((it) => [it.id, it.path]));
  return sources
    .filter((it) => it.kind === 'diploma' || it.kind === 'bundle')
    .flatMap((source) => {
      const id = fileId(source);
      const other = ids.get(id);
      if (other !== undefined)
        return [
          say(source, [], `\`${id}\` is the name of ${other}, too`, 'rename the file: both are sold by their name'),
        ];
      ids.set(id, source.path);
      return [];
    });
}

function bundleProblems(bundle: Source, { courses }: SchoolTree): Problem[] {
  const listed = textsAt(bundle, 'courses.*');
  return listed.flatMap(({ value, at }, index) => {
    const course = courses.find((it) => it.id === value);
    if (!course) {
      const remedy = meant(
        value,
        courses.map((it) => it.id),
        'correct the id or remove it',
      );
      return [problem(bundle, at, `there is no course \`${value}\``, remedy)];
    }
    if (listed.findIndex((it) => it.value === value) < index)
      return [problem(bundle, at, `the course \`${value}\` is listed twice`, 'keep one')];
    return hidden(course, bundle)
      ? [problem(bundle, at, `the course \`${value}\` is a draft`, 'publish it, or make the bundle a draft')]
      : [];
  });
}

const hidden = (course: CourseTree, bundle: Source): boolean => course.draft && !saysDraft(bundle);

/** Together they are in one currency, and cost no more than one by one. */
function togetherProblems({ source, price }: Sold, sold: readonly Sold[]): Problem[] {
  const named = new Set([...textsAt(source, 'courses.*').map((it) => it.value), ...coursesOfDiploma(source)]);
  const parts = sold.filter((it) => it.source.kind === 'course' && named.has(it.id));
  const other = parts.find((it) => it.price.currency !== price.currency);
  if (other) {
    const wrong = `\`${other.id}\` is sold in ${other.price.currency}, and this in ${price.currency}`;
    return [
      say(source, ['price', 'currency'], wrong, `write the same currency first in both, and the other under \`also\``),
    ];
  }
  const sum = parts.reduce((all, it) => all + it.price.amount, 0);
  if (price.amount <= sum || parts.length === 0) return [];
  return [
    say(
      source,
      ['price', 'amount'],
      `one by one its courses cost ${sum}, less than ${price.amount}`,
      `write ${sum} at most`,
    ),
  ];
}

/** Courses that a diploma's requirements name at any depth. */
function coursesOfDiploma(source: Source): string[] {
  const named = (part: unknown): string[] => {
    if (Array.isArray(part)) return part.flatMap(named);
    if (typeof part !== 'object' || part === null) return [];
    return Object.entries(part).flatMap(([key, value]) =>
      key === 'course' && typeof value === 'string' ? [value] : named(value),
    );
  };
  return valuesAt(source, 'requirements').flatMap((it) => named(it.value));
}

/** Of the rules of a policy the first that fits holds, so that one after a kinder and wider one would never. */
function ruleProblems(source: Source): Problem[] {
  const rules = valuesAt(source, 'rules.*').flatMap(({ value, path }) => {
    const { withinDays, progressAtMost = 100 } = value as { withinDays?: unknown; progressAtMost?: unknown };
    return typeof withinDays === 'number' && typeof progressAtMost === 'number'
      ? [{ withinDays, progressAtMost, path }]
      : [];
  });
  return rules.flatMap((it, index) => {
    const wider = rules
      .slice(0, index)
      .find((one) => one.withinDays >= it.withinDays && one.progressAtMost >= it.progressAtMost);
    return wider
      ? [
          say(
            source,
            [...it.path],
            'a rule before it holds whenever this one would',
            'remove it, or write the rules from the most that goes back to the least',
          ),
        ]
      : [];
  });
}
