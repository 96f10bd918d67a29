import { write } from '../../../../../db/client.ts';
import { attend, findRight, setMoney } from '../../../enrolment/index.ts';
import { done, refused } from '../../../outcome.ts';
import type { Remedy } from './remedy.ts';

/** Shuts what was never paid: until its purchase is paid, or for good where there is no such purchase. */
export const pause: Remedy = ({ purchase, subject }, by, now) =>
  write(async (tx) => {
    if (purchase !== null) {
      await setMoney(tx, purchase, 'stopped', { reason: 'nothing was paid', at: now });
      return done();
    }
    const right = await findRight(tx, subject);
    const details = { reason: 'nothing was paid' };
    return right && (await attend(tx, right, 'withdrew', { by: by.id, at: now, details })) ? done() : refused('gone');
  });
