const AWARDS: Record<string, string> = {
  'award-issued': 'Award issued',
  'award-corrected': 'Award corrected',
  'award-renewed': 'Award renewed',
  'award-expired': 'Award ran out',
  'award-expiry-told': 'Holder told that an award runs out',
  'award-suspended': 'Award suspended',
  'award-reinstated': 'Award reinstated',
  'award-revoked': 'Award revoked',
};

/** What an entry of the audit log says was done, in words where it has some. */
export const actionText = (action: string): string => AWARDS[action] ?? action;
