import type { LifeDeed } from '../../school/credentials/index.ts';

/** How a registrar's deed with an award is offered and explained. */
export interface DeedPage {
  deed: LifeDeed;
  /** Last part of its address. */
  noun: string;
  title: string;
  /** What it does, a paragraph each. */
  says: readonly string[];
  hint: string;
  submit: string;
  tone: 'main' | 'grave';
  /** Key of what is said once it is done. */
  note: string;
}

const READ_BY_ALL = 'One or two sentences, fit for anyone to read.';

/** Every deed, in the order in which an award's page offers them. */
export const DEED_PAGES: readonly DeedPage[] = [
  {
    ...{ deed: 'correct', noun: 'correction', title: 'Correct it', submit: 'Issue the corrected award', tone: 'main' },
    says: [
      'A new award with a code of its own takes the place of this one. The day of issue and the last day on which it holds stay as they are.',
      'This one stays, and says to whoever checks it that it was corrected, with the reason and a link to the new one. The holder is told. A diploma that rests on it is not changed.',
    ],
    hint: `${READ_BY_ALL} For a change of name: which document you saw, and no number of it.`,
    note: 'award-corrected',
  },
  {
    ...{ deed: 'renew', noun: 'renewal', title: 'Renew it', submit: 'Renew this award', tone: 'main' },
    says: [
      'A new award with a code of its own is issued today, and holds for as many days as this one did. This one runs to its own end. The holder is told.',
      'The school does not ask for the course once more by itself: you renew on what the holder has shown you, and say here what that was.',
    ],
    hint: `${READ_BY_ALL} What shows that its holder keeps up what it certifies.`,
    note: 'award-renewed',
  },
  {
    ...{ deed: 'suspend', noun: 'suspension', title: 'Suspend it', submit: 'Suspend this award', tone: 'grave' },
    says: ['It counts for nothing until you reinstate it. Whoever checks it reads the reason, and the holder is told.'],
    hint: READ_BY_ALL,
    note: 'award-suspended',
  },
  {
    ...{
      deed: 'reinstate',
      noun: 'reinstatement',
      title: 'Reinstate it',
      submit: 'Reinstate this award',
      tone: 'main',
    },
    says: ['It counts again as it did. That it was suspended for a time stays in its history. The holder is told.'],
    hint: READ_BY_ALL,
    note: 'award-reinstated',
  },
  {
    ...{ deed: 'revoke', noun: 'revocation', title: 'Revoke it', submit: 'Revoke this award', tone: 'grave' },
    says: [
      'This cannot be undone. Whoever checks the code reads the reason, and the holder is told. A diploma that rests on this certificate stands until it is revoked itself.',
    ],
    hint: READ_BY_ALL,
    note: 'award-revoked',
  },
];
