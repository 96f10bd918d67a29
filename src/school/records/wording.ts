import type { BundleRefusal } from './bundle/makeBundle.ts';
import type { ScopeRefusal } from './bundle/readScope.ts';

/** Why a bundle is not made, as whoever asked for it reads it. */
export function bundleRefusal(reason: BundleRefusal | ScopeRefusal): string {
  switch (reason) {
    case 'not-registrar':
      return 'Only a registrar can have records for an audit.';
    case 'nothing-asked':
      return 'Say what the audit is about: a learner, a course, a period, or several of them.';
    case 'unknown-learner':
      return 'Nobody has an account with this address or id.';
    case 'unknown-course':
      return 'The school has nothing on record of a course with this id.';
    case 'no-period':
      return 'Give the first and the last day of the period, in that order, such as 2026-01-01 and 2026-12-31.';
  }
}

/** The field of a form that a refusal is about; `''` is the whole. */
export const fieldOf = (reason: BundleRefusal | ScopeRefusal): string =>
  ({
    'unknown-learner': 'learner',
    'unknown-course': 'course',
    'no-period': 'from',
    'nothing-asked': '',
    'not-registrar': '',
  })[reason];
