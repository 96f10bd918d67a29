import type { Fact } from '../condition.ts';
import { type Chosen, type Deed, TRIAGE } from '../deed.ts';
import type { Encounter } from '../encounter.ts';
import { WHY } from '../expertDeeds.ts';
import type { Patient } from '../patientFile.ts';
import { decisionsAt, planOptions } from '../step.ts';
import { askable, examinable } from './affordable.ts';

/** A choice that is being put together at a stage. */
export interface Draft {
  chosen: readonly Chosen[];
  facts: readonly Fact[];
  /** Minutes, or places, that are left. */
  left: number;
}

/** One thing to choose or leave; after it the facts that it settles are so or are not. */
export interface MenuItem {
  settles: readonly Fact[];
  options(draft: Draft): Draft[];
  /** What of a draft, besides its facts, decides what can still be chosen after this item. */
  context(draft: Draft): string;
}

/** What can be chosen at a stage, as far as anything still asks for it. */
export interface Menu {
  begin: Draft;
  items: MenuItem[];
  /** The deeds of a draft; undefined where a student could not do just that. */
  deeds(draft: Draft): Deed[] | undefined;
}

const ids = (draft: Draft): string[] => draft.chosen.map((it) => it.id);
const taking = (draft: Draft, chosen: Chosen, facts: readonly Fact[], cost = 1): Draft => ({
  chosen: [...draft.chosen, chosen],
  facts: [...draft.facts, ...facts],
  left: draft.left - cost,
});

/** What is left, as far as it matters: more than all the rest together would take is as good as any. */
const leftOf = (draft: Draft, rest: number): string => (draft.left >= rest ? 'enough' : String(draft.left));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, it) => total + it, 0);

/** The menu of a stage. @param wanted the facts that are asked for. @param changing whether another plan is made at a visit. */
export function menuAt(patient: Patient, now: Encounter, wanted: ReadonlySet<Fact>, changing: boolean): Menu {
  const { stage } = now;
  switch (stage.kind) {
    case 'history':
      return historyMenu(patient, wanted);
    case 'examination':
      return examinationMenu(patient, wanted);
    case 'palpation':
      return { begin: NOTHING, items: [], deeds: () => [{ kind: 'chart', chart: [] }] };
    case 'triage':
      return oneOf(
        TRIAGE.map((choice) => ({ id: choice, fact: `triage/${choice}` })),
        (choice) => [{ kind: 'triage', choice, why: WHY }],
      );
    case 'hypotheses':
      return hypothesesMenu(patient, wanted);
    case 'plan':
      return planMenu(patient, now, wanted, (chosen) => ({ kind: 'plan', chosen, goal: WHY }));
    case 'reassess':
      return reassessMenu(patient, wanted);
    case 'decide':
      if (changing)
        return planMenu(patient, now, wanted, (chosen) => ({ kind: 'decide', decision: 'change', chosen, why: WHY }));
      return oneOf(
        decisionsAt(patient, stage.visit).map((decision) => ({ id: decision, fact: `decided/${decision}` })),
        (decision) => [{ kind: 'decide', decision, why: WHY }],
      );
    case 'over':
      return { begin: NOTHING, items: [], deeds: () => undefined };
  }
}

const NOTHING: Draft = { chosen: [], facts: [], left: 0 };

function oneOf<Id extends string>(choices: { id: Id; fact: Fact }[], deeds: (choice: Id) => Deed[]): Menu {
  return {
    begin: NOTHING,
    items: [
      {
        settles: choices.map((it) => it.fact),
        options: (draft) => choices.map((it) => taking(draft, { id: it.id }, [it.fact])),
        context: (draft) => ids(draft).join(),
      },
    ],
    deeds: ({ chosen: [only] }) => (only ? deeds(only.id as Id) : undefined),
  };
}

function historyMenu(patient: Patient, wanted: ReadonlySet<Fact>): Menu {
  const questions = askable(patient).filter((it) => wanted.has(`asked/${it.id}`));
  const minutes = new Map(patient.history.questions.map((it) => [it.id, it.minutes]));
  const cost = (asks: readonly string[]) => sum(asks.map((it) => minutes.get(it) ?? 0));
  const isWanted = (id: string) => questions.some((it) => it.id === id);
  return {
    begin: { ...NOTHING, left: patient.history.minutes },
    items: questions.map((question, index) => {
      const later = questions.slice(index + 1);
      const needed = new Set(later.flatMap((it) => it.first));
      const rest = cost([...new Set(later.flatMap((it) => [...it.first, it.id]))]);
      return {
        settles: [`asked/${question.id}`],
        options: (draft) => {
          const asks = [...question.first, question.id].filter((it) => !ids(draft).includes(it));
          // One that was left on purpose stays left.
          const left = asks.some((it) => it !== question.id && isWanted(it));
          if (left || cost(asks) > draft.left) return [draft];
          return [draft, asks.reduce((own, it) => taking(own, { id: it }, [`asked/${it}`], cost([it])), draft)];
        },
        context: (draft) =>
          `${leftOf(draft, rest)} ${ids(draft)
            .filter((it) => needed.has(it))
            .sort()
            .join()}`,
      };
    }),
    deeds: (draft) => [...ids(draft).map((question): Deed => ({ kind: 'ask', question })), { kind: 'go-on' }],
  };
}

