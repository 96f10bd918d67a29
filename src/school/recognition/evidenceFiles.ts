import type { Db } from '../../../db/client.ts';
import { isKept, type KeptUpload, uploadsOf } from '../uploads/index.ts';

/** The documents that were sent with a request, kept and checked. */
export const evidenceFiles = async (db: Db, learning: string): Promise<KeptUpload[]> =>
  (await uploadsOf(db, { learning })).filter(isKept);
