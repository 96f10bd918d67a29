import type { z } from 'zod';
import type { boardFile } from '../../../boards/index.ts';
import { assemble } from '../../assemble.ts';
import type { Entry } from '../../entries.ts';
import type { diplomaFile } from '../../files/diploma.ts';
import type { bundleFile, refundFile } from '../../files/price.ts';
import type { instructorFile, schoolFile } from '../../files/school.ts';
import { usesIn } from '../../readUses.ts';
import type { Catalogue } from '../../types.ts';
import { valueOf } from './match.ts';
import type { Source } from './source.ts';
import type { SchoolTree } from './tree.ts';

/** Puts the catalogue together of files that were read: those that match their schema. Undefined without a school.yaml. */
export function assembled(
  sources: readonly Source[],
  { bibliography }: Pick<SchoolTree, 'bibliography'>,
  drafts: boolean,
): Catalogue | undefined {
  const of = (...kinds: Source['kind'][]) => sources.filter((it) => kinds.includes(it.kind)).flatMap(entryOf);
  const school = of('school')[0]?.data as z.output<typeof schoolFile> | undefined;
  if (!school) return undefined;
  const entries = {
    courses: of('course', 'module', 'lesson', 'checks', 'quiz', 'pool', 'case', 'patient', 'samples', 'film'),
    diplomas: of('diploma').map(named<typeof diplomaFile>),
    instructors: of('instructor').map(named<typeof instructorFile>),
    boards: of('board').map(named<typeof boardFile>),
    bundles: of('bundle').map(named<typeof bundleFile>),
    refunds: of('refund').map(named<typeof refundFile>),
    uses: sources
      .filter(({ kind }) => kind === 'lesson' || kind === 'case')
      .map((source) => ({ file: source.name, data: usesIn(source) })),
  };
  return assemble({ ...entries, school, references: bibliography.references }, drafts);
}

const known = { drafts: new WeakMap<SchoolTree, Catalogue>(), published: new WeakMap<SchoolTree, Catalogue>() };

/** The catalogue of a whole tree, put together once. Undefined without a school.yaml that can be read. */
export function catalogueOf(tree: SchoolTree, drafts: boolean): Catalogue | undefined {
  const kept = drafts ? known.drafts : known.published;
  const found = kept.get(tree) ?? assembled(tree.sources, tree, drafts);
  if (found) kept.set(tree, found);
  return found;
}

function entryOf(source: Source): Entry[] {
  const data = valueOf(source);
  return data === undefined ? [] : [{ file: source.name, data }];
}

/** The catalogue names what the school writes by its file alone, without `instructors/` or `diplomas/`. */
const named = <S extends z.ZodType>({ file, data }: Entry): Entry<z.output<S>> => ({
  file: file.replace(/^.*\//, ''),
  data: data as z.output<S>,
});
