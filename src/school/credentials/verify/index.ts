export { allStand, type Step } from './step.ts';
export { type Circumstances, verifyCredential } from './verifyCredential.ts';
