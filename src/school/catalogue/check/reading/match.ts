import type { z } from 'zod';
import { SCHEMAS } from '../../schemas.ts';
import { type Problem, problem } from '../finding.ts';
import { explain } from './explain.ts';
import type { Kind, Source } from './source.ts';

/** The schema that a file must match; undefined for captions, drawings and the bibliography. */
const schemaOf = ({ kind }: Source): z.ZodType | undefined => (SCHEMAS as Partial<Record<Kind, z.ZodType>>)[kind];

/** What its schema makes of a file; undefined where it does not match or can't be read. */
export function valueOf(source: Source): unknown {
  const parsed = source.head?.flaws.length === 0 ? schemaOf(source)?.safeParse(source.head.data) : undefined;
  return parsed?.success ? parsed.data : undefined;
}

/** What its schema refuses in a file, each at its place. Nothing for a file whose YAML can't be read. */
export function fieldProblems(source: Source): Problem[] {
  const { head } = source;
  const schema = schemaOf(source);
  if (!head || head.flaws.length > 0 || !schema) return [];
  return explain(source.kind, schema, head.data).map(({ path, ofKey, wrong, remedy }) =>
    problem(source, ofKey ? head.atKey(path) : head.at(path), wrong, remedy),
  );
}
