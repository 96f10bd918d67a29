import { problem, START, writeProblem } from '../../src/school/catalogue/check/finding.ts';
import type { Source } from '../../src/school/catalogue/check/reading/source.ts';
import {
  isAdvice,
  type Patient,
  pathTo,
  type walkEveryPath,
  wordFlaw,
  wordPath,
} from '../../src/school/patients/index.ts';
import { type Tree, treeOf } from './tree.ts';

/** More lines than this of a tree nobody reads at once. */
const MOST_LINES = 300;

/** Every path of a case as an author reads it: the tree, the outcomes with an example, and what is wrong. */
export function asText(
  path: string,
  source: Source,
  patient: Patient,
  { exploration, flaws }: ReturnType<typeof walkEveryPath>,
  { all, from }: { all: boolean; from: number },
): string {
  const tree: Tree = exploration
    ? treeOf(patient, exploration, from, all ? Infinity : MOST_LINES)
    : { lines: [], left: 0 };
  const [advice, wrong] = [flaws.filter(isAdvice), flaws.filter((it) => !isAdvice(it))];
  const written = (own: typeof flaws) =>
    own.map((it) => {
      const { wrong, remedy } = wordFlaw(it);
      return writeProblem(problem(source, source.head?.at(it.place) ?? START, wrong, remedy));
    });
  const lines = [
    `${path}: ${patient.name}, ${source.path}`,
    '',
    ...tree.lines,
    ...(tree.left > 0
      ? [`${number(tree.left)} junctions are only named: --at NUMBER goes on from one, --all prints all.`]
      : []),
    '',
    ...(exploration ? outcomeLines(patient, exploration) : []),
    ...(advice.length > 0 ? ['Advice', ...written(advice), ''] : []),
    ...(wrong.length > 0 ? ['Problems', ...written(wrong), ''] : []),
    wrong.length === 0 ? 'Every path comes to an outcome, and no good one misses a red flag.' : problems(wrong.length),
  ];
  return `${lines.join('\n')}\n`;
}

function outcomeLines(
  { outcomes }: Patient,
  { junctions }: NonNullable<ReturnType<typeof walkEveryPath>['exploration']>,
) {
  const over = junctions.filter((it) => it.encounter.stage.kind === 'over');
  const total = over.reduce((sum, it) => sum + it.paths, 0n);
  return [
    `Outcomes: ${outcomes.length}, by ${number(total)} paths that differ in something the case asks for`,
    ...outcomes.flatMap(({ id, verdict }) => {
      const junction = over.find((it) => it.encounter.outcome === id);
      if (!junction) return [`  ${verdict.padEnd(6)} ${id}: no path`];
      return [`  ${verdict.padEnd(6)} ${id}: ${paths(junction.paths)}`, `         ${wordPath(pathTo(junction))}`];
    }),
    '',
  ];
}

const number = (it: number | bigint): string => it.toLocaleString('en-GB');
const paths = (it: bigint): string => (it === 1n ? '1 path' : `${number(it)} paths`);
const problems = (count: number): string => (count === 1 ? '1 problem' : `${count} problems`);
