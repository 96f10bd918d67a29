/** What is checked of a credential, in this order; of one in a file, the file first. */
export type StepName =
  | 'file'
  | 'seal'
  | 'format'
  | 'picture'
  | 'issuer'
  | 'key'
  | 'time'
  | 'signature'
  | 'dates'
  | 'status';

/** Why a step failed. */
export type Failure =
  | 'unknown-file'
  | 'damaged-file'
  | 'no-credential-inside'
  | 'several-credentials-inside'
  | 'not-a-credential'
  | 'claims-disagree'
  | 'other-issuer'
  | 'unknown-key'
  | 'signed-before-key'
  | 'signed-after-retirement'
  | 'signed-after-revocation'
  | 'signed-in-future'
  | 'signature-wrong'
  | 'not-yet-valid'
  | 'expired'
  | 'seal-missing'
  | 'seal-broken'
  | 'key-not-valid'
  | 'picture-altered'
  | 'revoked'
  | 'suspended'
  | 'status-unusable';

/** Why a step was not done. */
export type Omission = 'earlier-step-failed' | 'no-status-list' | 'no-status' | 'nothing-to-compare';

/** What a step found. `detail` names what it is about, such as an address or a day. */
export type Finding =
  | { outcome: 'ok'; detail?: string }
  | { outcome: 'failed'; reason: Failure; detail?: string }
  | { outcome: 'not-checked'; reason: Omission; detail?: string };

export type Step = { step: StepName } & Finding;

export const ok = (detail?: string): Finding => ({ outcome: 'ok', detail });
export const failed = (reason: Failure, detail?: string): Finding => ({ outcome: 'failed', reason, detail });
export const notChecked = (reason: Omission, detail?: string): Finding => ({ outcome: 'not-checked', reason, detail });

/** Checks in order, each with what it is called. */
export type Checks = readonly (readonly [step: StepName, check: () => Finding | Promise<Finding>])[];

/** Does checks in order. One that fails is the last: the others rest on it and are told as not checked. */
export async function inOrder(checks: Checks): Promise<Step[]> {
  const steps: Step[] = [];
  for (const [step, check] of checks) {
    const stands = steps.every((it) => it.outcome !== 'failed');
    steps.push({ step, ...(stands ? await check() : notChecked('earlier-step-failed')) });
  }
  return steps;
}

/** Whether nothing failed. */
export const allStand = (steps: readonly Step[]): boolean => steps.every((it) => it.outcome !== 'failed');
