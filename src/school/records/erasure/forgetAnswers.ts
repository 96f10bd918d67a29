import { write } from '../../../../db/client.ts';
import { removeSentAnswers } from './store.ts';

/** Removes answers to requests for erasure that were sent or given up, with the addresses on them. @returns how many. */
export const forgetAnswers = (): Promise<number> => write(removeSentAnswers);
