import type { Fact } from '../condition.ts';
import type { Patient } from '../patientFile.ts';
import type { Draft, Menu } from './menu.ts';
import { type Ahead, type Knowledge, narrow, type Remaining } from './remaining.ts';

/** Choices at a stage after which the case asks for the same. */
export interface ChoiceClass {
  /** One of them. */
  draft: Draft;
  /** How many there are, of those that differ in something that is asked for. */
  ways: bigint;
  /** Of the facts that the menu settles, those that are so in each of them, and those that are so in none. */
  always: ReadonlySet<Fact>;
  never: ReadonlySet<Fact>;
  /** By red flag, one of them that leaves it out; none where each screens for it. */
  without: ReadonlyMap<Fact, Draft>;
}

/**
 * Every class of choices on a menu, item by item: choices that leave the same to ask, and leave as much to choose, are
 * one from there on. Undefined where there are more than `most`.
 */
export function classesOf(
  patient: Patient,
  menu: Menu,
  remaining: Remaining,
  known: Knowledge,
  ahead: Ahead,
  flags: readonly Fact[],
  most: number,
): ChoiceClass[] | undefined {
  let classes = [beginning(menu.begin, flags)];
  const settled = new Set<Fact>();
  for (const item of menu.items) {
    for (const fact of item.settles) settled.add(fact);
    const next = new Map<string, ChoiceClass>();
    for (const own of classes) {
      for (const draft of item.options(own.draft)) {
        const facts = new Set(draft.facts);
        const knows: Knowledge = (fact) => (facts.has(fact) ? true : settled.has(fact) ? false : known(fact));
        const key = `${item.context(draft)} ${narrow(remaining, patient, knows, ahead).text}`;
        const made = extended(own, draft, item.settles);
        const there = next.get(key);
        next.set(key, there ? merged(there, made) : made);
      }
    }
    if (next.size > most) return undefined;
    classes = [...next.values()];
  }
  return classes;
}

const beginning = (draft: Draft, flags: readonly Fact[]): ChoiceClass => ({
  draft,
  ways: 1n,
  always: new Set(),
  never: new Set(),
  without: new Map(flags.map((it) => [it, draft])),
});

/** A class with one more thing chosen or left in each of its choices. */
function extended(own: ChoiceClass, draft: Draft, settles: readonly Fact[]): ChoiceClass {
  const added = draft.facts.slice(own.draft.facts.length);
  const chosen = draft.chosen.slice(own.draft.chosen.length);
  const cost = own.draft.left - draft.left;
  const without = [...own.without].flatMap(([flag, it]): [Fact, Draft][] =>
    added.includes(flag)
      ? []
      : [[flag, { chosen: [...it.chosen, ...chosen], facts: [...it.facts, ...added], left: it.left - cost }]],
  );
  return {
    draft,
    ways: own.ways,
    always: new Set([...own.always, ...added]),
    never: new Set([...own.never, ...settles.filter((it) => !draft.facts.includes(it))]),
    without: new Map(without),
  };
}

function merged(a: ChoiceClass, b: ChoiceClass): ChoiceClass {
  return {
    draft: a.draft,
    ways: a.ways + b.ways,
    always: new Set([...a.always].filter((it) => b.always.has(it))),
    never: new Set([...a.never].filter((it) => b.never.has(it))),
    without: new Map([...b.without, ...a.without]),
  };
}
