import { type Chart, type Deed, expertDeeds, type Patient } from '../../src/school/patients/index.ts';

/** A way through a case: what is chosen at each stage, in its order. A test is read rightly unless it is misread. */
export interface Choices extends Omit<Patient['expert'], 'why'> {
  /** Readings by finding, where they are not the right ones. */
  misread?: Readonly<Record<string, string>>;
  /** What is drawn; the chart as it should be, where nothing is said. */
  chart?: Chart;
}

/** A way through a case and the id of the outcome to which it leads. */
export interface CasePath {
  outcome: string;
  choices: Choices;
}

/** A way through a case, as what a student does one after the other. */
export function deedsOf(patient: Patient, { misread = {}, chart, ...choices }: Choices): Deed[] {
  const deeds = expertDeeds({ ...patient, expert: { ...choices, why: patient.expert.why } });
  return deeds.map((deed) => {
    if (deed.kind === 'read') return { ...deed, reading: misread[deed.finding] ?? deed.reading };
    return deed.kind === 'chart' && chart ? { ...deed, chart } : deed;
  });
}

/** A case of the school, by its path, with ways through it by what they show. Every case has `expert` and `careless`. */
export type CasePaths = Readonly<Record<string, (patient: Patient) => CasePath>>;

type Visit = Patient['expert']['visits'][number];

/** A follow-up visit at which nothing is measured or asked. */
const blind = (decision: Visit['decision'], plan?: Visit['plan']): Visit => ({
  measures: [],
  questions: [],
  decision,
  ...(plan && { plan }),
});

const expertly =
  (outcome: string, change: (expert: Patient['expert']) => Partial<Choices> = () => ({})) =>
  ({ expert }: Patient): CasePath => ({ outcome, choices: { ...expert, ...change(expert) } });

const LIGHT = { id: 'release', dose: 'light' };
const FIRM = { id: 'release', dose: 'firm' };

/** The dispatcher with tension-type headache. */
const HEADACHE: CasePaths = {
  expert: expertly('better'),
  /** Treats lightly and kindly, and never asks about the tablets. */
  careless: () => ({
    outcome: 'tablets-missed',
    choices: {
      ask: ['where', 'sleep', 'mood', 'caffeine', 'earlier', 'meaning'],
      examine: ['posture', 'rotation', 'spurling'],
      misread: { rotation: 'restricted', spurling: 'positive' },
      touch: ['upper-trapezius-right', 'upper-trapezius-left'],
      chart: [{ kind: 'tender', regions: ['upper-trapezius-right'], strokes: [], intensity: 5 }],
      triage: 'treat',
      hypotheses: [{ id: 'posture', confidence: 95 }],
      plan: ['trapezius', 'upper-back', 'seven-exercises'],
      visits: [blind('continue'), blind('continue'), blind('continue'), blind('discharge')],
    },
  }),
  /** All that an expert does but for the work breaks, and says at the end that it was not enough. */
  handsOn: expertly('handed-on', ({ plan, visits }) => ({
    plan: plan.filter((it) => it !== 'breaks'),
    visits: visits.map((it, at) => (at === 3 ? { ...it, decision: 'refer' } : it)),
  })),
  /** Sends her to her doctor without treating. */
  refers: expertly('sent-away', () => ({ triage: 'refer', plan: ['doctor'], visits: [] })),
  /** Sends her to the emergency department. */
  alarms: expertly('sent-to-emergency', () => ({ triage: 'emergency', plan: ['ambulance'], visits: [] })),
  /** Gives up in the bad fortnight. */
  givesUp: expertly('half-way', ({ visits }) => ({
    visits: visits.slice(0, 2).map((it, at) => (at === 1 ? { ...it, decision: 'discharge' } : it)),
  })),
  /** Has her better without having asked about pregnancy. */
  lucky: expertly('better-unproven', ({ ask }) => ({ ask: ask.filter((it) => it !== 'pregnant') })),
  /** Presses too hard, and again. */
  pressesOn: expertly('driven-away', ({ plan, visits }) => ({
    plan: [FIRM, ...plan.slice(1)],
    visits: visits.slice(0, 1),
  })),
  /** Presses too hard, hears of it and goes on lightly. */
  lightens: expertly('better', ({ plan, visits }) => ({
    plan: [FIRM, ...plan.slice(1)],
    visits: visits.map((it, at) => (at === 0 ? { ...it, decision: 'change', plan: [LIGHT, ...plan.slice(1)] } : it)),
  })),
  /** Tells her to stop all tablets. */
  prescribes: expertly('own-advice', ({ plan, visits }) => ({ plan: [...plan, 'stop-tablets'], visits })),
  /** Thrusts, and calls an ambulance when she comes back with a hanging lid. */
  thrustsAndSees: expertly('artery-found', ({ plan, visits }) => ({
    plan: [...plan, 'thrust'],
    visits: visits.slice(0, 1).map((it) => ({ ...it, decision: 'emergency' })),
  })),
  /** Thrusts, and goes on. */
  unsafe: expertly('stroke', ({ plan }) => ({ plan: [...plan, 'thrust'], visits: [blind('continue')] })),
};

