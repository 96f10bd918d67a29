import { write } from '../../../../db/client.ts';
import { announceUpload } from '../../uploads/index.ts';
import { attachable } from './attachable.ts';

/**
 * Begins to send a file for a draft. @param size in bytes. @param now in ms.
 * Refused to anyone but the draft's student, and as uploads say.
 * @returns the id under which its bytes are to come.
 */
export const announceFile = (person: string, submission: string, file: { name: string; size: number }, now: number) =>
  write(async (tx) => {
    const allowed = await attachable(tx, person, submission);
    return allowed.ok ? announceUpload(tx, { ...file, person, owner: { submission } }, allowed.most, now) : allowed;
  });
