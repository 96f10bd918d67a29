import type { Failure, Omission, Step, StepName } from './step.ts';

/** What a step looks at, as a person reads it. */
export function stepName(step: StepName): string {
  switch (step) {
    case 'file':
      return 'File';
    case 'seal':
      return 'Seal of the PDF';
    case 'format':
      return 'Credential';
    case 'issuer':
      return 'Issuer';
    case 'key':
      return 'Key';
    case 'time':
      return 'Time of signing';
    case 'signature':
      return 'Signature';
    case 'dates':
      return 'Dates';
    case 'picture':
      return 'Picture';
    case 'status':
      return 'Status';
  }
}

/** What a step found, in a sentence; empty where there is nothing to add to its name. */
export function stepText(step: Step): string {
  const about = step.detail ?? '';
  if (step.outcome === 'ok') return about;
  const why = step.outcome === 'failed' ? failureText(step.reason) : omissionText(step.reason);
  return about ? `${why} (${about})` : why;
}

function failureText(reason: Failure): string {
  switch (reason) {
    case 'unknown-file':
      return 'This is no PDF, PNG, SVG, JSON or JWT with a credential.';
    case 'damaged-file':
      return 'The file is cut off or damaged.';
    case 'no-credential-inside':
      return 'There is no credential in it.';
    case 'several-credentials-inside':
      return 'There is more than one credential in it.';
    case 'not-a-credential':
      return 'This can not be read as a credential of a kind that the school signs.';
    case 'claims-disagree':
      return 'What the JWT claims is not what the credential in it says.';
    case 'other-issuer':
      return 'It names another issuer than the one whose keys these are.';
    case 'unknown-key':
      return 'It is signed with a key that is not the issuer’s.';
    case 'key-not-valid':
      return 'Its key was not good to sign with at that time.';
    case 'signed-before-key':
      return 'It is dated before its key was made.';
    case 'signed-after-retirement':
      return 'It is dated after its key was retired.';
    case 'signed-after-revocation':
      return 'It is dated after its key was revoked.';
    case 'signed-in-future':
      return 'It is dated in the future.';
    case 'signature-wrong':
      return 'The signature is not of this credential: something in it was changed.';
    case 'not-yet-valid':
      return 'It is not valid yet.';
    case 'expired':
      return 'It has run out.';
    case 'seal-missing':
      return 'The PDF is not sealed, or its seal was changed.';
    case 'seal-broken':
      return 'The PDF was changed after it was sealed.';
    case 'picture-altered':
      return 'The picture is not the one that was signed.';
    case 'revoked':
      return 'The school has withdrawn or replaced it.';
    case 'suspended':
      return 'The school has suspended it.';
    case 'status-unusable':
      return 'The status list is not signed by the issuer, is out of date, or does not hold it.';
  }
}

function omissionText(reason: Omission): string {
  switch (reason) {
    case 'earlier-step-failed':
      return 'An earlier step failed.';
    case 'no-status-list':
      return 'The status list is not at hand: whether it was withdrawn is not known.';
    case 'no-status':
      return 'It names no status list.';
    case 'nothing-to-compare':
      return 'It was signed without a picture of this kind.';
  }
}
