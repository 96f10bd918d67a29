import { z } from 'zod';
import { parametersCheck } from './checkParameters.ts';
import type { ItemBase, ItemKind, ViewBase } from './kind.ts';
import { cloze } from './kinds/cloze.ts';
import { essay } from './kinds/essay.ts';
import { extendedMatching } from './kinds/extendedMatching.ts';
import { grid } from './kinds/grid.ts';
import { hotspot } from './kinds/hotspot.ts';
import { keyFeature } from './kinds/keyFeature.ts';
import { labelFigure } from './kinds/labelFigure.ts';
import { matching } from './kinds/matching.ts';
import { number } from './kinds/number.ts';
import { ordering } from './kinds/ordering.ts';
import { scriptConcordance } from './kinds/scriptConcordance.ts';
import { sequence } from './kinds/sequence.ts';
import { several } from './kinds/several.ts';
import { shortText } from './kinds/shortText.ts';
import { single } from './kinds/single.ts';
import { trueFalse } from './kinds/trueFalse.ts';
import { video } from './kinds/video.ts';

/** Every type of item, by the name that authors write under `type`. */
const KINDS = {
  single,
  several,
  'true-false': trueFalse,
  matching,
  'extended-matching': extendedMatching,
  ordering,
  sequence,
  grid,
  cloze,
  number,
  'short-text': shortText,
  essay,
  hotspot,
  'label-figure': labelFigure,
  video,
  'script-concordance': scriptConcordance,
  'key-feature': keyFeature,
};

type Kinds = typeof KINDS;
export type ItemType = keyof Kinds;

/** The names of all types. */
export const ITEM_TYPES = Object.keys(KINDS) as ItemType[];

/** An item with its key, as its author wrote it. For the assessment engine only. */
export type Item = { [T in ItemType]: z.output<Kinds[T]['schema']> }[ItemType];

/** An item as a student may see it: no field of it holds anything of the key. */
export type ItemForStudent = { [T in ItemType]: ReturnType<Kinds[T]['toStudent']> }[ItemType];

/** An answer that could be read. Plain data, kept as JSON. */
export type Response = { [T in ItemType]: Parameters<Kinds[T]['grade']>[1] }[ItemType];

const anyKind = z.discriminatedUnion(
  'type',
  Object.values(KINDS).map((it) => it.schema) as unknown as [z.core.$ZodTypeDiscriminable],
  {
    error: (issue) => (issue.code === 'invalid_union' ? `must be one of ${ITEM_TYPES.join(', ')}` : undefined),
  },
) as unknown as z.ZodType<Item>;

/** An item in a quiz's YAML. Says which types there are when it meets one that it does not know. */
export const itemSchema: z.ZodType<Item> = anyKind.check(parametersCheck((item) => anyKind.safeParse(item)));

/** What handles an item, a view or a response of a type; the caller brings things of one type together. */
export const kindOf = (type: ItemType) => KINDS[type] as unknown as ItemKind<ItemBase, ViewBase, object>;
