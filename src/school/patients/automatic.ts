import { overlap } from './bodyChart/overlap.ts';
import type { Chosen } from './deed.ts';
import type { Encounter } from './encounter.ts';
import type { Patient } from './patientFile.ts';

/** A part of what the path through a case earns by itself, in the order in which it is shown. */
export type AutomaticPart = keyof Patient['automatic'];

export interface PartMark {
  part: AutomaticPart;
  /** From 0 to 1. */
  share: number;
  weight: number;
}

export interface AutomaticMark {
  /** In hundredths of a percent, rounded down. */
  score: number;
  /** Parts that count in this case; what the patient has nothing for is left out. */
  parts: PartMark[];
  verdict: Patient['outcomes'][number]['verdict'];
}

const FULL = 10_000;
/** Keeps a share such as 3/5 from falling below itself. */
const TOLERANCE = 1e-6;

/**
 * What an encounter that is over earns by itself: red flags caught, questions asked, tests read, the body chart, and
 * the decisions. The rules are in courses/README.md. @throws Error for an encounter that goes on.
 */
export function automaticMark(patient: Patient, encounter: Encounter): AutomaticMark {
  const outcome = patient.outcomes.find((it) => it.id === encounter.outcome);
  if (!outcome) throw new Error('only an encounter that came to an outcome is marked');
  const shares: Record<AutomaticPart, number | undefined> = {
    redFlags: flagsCaught(patient, encounter),
    assessment: keyShare(patient, encounter),
    readings: readRightly(patient, encounter),
    chart: overlap(patient.palpation.expected, encounter.chart ?? []),
    triage: triageShare(patient, encounter),
    hypotheses: hypothesesShare(patient, encounter),
    plan: planShare(patient, encounter),
    outcome: { good: 1, safe: 0.5, unsafe: 0 }[outcome.verdict],
  };
  const parts = (Object.keys(shares) as AutomaticPart[]).flatMap((part) => {
    const [share, weight] = [shares[part], patient.automatic[part]];
    return share === undefined || weight === 0 ? [] : [{ part, share, weight }];
  });
  const weights = parts.reduce((sum, it) => sum + it.weight, 0);
  const earned = parts.reduce((sum, it) => sum + it.share * it.weight, 0);
  return {
    score: weights === 0 ? 0 : Math.floor((earned / weights) * FULL + TOLERANCE),
    parts,
    verdict: outcome.verdict,
  };
}

const shareOf = <T>(all: readonly T[], met: (it: T) => boolean): number | undefined =>
  all.length === 0 ? undefined : all.filter(met).length / all.length;

function flagsCaught({ history, examination }: Patient, { asked, examined }: Encounter): number | undefined {
  const flags = [...history.questions, ...examination.findings].filter((it) => it.redFlag);
  return shareOf(flags, (it) => asked.includes(it.id) || examined.includes(it.id));
}

function keyShare({ history, examination }: Patient, { asked, examined }: Encounter): number | undefined {
  const keys = [...history.questions, ...examination.findings].filter((it) => it.key && !it.redFlag);
  return shareOf(keys, (it) => asked.includes(it.id) || examined.includes(it.id));
}

/** Of the tests that belong in the assessment, how many were done and read rightly. */
function readRightly({ examination }: Patient, { readings }: Encounter): number | undefined {
  const tests = examination.findings.filter((it) => it.reading && (it.key || it.redFlag));
  return shareOf(tests, (it) => readings[it.id] === it.reading?.right);
}

function triageShare({ triage: { right, acceptable } }: Patient, { triage }: Encounter): number {
  if (!triage) return 0;
  if (right.includes(triage.choice)) return 1;
  return acceptable.includes(triage.choice) ? 0.5 : 0;
}

/** Three fifths for the leading one in first place, a third of that for having it at all; the rest for what is considered. */
function hypothesesShare({ hypotheses: { options } }: Patient, { hypotheses }: Encounter): number {
  const ranked = (hypotheses?.ranked ?? []).map((it) => it.id);
  const ids = (value: string) => options.filter((it) => it.value === value).map((it) => it.id);
  const leading = ids('leading');
  const first = leading.includes(ranked[0] ?? '') ? 0.6 : leading.some((it) => ranked.includes(it)) ? 0.2 : 0;
  const considered = shareOf(ids('consider'), (it) => ranked.includes(it)) ?? 1;
  return first + 0.4 * considered;
}

/** Of what belongs in the plan, the share that was ever planned; each wrong choice takes away as much as a key one gives. */
function planShare({ plan }: Patient, { firstPlan = [], visits }: Encounter): number | undefined {
  const options = [...plan.techniques, ...plan.homeCare, ...plan.contraindications, ...plan.inform];
  const keys = options.filter((it) => it.value === 'key');
  if (keys.length === 0) return undefined;
  const ever = new Set([firstPlan, ...visits.flatMap((it) => it.decision?.chosen ?? [])].flat().map(idOf));
  const wrong = options.filter((it) => it.value === 'wrong' && ever.has(it.id)).length;
  const right = keys.filter((it) => ever.has(it.id)).length;
  return Math.max(0, (right - wrong) / keys.length);
}

const idOf = ({ id }: Chosen): string => id;
