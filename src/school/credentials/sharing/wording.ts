import type { SharingRefusal } from './chooseSharing.ts';

/** Why a choice about sharing was not kept, as a holder reads it. */
export function sharingRefusal(reason: SharingRefusal): string {
  switch (reason) {
    case 'unknown-award':
      return 'You hold no award with this code.';
    case 'not-a-choice':
      return 'Choose who may see the page.';
    case 'not-standing':
      return 'This award does not stand at present, so that it cannot be shown as an achievement.';
  }
}
