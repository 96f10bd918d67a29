import { keepWhole } from '../../uploads/index.ts';
import { attachable } from './attachable.ts';

/**
 * Takes a whole file for one's own draft from a form, checks it and keeps it if it is fit.
 * @param given its bytes are read to their end, whatever is refused. @param now in ms.
 */
export const keepFile = (
  person: string,
  submission: string,
  given: { name: string; bytes: AsyncIterable<Uint8Array> },
  now: number,
) => keepWhole({ owner: { submission }, person }, given, (db) => attachable(db, person, submission), now);
