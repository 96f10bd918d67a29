import { tellOfMoney } from './clinics/index.ts';
import { awardDiplomaIfEarned, awardWhatIsEarned } from './credentials/index.ts';
import { onActivityDone, onRecognised, onSeatsMoney } from './events.ts';

let wired = false;

/** Joins the parts of the school that only hear of each other: what is finished may earn an award,
 * and what a clinic paid opens its seats. Once a process. */
export function wireSchool(): void {
  if (wired) return;
  wired = true;
  onActivityDone(awardWhatIsEarned);
  onRecognised(awardDiplomaIfEarned);
  onSeatsMoney(tellOfMoney);
}
