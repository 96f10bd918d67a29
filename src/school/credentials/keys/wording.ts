import { KEY_REASON_MAX } from './revokeKey.ts';
import type { KeyRefusal } from './rotate.ts';

/** Why a key was left as it is, as a registrar reads it. */
export function keyRefusal(reason: KeyRefusal): string {
  switch (reason) {
    case 'not-registrar':
      return 'Only a registrar can change the keys.';
    case 'reason-missing':
      return 'Give the reason. It stays in the list of keys.';
    case 'reason-long':
      return `Give the reason in at most ${KEY_REASON_MAX} characters.`;
    case 'unknown-key':
      return 'There is no such key.';
    case 'revoked-already':
      return 'This key was revoked before. The first reason stands.';
  }
}
