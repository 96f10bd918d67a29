import type { Fact } from '../condition.ts';
import { stageName } from '../deed.ts';
import { expertPath } from '../expertDeeds.ts';
import type { Patient } from '../patientFile.ts';
import { begin, step } from '../step.ts';
import { type Exploration, explore, flagsOf, LIMITS } from './explore.ts';
import type { Flaw } from './flaw.ts';
import { pathTo } from './junction.ts';
import { structureFlaws } from './structure.ts';

/** Everything that is wrong with a patient, and the paths, where they could be walked. */
export interface Walked {
  flaws: Flaw[];
  exploration?: Exploration;
}

/** Walks every path of a case. A circle, or a name that stands for two things, leaves nothing to walk. */
export function walkEveryPath(patient: Patient, limits = LIMITS): Walked {
  const structure = structureFlaws(patient);
  if (structure.some((it) => it.kind === 'circle' || it.kind === 'twice')) return { flaws: structure };
  const exploration = explore(patient, limits);
  const expert = expertFlaws(patient);
  if (exploration.tooMany) {
    const stage = stageName(exploration.tooMany);
    return { flaws: [...structure, { kind: 'too-many', stage, place: ['consequences'] }, ...expert], exploration };
  }
  return { flaws: [...structure, ...pathFlaws(patient, exploration), ...expert, ...advice(patient)], exploration };
}

function pathFlaws(patient: Patient, { junctions, happened, answered }: Exploration): Flaw[] {
  const over = junctions.filter((it) => it.encounter.stage.kind === 'over');
  const reached = (id: string) => over.filter((it) => it.encounter.outcome === id);
  return [
    ...junctions.flatMap((junction): Flaw[] => {
      const { stage, outcome } = junction.encounter;
      if (stage.kind === 'over')
        return outcome === undefined ? [{ kind: 'dead-end', example: pathTo(junction), place: ['outcomes'] }] : [];
      if (junction.ways.length > 0) return [];
      return [{ kind: 'stuck', stage: stageName(stage), example: pathTo(junction), place: ['plan'] }];
    }),
    ...patient.consequences.flatMap(({ id }, index): Flaw[] =>
      happened.has(id) ? [] : [{ kind: 'never-happens', id, place: ['consequences', index, 'id'] }],
    ),
    ...patient.visits.questions.flatMap(({ id, answers }, index) =>
      answers.flatMap((_, at): Flaw[] =>
        answered.has(`${id}.${at}`)
          ? []
          : [{ kind: 'never-said', id, place: ['visits', 'questions', index, 'answers', at, 'answer'] }],
      ),
    ),
    ...patient.outcomes.flatMap(({ id, verdict }, index): Flaw[] => {
      const place = ['outcomes', index, 'id'];
      const junctions = reached(id);
      if (junctions.length === 0) return [{ kind: 'never-reached', id, place }];
      if (verdict !== 'good') return [];
      return flagsOf(patient).flatMap((flag): Flaw[] => {
        const junction = junctions.find((it) => it.without.has(flag));
        return junction ? [{ kind: 'flag-missed', flag, outcome: id, example: pathTo(junction, flag), place }] : [];
      });
    }),
  ];
}

/** The path of the expert is one that the case allows, ends well, and leaves no red flag out. */
function expertFlaws(patient: Patient): Flaw[] {
  let now = begin(patient);
  for (const { deed, place } of expertPath(patient)) {
    if (now.stage.kind === 'over') return [{ kind: 'expert-goes-on', place }];
    const next = step(patient, now, deed);
    if (!next.ok) return [{ kind: 'expert-refused', reason: next.reason, deed: deed.kind, place }];
    now = next.encounter;
  }
  if (now.stage.kind !== 'over') return [{ kind: 'expert-unfinished', place: ['expert', 'visits'] }];
  const outcome = patient.outcomes.find((it) => it.id === now.outcome);
  const needs = patient.outcomes.some((it) => it.verdict === 'good') ? 'good' : 'safe';
  const place = ['expert'];
  const ends: Flaw[] =
    outcome && outcome.verdict !== needs
      ? [{ kind: 'expert-outcome', outcome: outcome.id, verdict: outcome.verdict, needs, place }]
      : [];
  const mustScreen = (flag: Fact) => !flag.startsWith('rescreened/') || now.visits.some((it) => it.measured);
  const missed = flagsOf(patient).filter((flag) => mustScreen(flag) && !now.facts.has(flag));
  return [...ends, ...missed.map((flag): Flaw => ({ kind: 'expert-misses', flag, place }))];
}

function advice({ outcomes }: Patient): Flaw[] {
  const verdicts = new Set(outcomes.map((it) => it.verdict));
  const [verdict] = verdicts;
  const place = ['outcomes'];
  const few: Flaw[] = outcomes.length < 4 ? [{ kind: 'few-outcomes', count: outcomes.length, place }] : [];
  return verdicts.size === 1 && verdict ? [...few, { kind: 'one-verdict', verdict, place }] : few;
}
