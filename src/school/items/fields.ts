import { z } from 'zod';

/** Text of an item: Markdown that must say something. */
export const markdown = z
  .string({ error: 'must be text; put quotes round a number or yes/no' })
  .trim()
  .min(1, 'must not be empty');

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens, such as red-flags');

/** A number that can be reckoned with; YAML can also write `.inf` and `.nan`. */
export const finite = z.number({ error: 'must be a finite number, such as 70 or 3.5' });

/** Fields that every item has. `points` are whole or decimal points, as the author writes them. */
export const itemFields = {
  id: id.describe('Unique in its file. Never reuse an id for another question.'),
  objective: id.optional().describe('Id of the objective of the module that it asks for.'),
  points: finite
    .positive('must be more than 0')
    .max(1000)
    .multipleOf(0.01, 'must have at most two decimals')
    .default(1)
    .describe('What it counts; 1 if left out.'),
  stem: markdown.describe('What is asked, in Markdown.'),
  explanation: markdown.optional().describe('Why, with the source where it matters.'),
};

/** Refuses texts that occur twice, each at its own place, ignoring case and spaces. */
export const noTwins =
  <T>(textOf: (it: T) => string) =>
  (context: z.core.ParsePayload<T[]>): void => {
    const seen = new Set<string>();
    context.value.forEach((it, index) => {
      const text = sameText(textOf(it));
      if (seen.has(text)) {
        context.issues.push({
          code: 'custom',
          input: it,
          path: [index],
          message: 'repeats an earlier one; each must differ',
        });
      }
      seen.add(text);
    });
  };

/** What two texts have in common when a reader could not tell them apart. */
export const sameText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
