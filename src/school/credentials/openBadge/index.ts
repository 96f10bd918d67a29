export { type Badge, keptPicture } from './badge.ts';
export { bakedBadge } from './bakedBadge.ts';
export { type Unbaked, unbakePng } from './bakePng.ts';
export { unbakeSvg } from './bakeSvg.ts';
export { type Badgeable, type Certificate, certificateOf } from './credential.ts';
export { digestSri } from './picture.ts';
export { signAward } from './signAward.ts';
export { signedCredentialOf } from './signedCredentialOf.ts';
export type { SignedCredential } from './store.ts';