function examinationMenu(patient: Patient, wanted: ReadonlySet<Fact>): Menu {
  const findings = examinable(patient).filter((it) => wanted.has(`examined/${it.id}`) || wanted.has(`read/${it.id}`));
  return {
    begin: { ...NOTHING, left: patient.examination.minutes },
    items: findings.map((finding, index) => {
      const { id, minutes, reading } = finding;
      const rest = sum(findings.slice(index + 1).map((it) => it.minutes));
      const rightly = (draft: Draft) =>
        taking(
          draft,
          { id, ...(reading && { dose: reading.right }) },
          [`examined/${id}`, ...(reading ? [`read/${id}`] : [])],
          minutes,
        );
      const wrong = reading?.options.find((it) => it.id !== reading.right);
      const wrongly = (draft: Draft) =>
        wrong ? [taking(draft, { id, dose: wrong.id }, [`examined/${id}`], minutes)] : [];
      const both = wanted.has(`examined/${id}`) && wanted.has(`read/${id}`);
      return {
        settles: [`examined/${id}`, `read/${id}`].filter((it) => wanted.has(it)),
        options: (draft) => (minutes > draft.left ? [draft] : [draft, rightly(draft), ...(both ? wrongly(draft) : [])]),
        context: (draft) => leftOf(draft, rest),
      };
    }),
    deeds: ({ chosen }) => [
      ...chosen.flatMap(({ id, dose }): Deed[] => [
        { kind: 'examine', finding: id },
        ...(dose === undefined ? [] : [{ kind: 'read', finding: id, reading: dose } as const]),
      ]),
      { kind: 'go-on' },
    ],
  };
}

/** Which hypothesis leads, and which others are ranked below it. Those that nothing asks for stand for one another. */
function hypothesesMenu({ hypotheses: { options, most } }: Patient, wanted: ReadonlySet<Fact>): Menu {
  const asked = options.filter((it) => wanted.has(`leading/${it.id}`) || wanted.has(`ranked/${it.id}`));
  const other = options.find((it) => !asked.includes(it));
  const below = options.filter((it) => wanted.has(`ranked/${it.id}`));
  const wantedOf = (...facts: Fact[]) => facts.filter((it) => wanted.has(it));
  const leading: MenuItem = {
    settles: wantedOf(...options.map((it) => `leading/${it.id}`)),
    options: (draft) =>
      [...asked, ...(other ? [other] : [])].map(({ id }) =>
        taking(draft, { id }, wantedOf(`leading/${id}`, `ranked/${id}`)),
      ),
    context: (draft) =>
      `${leftOf(draft, below.length)} ${below.some((it) => it.id === ids(draft)[0]) ? ids(draft)[0] : ''}`,
  };
  const others = below.map(({ id }, index): MenuItem => {
    const rest = below.slice(index + 1);
    return {
      settles: [`ranked/${id}`],
      options: (draft) => {
        if (ids(draft).includes(id) || draft.left === 0) return [draft];
        return [draft, taking(draft, { id }, [`ranked/${id}`])];
      },
      context: (draft) =>
        `${leftOf(draft, rest.length)} ${rest.some((it) => it.id === ids(draft)[0]) ? ids(draft)[0] : ''}`,
    };
  });
  return {
    begin: { ...NOTHING, left: most },
    items: [leading, ...others],
    deeds: (draft) => [
      {
        kind: 'rank',
        hypotheses: ids(draft).map((id, place) => ({ id, confidence: place === 0 ? 60 : 20 })),
        why: WHY,
      },
    ],
  };
}

function planMenu(patient: Patient, now: Encounter, wanted: ReadonlySet<Fact>, deed: (chosen: Chosen[]) => Deed): Menu {
  const offered = planOptions(patient, now);
  const factsOf = ({ id, doses = [] }: (typeof offered)[number]) => [
    `plan/${id}`,
    ...doses.map((it) => `plan/${id}/${it.id}`),
  ];
  const asked = offered.filter((it) => factsOf(it).some((fact) => wanted.has(fact)));
  const other = offered.find((it) => !asked.includes(it));
  return {
    begin: { ...NOTHING, left: patient.plan.most },
    items: asked.map((option, index) => {
      const { id, doses = [] } = option;
      const named = doses.filter((it) => wanted.has(`plan/${id}/${it.id}`));
      const anyOther = doses.find((it) => !named.includes(it));
      const told = anyOther ? [...named, anyOther] : named;
      return {
        settles: factsOf(option).filter((it) => wanted.has(it)),
        options: (draft) => {
          if (draft.left === 0) return [draft];
          if (doses.length === 0) return [draft, taking(draft, { id }, [`plan/${id}`])];
          return [
            draft,
            ...told.map((dose) =>
              taking(draft, { id, dose: dose.id }, [
                `plan/${id}`,
                ...(named.includes(dose) ? [`plan/${id}/${dose.id}`] : []),
              ]),
            ),
          ];
        },
        context: (draft) =>
          `${leftOf(draft, asked.length - index - 1)} ${other || draft.chosen.length > 0 ? '' : 'empty'}`,
      };
    }),
    deeds: ({ chosen }) => {
      if (chosen.length > 0) return [deed([...chosen])];
      const dose = other?.doses?.[0]?.id;
      // A plan that holds nothing that is asked for still holds something.
      return other && [deed([{ id: other.id, ...(dose !== undefined && { dose }) }])];
    },
  };
}

function reassessMenu(patient: Patient, wanted: ReadonlySet<Fact>): Menu {
  const all = [
    ...patient.measures.map((it) => `measured/${it.id}`),
    ...patient.visits.questions.map((it) => `rescreened/${it.id}`),
  ];
  return {
    begin: NOTHING,
    items: all
      .filter((fact) => wanted.has(fact))
      .map((fact) => ({
        settles: [],
        options: (draft) => [draft, taking(draft, { id: fact }, [fact])],
        context: () => '',
      })),
    deeds: (draft) => {
      const under = (kind: string) => ids(draft).flatMap((it) => (it.startsWith(kind) ? [it.slice(kind.length)] : []));
      return [{ kind: 'reassess', measures: under('measured/'), questions: under('rescreened/') }];
    },
  };
}
