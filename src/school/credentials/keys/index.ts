export { currentKey, isCurrent, type SigningKey } from './currentKey.ts';
export { jwkMethodOf, methodOf, schoolDid } from './did.ts';
export { type DidDocument, didDocumentOf, type VerificationMethod } from './didDocument.ts';
export { keysFile, publishKeys } from './publish.ts';
export { KEY_REASON_MAX, revokeKey } from './revokeKey.ts';
export { type KeyRefusal, rotateKey } from './rotate.ts';
export { signDocument, signingWith, signWithCurrentKey } from './sign.ts';
export { keysOf, type PublicKey } from './store.ts';
export { keyRefusal } from './wording.ts';
