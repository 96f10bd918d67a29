import type { z } from 'zod';
import { diplomaFile, instructorFile, pageFile, schoolFile } from '../../files/school.ts';
import { schemaOfFile } from '../../schemas.ts';
import { type Problem, problem } from '../finding.ts';
import { explain } from './explain.ts';
import type { Source } from './source.ts';

const CONTENT = {
  school: schoolFile,
  instructor: instructorFile,
  diploma: diplomaFile,
  page: pageFile,
} satisfies Partial<Record<Source['kind'], z.ZodType>>;

/** The schema that a file must match; undefined for captions, figures and the bibliography. */
export const schemaOf = ({ kind, name }: Source): z.ZodType | undefined =>
  kind in CONTENT ? CONTENT[kind as keyof typeof CONTENT] : schemaOfFile(name);

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
