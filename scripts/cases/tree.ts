import { type Exploration, type Junction, type Patient, stageName, type Way } from '../../src/school/patients/index.ts';
import { waysInWords } from './waysInWords.ts';

/** A tree of paths, and how many of its junctions are not in it. */
export interface Tree {
  lines: string[];
  left: number;
}

/**
 * The paths of a case as a tree: what is chosen, and below it where that leads. A junction that stands above is named
 * by its number. The first stages come first: where the lines run out, later junctions are named by number only.
 * @param from the number of the junction that the tree begins at.
 */
export function treeOf(patient: Patient, { junctions }: Exploration, from: number, most: number): Tree {
  const begin = junctions[from - 1];
  if (!begin) return { lines: [], left: 0 };
  const reached = inReach(begin);
  const told = withinLines(reached, most);
  const lines: string[] = [];
  const shown = new Set<Junction>();

  const show = (junction: Junction, depth: number): void => {
    shown.add(junction);
    const indent = '  '.repeat(depth);
    const ways = [...Map.groupBy(junction.ways, (it) => it.to)];
    const [only, ...others] = ways;
    // Where there is nothing to tell apart, the next stage stands below and not further in.
    if (only && others.length === 0 && !isOver(only[0])) {
      lines.push(`${indent}[${junction.number}] ${titleOf(junction)}: ${waysInWords(junction, only[1])}`);
      next(only[0], depth, indent);
      return;
    }
    lines.push(`${indent}[${junction.number}] ${titleOf(junction)}`);
    for (const [to, own] of ways) {
      const line = `${indent}  ${waysInWords(junction, own)}`;
      if (isOver(to)) lines.push(`${line} → ${endOf(patient, to)}`);
      else if (!isNew(to)) lines.push(`${line} → ${seen(to)}`);
      else {
        lines.push(line);
        show(to, depth + 2);
      }
    }
  };
  const isNew = (to: Junction) => told.has(to) && !shown.has(to);
  const seen = (to: Junction) =>
    shown.has(to) ? `as at [${to.number}]` : `[${to.number}] ${stageName(to.encounter.stage)}`;
  const next = (to: Junction, depth: number, indent: string) =>
    isNew(to) ? show(to, depth) : void lines.push(`${indent}→ ${seen(to)}`);

  show(begin, 0);
  return { lines, left: reached.length - told.size };
}

const isOver = ({ encounter }: Junction): boolean => encounter.stage.kind === 'over';

/** Every junction that a path can come to from one, by stage. */
function inReach(begin: Junction): Junction[] {
  const reached = new Set([begin]);
  for (const junction of reached) for (const { to } of junction.ways) if (!isOver(to)) reached.add(to);
  return [...reached].sort((a, b) => a.number - b.number);
}

/** The first of some junctions that find room in so many lines. */
function withinLines(junctions: readonly Junction[], most: number): Set<Junction> {
  let lines = 0;
  return new Set(
    junctions.filter(({ ways }, index) => {
      lines += 1 + new Set(ways.map((it: Way) => it.to)).size;
      return index === 0 || lines <= most;
    }),
  );
}

function titleOf({ encounter: { stage, visits }, changing }: Junction): string {
  if (changing) return `${stageName(stage)}, another plan`;
  const visit = visits.at(-1);
  if (stage.kind !== 'reassess' || !visit) return stageName(stage);
  const values = Object.entries(visit.values).map(([id, value]) => `${id} ${value}`);
  const happened = visit.happened.length > 0 ? `, after ${visit.happened.join(', ')}` : '';
  return `${stageName(stage)} (${values.join(', ')}${happened})`;
}

function endOf({ outcomes }: Patient, { encounter: { outcome } }: Junction): string {
  const found = outcomes.find((it) => it.id === outcome);
  return found ? `${found.verdict}: ${found.id}` : 'NO OUTCOME';
}
