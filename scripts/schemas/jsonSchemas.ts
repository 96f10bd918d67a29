import { z } from 'zod';
import { SCHEMAS } from '../../src/school/catalogue/schemas.ts';

/** Kinds that are front matter of MDX: no YAML file of their own. */
const FRONT_MATTER = new Set(['lesson', 'case', 'page', 'guide']);

/** Where the JSON Schemas lie, from the project's root. */
export const SCHEMAS_FOLDER = 'public/schemas';

/**
 * The JSON Schema of each kind of YAML file, as text, by its file name. Draft 7, which editors know best; of the form
 * that authors write, so a field with a default may be left out.
 */
export const jsonSchemas = (): Map<string, string> =>
  new Map(
    Object.entries(SCHEMAS)
      .filter(([kind]) => !FRONT_MATTER.has(kind))
      .map(([kind, schema]) => [`${kind}.json`, `${JSON.stringify(jsonSchemaOf(kind, schema), null, 2)}\n`]),
  );

const jsonSchemaOf = (kind: string, schema: z.ZodType) => ({
  ...z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => withoutLimits(jsonSchema),
  }),
  title: kind,
});

/** Whole numbers have limits only where the school sets them, not those of JavaScript. */
function withoutLimits(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}
