import type { ErasureRefusal } from './carryOutErasure.ts';

/** Why a request for erasure was not carried out, as a registrar reads it. */
export function erasureRefusal(reason: ErasureRefusal): string {
  switch (reason) {
    case 'not-registrar':
      return 'Only a registrar can carry out a request for erasure.';
    case 'unknown':
      return 'There is no such request.';
    case 'done-already':
      return 'This request was carried out already. Nothing was changed.';
    case 'purchase-open':
      return 'A purchase of this person is not finished: instalments would go on, or money could not go back. End it first.';
    case 'yourself':
      return 'Another registrar has to carry out your own request, so that one always remains.';
  }
}
