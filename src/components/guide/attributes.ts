import { z } from 'zod';

/** An attribute of a component, as an author needs to know it. */
export interface Attribute {
  name: string;
  required: boolean;
  /** What is written there, in words: `text`, `id`, `number from 0 to 1`. */
  kind: string;
  /** The values that it may have, where they are few. */
  choices: string[];
  description: string | undefined;
}

/** What JSON Schema says of one attribute. */
interface Property {
  type?: string;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  description?: string;
}

/** The attributes that a component takes, required ones first. @param schema its entry in `COMPONENTS`. */
export function attributesOf(schema: z.ZodType): Attribute[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' }) as {
    properties?: Record<string, Property>;
    required?: string[];
  };
  return Object.entries(properties)
    .map(([name, property]) => ({
      name,
      required: required.includes(name),
      kind: kindOf(property),
      choices: property.enum ?? [],
      description: property.description,
    }))
    .sort((a, b) => Number(b.required) - Number(a.required));
}

function kindOf({ type, enum: choices, pattern, minimum, maximum, exclusiveMinimum }: Property): string {
  if (choices) return 'one of';
  if (type !== 'number' && type !== 'integer') return pattern ? 'id' : 'text';
  if (maximum !== undefined) return `number from ${minimum ?? 0} to ${maximum}`;
  if (exclusiveMinimum !== undefined) return `number above ${exclusiveMinimum}`;
  return minimum === undefined ? 'number' : `number from ${minimum}`;
}
