export { type Piece, showUnseen } from '../../platform/unseen.ts';
export { awardDiplomaIfEarned, awardWhatIsEarned } from './award.ts';
export { certificatePdf } from './certificatePdf.ts';
export { claimDiploma } from './claimDiploma.ts';
export { learnerRecordOf } from './clr/learnerRecordOf.ts';
export { readCode } from './code.ts';
export { type Detail, type Face, faceOf, hoursText } from './face.ts';
export {
  currentKey,
  type DidDocument,
  didDocumentOf,
  KEY_REASON_MAX,
  keyRefusal,
  keysFile,
  keysOf,
  type PublicKey,
  revokeKey,
  rotateKey,
  schoolDid,
  signDocument,
  signWithCurrentKey,
} from './keys/index.ts';
export { type ChangeRefusal, REASON_MAX } from './life/changeAward.ts';
export { correct } from './life/correct.ts';
export type { Corrected, CorrectionRefusal } from './life/decideCorrection.ts';
export { decideLife, deedsFor, type LifeDeed } from './life/decideLife.ts';
export { expireAwards, remindOfExpiry } from './life/expire.ts';
export { reinstate } from './life/reinstate.ts';
export { renew } from './life/renew.ts';
export { revoke } from './life/revoke.ts';
export { suspend } from './life/suspend.ts';
export { startAwardsWorker } from './life/worker.ts';
export { lookUp, mustWait } from './lookUp.ts';
export { mayDownload } from './mayDownload.ts';
export { bakedBadge, keptPicture, type SignedCredential, signedCredentialOf } from './openBadge/index.ts';
export { isPaper, type Paper } from './papers.ts';
export { bringUpToDate } from './register/bringUpToDate.ts';
export { digestOf, GENESIS, hashAfter, hashOf } from './register/chain.ts';
export { type ChainFault, checkChain, type PublishedEntry } from './register/checkChain.ts';
export { checkRegister, type RegisterFault } from './register/checkRegister.ts';
export { publishCheckpoint, startRegisterWorker } from './register/publishCheckpoint.ts';
export { checkpointForAnyone, entriesForAnyone, registerForAnyone } from './register/published.ts';
export type { EnteredEvent, Standing } from './register/standing.ts';
export { awardsRestingOn, diplomasRestingOn } from './restingOn.ts';
export { checkSeal, type KnownKey, type SealCheck, type SealRefusal } from './seal/checkSeal.ts';
export { readCredential } from './seal/readCredential.ts';
export { sealAsSchool } from './seal/sealAsSchool.ts';
export { addToProfileLink } from './sharing/addToProfile.ts';
export { chooseSharing, isShown, type SharingRefusal } from './sharing/chooseSharing.ts';
export { embedSnippet } from './sharing/embedSnippet.ts';
export { ownSharing, type Shared, sharedAward } from './sharing/shared.ts';
export type { Choice as SharingChoice } from './sharing/store.ts';
export { sharingRefusal } from './sharing/wording.ts';
export { type WorkDone, workDone, workLines } from './sharing/workDone.ts';
export type { Snapshot } from './snapshot.ts';
export { STATUS_TTL, statusList } from './status/index.ts';
export { type Award, awardsOf } from './store.ts';
export { drawTranscript, type Transcript, type TranscriptRow } from './transcript/drawTranscript.ts';
export { type Holder, transcript, transcriptHolder, transcriptPdf } from './transcript/transcripts.ts';
export { findAward, type KnownAward, searchAwards, verification } from './verification.ts';
export {
  allStand,
  readDidDocument,
  type Step,
  statusListsOf,
  stepName,
  stepText,
  verifyCredential,
  verifyFile,
} from './verify/index.ts';
export { changeRefusal, eventText, fieldOfRefusal, standingText } from './wording.ts';
