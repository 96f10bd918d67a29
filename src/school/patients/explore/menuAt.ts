import type { Fact } from '../condition.ts';
import { TRIAGE } from '../deed.ts';
import type { Encounter } from '../encounter.ts';
import { WHY } from '../expertDeeds.ts';
import type { Patient } from '../patientFile.ts';
import { decisionsAt } from '../step.ts';
import { type Menu, NOTHING, oneOf } from './menu.ts';
import { examinationMenu } from './menus/examination.ts';
import { historyMenu } from './menus/history.ts';
import { hypothesesMenu } from './menus/hypotheses.ts';
import { planMenu } from './menus/plan.ts';
import { reassessMenu } from './menus/reassess.ts';

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
