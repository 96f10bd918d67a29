import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rightResponse, wrongResponse } from '../../../db/seed/quizAnswers.ts';
import { anyItem } from '../../../tests/support/items.ts';
import { type Answer, pointsOf, tallyOf, UNANSWERED } from '../items/index.ts';
import { type Kept, markKept } from './markKept.ts';
import type { Rule } from './rule.ts';
import type { Ruling } from './rulings.ts';
import { isLess, type Score } from './score.ts';

type Marking = Pick<Rule, 'certainty' | 'pass'>;

/** An attempt at any items, each answered right, wrong or not at all, at any certainty. */
const anyKept: fc.Arbitrary<Kept> = fc
  .array(
    fc.record({
      item: anyItem(),
      how: fc.constantFrom('right', 'wrong', 'none'),
      certainty: fc.constantFrom(1, 2, 3, null),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((all) => {
    const made = all.map(({ item: any, how, certainty }, at) => {
      const item = { ...any, id: `item-${at}` };
      const answer: Answer = how === 'right' ? rightResponse(item) : how === 'wrong' ? wrongResponse(item) : UNANSWERED;
      const pinned = {
        ...{ item, key: item, keyTemplate: `v-${at}`, order: [], parameters: null, section: null, lockedAt: null },
        points: pointsOf(item),
      };
      return { pinned, said: { answer, certainty, flagged: false } };
    });
    return {
      pinned: made.map((it) => it.pinned),
      said: new Map(made.map((it) => [it.pinned.item.id, it.said])),
      marks: new Map(made.map((it) => [it.pinned.item.id, 50])),
    };
  });

const anyMarking: fc.Arbitrary<Marking> = fc.record({
  certainty: fc.constantFrom('none', 'asked', 'counts') as fc.Arbitrary<Rule['certainty']>,
  pass: fc.constantFrom(0, 0.5, 0.8, 1),
});

/** Rulings on items of an attempt; accepting ones accept what was answered. */
function rulingsFrom(kept: Kept, plan: readonly (readonly [at: number, kind: Ruling['kind'], mayFall: boolean])[]) {
  return plan.flatMap(([at, kind, mayFall]): Ruling[] => {
    const one = kept.pinned[at % kept.pinned.length];
    if (!one) return [];
    const chosen =
      kind === 'drop' ? null : (tallyOf(one.key, kept.said.get(one.item.id)?.answer ?? UNANSWERED) ?? null);
    return [{ item: one.item.id, template: one.keyTemplate, kind, chosen, mayFall }];
  });
}

const anyPlan = fc.array(fc.tuple(fc.nat(6), fc.constantFrom<Ruling['kind'][]>('drop', 'accept'), fc.boolean()), {
  maxLength: 6,
});

const score = (marking: Marking, kept: Kept, rulings: readonly Ruling[]): Score => {
  const marked = markKept(marking, kept, rulings).score;
  if (!marked) throw new Error('not marked');
  return marked;
};

describe('marking with rulings', () => {
  test('takes nothing from anybody, whatever is ruled, in whatever order, without leave to lower', () => {
    fc.assert(
      fc.property(anyKept, anyMarking, anyPlan, (kept, marking, plan) => {
        const rulings = rulingsFrom(
          kept,
          plan.map(([at, kind]) => [at, kind, false] as const),
        );
        let before = score(marking, kept, []);
        for (let made = 1; made <= rulings.length; made += 1) {
          const after = score(marking, kept, rulings.slice(0, made));
          expect(isLess(after, before)).toBe(false);
          expect(before.passed && !after.passed).toBe(false);
          before = after;
        }
      }),
    );
  });

  test('takes nothing more by one that may not lower, after some that may', () => {
    fc.assert(
      fc.property(anyKept, anyMarking, anyPlan, fc.nat(6), (kept, marking, plan, at) => {
        const earlier = rulingsFrom(kept, plan);
        const [drop] = rulingsFrom(kept, [[at, 'drop', false]]);
        if (!drop) return;
        expect(isLess(score(marking, kept, [...earlier, drop]), score(marking, kept, earlier))).toBe(false);
      }),
    );
  });

  test('is the same however often the same is ruled', () => {
    fc.assert(
      fc.property(anyKept, anyMarking, anyPlan, (kept, marking, plan) => {
        const rulings = rulingsFrom(kept, plan);
        expect(score(marking, kept, [...rulings, ...rulings])).toEqual(score(marking, kept, rulings));
      }),
    );
  });

  test('drops outright whatever was answered, an accepted answer too', () => {
    fc.assert(
      fc.property(anyKept, anyMarking, fc.nat(6), (kept, marking, at) => {
        const [accept, drop] = rulingsFrom(kept, [
          [at, 'accept', false],
          [at, 'drop', true],
        ]);
        if (!accept || !drop) return;
        for (const rulings of [
          [accept, drop],
          [drop, accept],
        ]) {
          const { items } = markKept(marking, kept, rulings);
          expect(items.find((it) => it.item === drop.item)).toMatchObject({ earned: 0, possible: 0 });
        }
      }),
    );
  });

  test('gives all of the points for an accepted answer, at most certainty three', () => {
    fc.assert(
      fc.property(anyKept, fc.nat(6), (kept, at) => {
        const [accept] = rulingsFrom(kept, [[at, 'accept', false]]);
        const pinned = kept.pinned.find((it) => it.item.id === accept?.item);
        if (!accept || accept.chosen === null || !pinned) return;
        const of = (certainty: Rule['certainty'], said: Kept['said']) =>
          markKept({ certainty, pass: 1 }, { ...kept, said }, [accept]).items.find((it) => it.item === accept.item);
        expect(of('none', kept.said)?.earned).toBe(pinned.points);
        const sure = new Map([...kept.said].map(([item, it]) => [item, { ...it, certainty: 3 }]));
        expect(of('counts', sure)?.earned).toBe(pinned.points);
      }),
    );
  });

  test('keeps a dropped item for those who had it right, and only for them', () => {
    const item = anyItem('true-false');
    fc.assert(
      fc.property(item, item, (one, other) => {
        const two = [one, other].map((it, at) => ({ ...it, id: `item-${at}`, points: 1 }));
        const kept = (how: readonly ('right' | 'wrong')[]): Kept => ({
          pinned: two.map((it) => ({
            ...{ item: it, key: it, keyTemplate: it.id, order: [], parameters: null, section: null, lockedAt: null },
            points: 100,
          })),
          said: new Map(
            two.map((it, at) => [
              it.id,
              { answer: how[at] === 'right' ? rightResponse(it) : wrongResponse(it), certainty: null, flagged: false },
            ]),
          ),
          marks: new Map(),
        });
        const drop: Ruling = { item: 'item-0', template: 'item-0', kind: 'drop', chosen: null, mayFall: false };
        const marking: Marking = { certainty: 'none', pass: 0.6 };
        expect(score(marking, kept(['right', 'wrong']), [drop])).toEqual({ earned: 100, possible: 200, passed: false });
        expect(score(marking, kept(['wrong', 'right']), [drop])).toEqual({ earned: 100, possible: 100, passed: true });
        expect(score(marking, kept(['right', 'wrong']), [{ ...drop, mayFall: true }])).toEqual({
          ...{ earned: 0, possible: 100, passed: false },
        });
      }),
    );
  });
});
