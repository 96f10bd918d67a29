export { type Badge, drawBadge } from './badge.ts';
export { signWhatIsUnsigned } from './bringUpToDate.ts';
export { type Badgeable, type Certificate, certificateOf } from './credential.ts';
export { signAward } from './signAward.ts';
export { type SignedCredential, signedCredentialWith as signedCredentialOf } from './store.ts';
