import { write } from '../../../../../db/client.ts';
import { done, refused } from '../../../outcome.ts';
import { acceptPayment } from '../../desk/acceptPayment.ts';
import type { Remedy } from './remedy.ts';

/** Takes what arrived as it is. */
export const accept: Remedy = async ({ purchase }, by, now) => {
  if (purchase === null) return refused('gone');
  const accepted = await write((tx) => acceptPayment(tx, purchase, { by: by.id, reason: 'as it was found' }, now));
  return accepted ? done() : refused('gone');
};
