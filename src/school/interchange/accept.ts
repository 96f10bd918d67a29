import type { z } from 'zod';
import { type Item, itemSchema } from '../items/index.ts';
import { Ids, idOf } from './ids.ts';
import type { Draft, Outcome, RawItem } from './types.ts';

/** What the quiz has that questions are taken into. */
export interface Target {
  /** Ids that are in use. */
  ids: ReadonlySet<string>;
  /** Ids of objectives that an item may name; any where it is not known yet which module it will belong to. */
  objectives: ReadonlySet<string> | undefined;
  /** Ids of figures of the course; any where it is not known which course that is. */
  figures?: ReadonlySet<string> | undefined;
}

/** Checks what a reader made of a file against the schema of items, and gives each question an id of its own. */
export function accept(drafts: readonly Draft[], file: string, target: Target): Outcome[] {
  const used = new Ids(target.ids);
  return drafts.map((draft) => acceptOne(draft, file, target, used));
}

function acceptOne(draft: Draft, file: string, target: Target, used: Ids): Outcome {
  const place = { file: draft.file ? `${file}/${draft.file}` : file, line: draft.line };
  const refused = (wrong: string, remedy: string): Outcome => ({
    ...place,
    state: 'refused',
    name: draft.name,
    wrong,
    remedy,
  });
  if ('refusal' in draft.reading) return refused(draft.reading.refusal.wrong, draft.reading.refusal.remedy);
  const wanted = idOf(draft.name) || 'item';
  const losses = [...draft.losses];
  const { objective } = draft.common;
  const known = objective !== undefined && (target.objectives?.has(objective) ?? true);
  if (objective !== undefined && !known) losses.push(`the objective ${objective}, which the module does not have`);
  const { figure } = draft.common;
  const isDrawn = figure !== undefined && (target.figures?.has(figure.figure) ?? true);
  if (figure && !isDrawn)
    losses.push(`the image ${figure.figure}.svg (${figure.alt}), which is no figure of the course`);
  const raw = inOrder(wanted, draft, { withObjective: known, withFigure: isDrawn });
  const own = raw['figure'] as { figure: string } | undefined;
  if (raw.type === 'hotspot' && own && !(target.figures?.has(own.figure) ?? true)) {
    return refused(
      `its picture ${own.figure}.svg is no figure of the course`,
      'put it into figures/ of the course, and import again',
    );
  }
  const parsed = parse(raw, losses);
  if (!parsed.ok) return refused(parsed.wrong, 'correct it where it comes from, or write the item by hand');
  const id = used.take(wanted);
  if (id !== wanted) losses.push(`its id ${wanted}, which another item has`);
  return {
    ...place,
    state: 'taken',
    raw: { ...parsed.raw, id },
    item: { ...parsed.item, id },
    losses: [...new Set(losses)],
  };
}

/** The fields in the order in which authors write them. */
function inOrder(
  id: string,
  { common, reading }: Draft,
  { withObjective, withFigure }: { withObjective: boolean; withFigure: boolean },
): RawItem & { id: string } {
  const { type, stem, ...rest } = 'raw' in reading ? reading.raw : { type: '', stem: '' };
  const { objective, tags, difficulty, points, explanation, figure } = common;
  const fields = {
    ...(withObjective && { objective }),
    tags,
    difficulty,
    points: points === 1 ? undefined : points,
    stem,
    ...(withFigure && { figure }),
    ...rest,
    explanation,
  };
  return { id, type, ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) };
}

type Parsed = { ok: true; raw: RawItem & { id: string }; item: Item } | { ok: false; wrong: string };

/** Fields that the schema has no place for are lost, and told of; anything else that it refuses, refuses the item. */
function parse(raw: RawItem & { id: string }, losses: string[]): Parsed {
  const result = itemSchema.safeParse(raw);
  if (result.success) return { ok: true, raw, item: result.data };
  const unknown = result.error.issues.flatMap((it) =>
    it.code === 'unrecognized_keys' && it.path.length === 0 ? it.keys : [],
  );
  if (unknown.length === 0) return { ok: false, wrong: worded(result.error.issues[0]) };
  losses.push(...unknown.map((it) => `its ${it}`));
  const rest = Object.fromEntries(Object.entries(raw).filter(([key]) => !unknown.includes(key)));
  return parse(rest as RawItem & { id: string }, losses);
}

function worded(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return 'it is no item';
  const path = issue.path.map((it) => (typeof it === 'number' ? it + 1 : String(it))).join(' ');
  return path === '' ? issue.message : `\`${path}\` ${issue.message}`;
}
