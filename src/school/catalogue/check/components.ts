import { z } from 'zod';
import { id, text } from '../files/fields.ts';

/**
 * The components of lessons and cases, by name, and the attributes that each takes. The components themselves are in
 * `src/components/mdx`; a test holds the two lists together.
 */
export const COMPONENTS: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries({
    Cite: z.strictObject({ of: text }),
    Contraindications: z.strictObject({}),
    Evidence: z.strictObject({ grade: z.enum(['strong', 'moderate', 'weak', 'expert']) }),
    Figure: z.strictObject({ id, alt: text, caption: text }),
    Film: z.strictObject({ id }),
    KeyPoints: z.strictObject({}),
    Pearl: z.strictObject({}),
    RedFlag: z.strictObject({ title: text, refer: z.enum(['emergency', 'urgent', 'routine']) }),
    Technique: z.strictObject({ title: text, minutes: z.number().positive().optional() }),
  }),
);

/** HTML that a text may hold, for what Markdown has no sign: nothing that runs, loads, frames or posts. */
export const HTML = new Set(
  [
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure',
    'h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup',
    'table tbody td tfoot th thead time tr u ul var wbr',
  ].flatMap((line) => line.split(' ')),
);