/** The cook after rotator cuff surgery. */
const SHOULDER: CasePaths = {
  expert: expertly('clot-found'),
  /** Works on what hurts, stretches when it is sore, and asks nothing again. */
  careless: () => ({
    outcome: 'torn-missed',
    choices: {
      ask: ['where', 'massage', 'mood', 'work'],
      examine: ['active-lift', 'empty-can'],
      misread: { 'active-lift': 'weak', 'empty-can': 'positive' },
      touch: ['upper-arm-front-right', 'shoulder-side-right'],
      chart: [{ kind: 'tender', regions: ['upper-arm-front-right'], strokes: [], intensity: 4 }],
      triage: 'treat',
      hypotheses: [{ id: 'frozen', confidence: 90 }],
      plan: [{ id: 'girdle', dose: 'firm' }, 'stretch', 'deep-cuff', 'weights'],
      visits: [blind('continue'), blind('continue')],
    },
  }),
  /** Stretches, and sends her back when a movement is gone. */
  stretchesAndSees: expertly('torn-found', ({ plan, visits }) => ({
    plan: [...plan, 'stretch'],
    visits: visits.slice(0, 2).map((it, at) => (at === 1 ? { ...it, decision: 'refer' } : it)),
  })),
  /** Stretches, hears of it and lets the shoulder rest. */
  lightens: expertly('clot-found', ({ plan, visits }) => ({
    plan: [...plan, 'stretch'],
    visits: visits.map((it, at) => (at === 0 ? { ...it, decision: 'change', plan } : it)),
  })),
  /** Sees the calf for what it is, and has not asked for the protocol. */
  lucky: expertly('clot-found-late-asked', ({ ask }) => ({ ask: ask.filter((it) => it !== 'protocol') })),
  /** Rubs the calf. */
  unsafe: expertly('embolism', ({ plan, visits }) => ({
    visits: visits.map((it, at) => (at === 2 ? { ...blind('change', [...plan, 'calf']) } : it)),
  })),
  /** Sends the calf to an office instead of to the emergency department. */
  waits: expertly('clot-late', ({ visits }) => ({
    visits: visits.map((it, at) => (at === 2 ? { ...it, decision: 'refer' } : it)),
  })),
  /** Ends it when she sleeps again. */
  leaves: expertly('left-early', ({ visits }) => ({
    visits: visits.slice(0, 1).map((it) => ({ ...it, decision: 'discharge' })),
  })),
  /** Sends her back to the surgeon at once. */
  refers: expertly('sent-back', () => ({ triage: 'refer', plan: ['surgeon', 'therapist'], visits: [] })),
  /** Sends her to the emergency department at once. */
  alarms: expertly('alarm', () => ({ triage: 'emergency', plan: ['emergency'], visits: [] })),
  /** Sends her to the emergency department in a week in which nothing is wrong. */
  alarmsLater: expertly('alarm-early', ({ visits }) => ({
    visits: visits.slice(0, 1).map((it) => ({ ...it, decision: 'emergency' })),
  })),
};

/** The mover with low back pain, for whom only the emergency department is right. */
const BACK: CasePaths = {
  expert: expertly('in-time'),
  /** Finds tight muscles, treats them, and is pleased that they hurt less. */
  careless: () => ({
    outcome: 'lost',
    choices: {
      ask: ['before', 'work', 'sport', 'saturday', 'morning'],
      examine: ['hips', 'bridge', 'posture'],
      touch: ['lower-back-right', 'lower-back-left'],
      chart: [{ kind: 'tender', regions: ['lower-back-right'], strokes: [], intensity: 5 }],
      triage: 'treat',
      hypotheses: [
        { id: 'strain', confidence: 80 },
        { id: 'piriformis', confidence: 40 },
      ],
      plan: ['deep', 'hips', 'core'],
      visits: [blind('continue'), blind('continue')],
    },
  }),
  /** Sends him rightly, and leaves out the rest of the screen. */
  thin: expertly('in-time-thin', ({ ask }) => ({ ask: ask.filter((it) => it !== 'infection') })),
  /** Sends him rightly, and rings nobody. */
  unannounced: expertly('in-time-thin', () => ({ plan: ['driver', 'plain-words'] })),
  /** Rings his doctor. */
  rings: expertly('same-evening', () => ({ triage: 'refer', plan: ['doctor-today', 'driver'] })),
  /** Writes to his doctor. */
  writes: expertly('by-letter', () => ({ triage: 'refer', plan: ['doctor-letter'] })),
  /** Treats gently, and sees it at the next visit. */
  unsafe: expertly('late', () => ({
    triage: 'caution',
    plan: ['gentle', 'moving'],
    visits: [{ measures: ['pain'], questions: ['saddle-again', 'bladder-again'], decision: 'emergency' }],
  })),
  /** Thrusts. */
  thrusts: expertly('overnight', () => ({ triage: 'treat', plan: ['thrust', 'stretch'] })),
};

/** Ways through each of the school's own staged cases, by the case's path. */
export const CASE_PATHS: Readonly<Record<string, CasePaths>> = {
  'clinical-reasoning/patients/band-by-noon': HEADACHE,
  'clinical-reasoning/patients/seven-weeks-after-the-repair': SHOULDER,
  'clinical-reasoning/patients/back-by-saturday': BACK,
};
