import { write } from '../../../../db/client.ts';
import type { Person } from '../../accounts/index.ts';
import { attend, rightsOfPurchase } from '../../enrolment/index.ts';
import { done, refused } from '../../outcome.ts';

/**
 * A registrar ends the access that a purchase gives, or gives it again, whatever became of its money. Refused to others, and where there is
 * nothing to change.
 * @param event what happens to each of its rights. @param now in ms.
 */
export const changeAccess = (
  registrar: Person,
  purchase: string,
  event: 'withdrew' | 'reinstated',
  reason: string,
  now: number,
) =>
  write(async (tx) => {
    if (!registrar.registrar) return refused('not-registrar');
    if (reason === '') return refused('no-reason');
    const doing = { by: registrar.id, at: now, details: { reason, purchase } };
    let changed = 0;
    for (const right of await rightsOfPurchase(tx, purchase)) {
      if (await attend(tx, right, event, doing)) changed += 1;
    }
    return changed > 0 ? done() : refused('nothing-to-change');
  });
