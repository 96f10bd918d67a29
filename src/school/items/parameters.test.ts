import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemSchema } from './kinds.ts';
import { drawParameters, instantiate } from './parameters.ts';

const item = itemSchema.parse({
  id: 'pressure',
  type: 'single',
  stem: 'Thumb of {{area}} cm², force of {{ force }} N.',
  parameters: { area: { from: 2, to: 4, step: 0.5 }, force: { from: 10, to: 30, step: 10 } },
  options: [{ text: '{{force}} over {{area}}', correct: true }, { text: '{{area}} over {{force}}' }],
});

describe('parameters', () => {
  test('are drawn from what their author allows, both ends among it', () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (thousandth) => {
        const { area = 0, force = 0 } = drawParameters(item, () => thousandth / 1000) ?? {};
        expect([2, 2.5, 3, 3.5, 4]).toContain(area);
        expect([10, 20, 30]).toContain(force);
        seen.add(area);
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBe(5);
  });

  test('fill every text of the item, and leave what is no parameter', () => {
    const filled = instantiate({ ...item, explanation: '{{unknown}}' }, { area: 2.5, force: 20 });
    expect(filled.stem).toBe('Thumb of 2.5 cm², force of 20 N.');
    expect(filled.explanation).toBe('{{unknown}}');
    expect(filled).toMatchObject({ options: [{ text: '20 over 2.5' }, { text: '2.5 over 20' }] });
    expect(filled.parameters).toBeUndefined();
  });

  test('leave an item without any as it is', () => {
    const { parameters: _, ...plain } = item;
    expect(drawParameters(plain, Math.random)).toBeUndefined();
    expect(instantiate(plain, undefined)).toBe(plain);
  });

  test('make an answer of a formula', () => {
    const raw = { id: 'dose', type: 'number', stem: 'For {{mass}} kg?', formula: 'mass * 2', relative: 0.05 };
    const dose = itemSchema.parse({ ...raw, parameters: { mass: { from: 40, to: 90, step: 5 } } });
    const filled = instantiate(dose, { mass: 55 });
    expect(filled).toMatchObject({ stem: 'For 55 kg?', answer: 110 });
    expect(filled).not.toHaveProperty('formula');
    expect(itemSchema.safeParse(filled).success).toBe(true);
  });
});
