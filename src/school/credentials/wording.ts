import { type ChangeRefusal, REASON_MAX } from './life/changeAward.ts';
import { type CorrectionRefusal, HOURS_MAX } from './life/decideCorrection.ts';
import type { AwardEvent, Standing } from './register/standing.ts';

/** Why nothing was done with an award, as a registrar reads it. */
export function changeRefusal(reason: ChangeRefusal | CorrectionRefusal): string {
  switch (reason) {
    case 'not-registrar':
      return 'Only a registrar can do that with an award.';
    case 'reason-missing':
      return 'Give the reason. Whoever checks the award will read it.';
    case 'reason-long':
      return `Give the reason in at most ${REASON_MAX} characters.`;
    case 'unknown-award':
      return 'There is no award with this code.';
    case 'revoked-already':
      return 'This award was revoked before. The first reason stands.';
    case 'is-revoked':
      return 'This award is revoked, which is final. If that was an error, issue it anew by a correction.';
    case 'suspended-already':
      return 'This award is suspended already. The first reason stands.';
    case 'is-suspended':
      return 'This award is suspended. Reinstate it first, or revoke it.';
    case 'not-suspended':
      return 'This award is not suspended, so there is nothing to reinstate.';
    case 'is-expired':
      return 'This award has run out: there is nothing to suspend.';
    case 'is-replaced':
      return 'Another award took the place of this one. Go on with that one.';
    case 'never-expires':
      return 'This award never runs out, so there is nothing to renew.';
    case 'name-missing':
      return 'Type the name of the holder.';
    case 'title-missing':
      return 'Type the title.';
    case 'hours-wrong':
      return `Type the hours as a number above 0, at most ${HOURS_MAX / 100}, with at most two decimals.`;
    case 'day-wrong':
      return 'That day is still to come.';
    case 'nothing-changed':
      return 'Nothing here differs from what the award states.';
  }
}

/** Which field of a registrar's form a refusal is about; none is the whole form. */
export function fieldOfRefusal(reason: ChangeRefusal | CorrectionRefusal): string {
  switch (reason) {
    case 'reason-missing':
    case 'reason-long':
      return 'reason';
    case 'name-missing':
      return 'name';
    case 'title-missing':
      return 'title';
    case 'hours-wrong':
      return 'hours';
    case 'day-wrong':
      return 'completedOn';
    default:
      return '';
  }
}

/** What an award is worth, in a word. */
export function standingText(state: Standing['state']): string {
  switch (state) {
    case 'valid':
      return 'Valid';
    case 'expired':
      return 'Expired';
    case 'suspended':
      return 'Suspended';
    case 'corrected':
      return 'Superseded';
    case 'revoked':
      return 'Revoked';
  }
}

/** What happened to an award, as its history says it. */
export function eventText(kind: AwardEvent['kind']): string {
  switch (kind) {
    case 'issued':
      return 'Issued';
    case 'corrected':
      return 'Corrected: a new one took its place';
    case 'renewed':
      return 'Renewed: a new one follows it';
    case 'expired':
      return 'Ran out';
    case 'suspended':
      return 'Suspended';
    case 'reinstated':
      return 'Reinstated';
    case 'revoked':
      return 'Revoked';
  }
}
