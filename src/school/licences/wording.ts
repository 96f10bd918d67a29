import type { LicenceRefused } from './decideLicence.ts';

/** Why a licence could not be kept, as its holder reads it. */
export function licenceRefusal({ reason, example }: LicenceRefused): string {
  switch (reason) {
    case 'unknown-board':
      return 'Choose a board from the list.';
    case 'number-form':
      return `This board writes its numbers like ${example}. Look at your licence again.`;
    case 'renewal-past':
      return 'This day is past. Give the day of your next renewal.';
    case 'period-missing':
      return 'How long a period of this board is could not be looked up. Give its first day.';
    case 'period-order':
      return 'The first day of the period comes before the renewal.';
    case 'held-already':
      return 'You have entered this licence already.';
    case 'unknown-licence':
      return 'You have entered no such licence.';
    case 'renewed-already':
      return 'The next period has begun already. Nothing was changed.';
  }
}

/** Beside which field of the form of a licence a refusal is told. */
export function fieldOfRefusal({ reason }: LicenceRefused): 'board' | 'number' | 'renewsOn' | 'periodFrom' | '' {
  switch (reason) {
    case 'unknown-board':
      return 'board';
    case 'number-form':
    case 'held-already':
      return 'number';
    case 'renewal-past':
      return 'renewsOn';
    case 'period-missing':
    case 'period-order':
      return 'periodFrom';
    case 'unknown-licence':
    case 'renewed-already':
      return '';
  }
}
