export { ANSWER_MAX, answerRecognition } from './answerRecognition.ts';
export { ACCOUNT_MAX, askRecognition, learningForm } from './askRecognition.ts';
export { evidenceFileFor, evidenceFiles, evidenceRefusalText, keepEvidence, MOST_DOCUMENTS } from './evidenceFiles.ts';
export { recognitionsOf, skillsSeen } from './facts.ts';
export { recognisableParts, skillsOf } from './recognisable.ts';
export { signOff, signOffForm } from './signOff.ts';
export {
  findLearning,
  learningAnswered,
  learningOf,
  learningWaiting,
  newestSignOffs,
  type PriorLearning,
  type SignOff,
  signOffsOf,
} from './store.ts';
export { supervisedDiplomas } from './supervises.ts';
export { answerRefusal, askRefusal, signOffRefusal } from './wording.ts';
