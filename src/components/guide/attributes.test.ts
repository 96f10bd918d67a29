import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMPONENTS } from '../../school/catalogue/index.ts';
import { attributesOf } from './attributes.ts';

const of = (schema: z.ZodType) => attributesOf(z.strictObject({ it: schema }))[0];

describe('An attribute in the guide', () => {
  it('says what is written there, from the schema that the check uses', () => {
    const [id, technique] = [COMPONENTS.get('Muscle'), COMPONENTS.get('Technique')];
    expect(id && attributesOf(id)).toEqual([
      {
        name: 'id',
        required: true,
        kind: 'id',
        choices: [],
        description: 'Id of a record of the atlas: a muscle, or any other structure.',
      },
    ]);
    expect(technique && attributesOf(technique).map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      'title: text',
      'minutes: number above 0',
      'client: text',
      'therapist: text',
      'contact: text',
      'direction: text',
      'depth: text',
      'dose: text',
      'feedback: text',
      'film: id',
    ]);
  });

  it('lists its choices', () => {
    expect(of(z.enum(['lower', 'higher']))).toMatchObject({ kind: 'one of', choices: ['lower', 'higher'] });
  });

  it('gives the limits of a number', () => {
    expect(of(z.number().min(0).max(1))?.kind).toBe('number from 0 to 1');
    expect(of(z.number().min(0))?.kind).toBe('number from 0');
    expect(of(z.number())?.kind).toBe('number');
  });

  it('comes first where it must be given, also in a schema that compares attributes', () => {
    const schema = z.strictObject({ a: z.string().optional(), b: z.string() }).refine((it) => it.a !== it.b);
    expect(attributesOf(schema).map(({ name, required }) => [name, required])).toEqual([
      ['b', true],
      ['a', false],
    ]);
  });
});
