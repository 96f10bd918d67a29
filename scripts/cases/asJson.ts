import { START } from '../../src/school/catalogue/check/finding.ts';
import type { Source } from '../../src/school/catalogue/check/reading/source.ts';
import {
  isAdvice,
  type Patient,
  pathTo,
  stageName,
  type walkEveryPath,
  wordFlaw,
} from '../../src/school/patients/index.ts';

/** Every path of a case for other programs: junctions by number, ways from each, outcomes with an example, flaws. */
export function asJson(
  path: string,
  source: Source,
  patient: Patient,
  { exploration, flaws }: ReturnType<typeof walkEveryPath>,
): string {
  const junctions = exploration?.junctions ?? [];
  const over = junctions.filter((it) => it.encounter.stage.kind === 'over');
  return `${JSON.stringify(
    {
      case: path,
      file: source.path,
      junctions: junctions.map(({ number, encounter, changing, paths, ways }) => ({
        number,
        stage: stageName(encounter.stage),
        changing,
        paths: String(paths),
        values: encounter.visits.at(-1)?.values,
        outcome: encounter.outcome,
        ways: ways.map(({ choice, to }) => ({
          to: to.number,
          ways: String(choice.ways),
          always: [...choice.always],
          never: [...choice.never],
        })),
      })),
      outcomes: patient.outcomes.map(({ id, verdict }) => {
        const junction = over.find((it) => it.encounter.outcome === id);
        return { id, verdict, paths: String(junction?.paths ?? 0), ...(junction && { example: pathTo(junction) }) };
      }),
      findings: flaws.map(({ place, ...flaw }) => ({
        ...flaw,
        ...wordFlaw(flaw),
        advice: isAdvice(flaw),
        field: place,
        ...(source.head?.at(place) ?? START),
      })),
    },
    null,
    2,
  )}\n`;
}
