export { readDidDocument } from './readDidDocument.ts';
export { statusListsOf } from './statusListsOf.ts';
export { allStand, type Step } from './step.ts';
export { type Circumstances, verifyCredential } from './verifyCredential.ts';
export { verifyFile } from './verifyFile.ts';
export { stepName, stepText } from './wording.ts';
