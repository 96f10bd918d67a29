import { database, write } from '../../../../db/client.ts';
import { signAward } from './signAward.ts';
import { unsignedAwards } from './store.ts';

/** How many credentials are signed in one transaction: other deeds go between two. */
const AT_ONCE = 20;

/** Signs what a release without credentials awarded, with the key of today. */
export async function signWhatIsUnsigned(): Promise<void> {
  while ((await unsignedAwards(database(), 1)).length > 0) {
    await write(async (tx) => {
      for (const award of await unsignedAwards(tx, AT_ONCE)) await signAward(tx, award);
    });
  }
}
