import type { Db } from '../../../../db/client.ts';
import { paths } from '../../../paths.ts';
import { HOUR, MINUTE, now } from '../../../platform/clock.ts';
import { publicLink } from '../../../platform/links.ts';
import { toDateTime } from '../../../platform/seconds.ts';
import { CREDENTIALS_CONTEXT, type JsonObject } from '../../../platform/signing/contexts.ts';
import { keysOf, schoolDid, signDocument } from '../keys/index.ts';
import { standingOf } from '../register/standing.ts';
import { writeBits } from './bitstring.ts';
import { LIST_LENGTH, listOf, PURPOSES, type StatusPurpose } from './entries.ts';
import { entriesIn, eventsBetween, highestPlace } from './store.ts';

/** For how long a list may be believed, and for how long it is handed out before it is signed anew. */
const HOLDS = 24 * HOUR;
const FRESH = 12 * HOUR;
/** For how long whoever has a list need not ask again, in ms. */
export const TTL = 5 * MINUTE;

interface Kept {
  /** What it was made of: how far the register had come, and the keys. */
  madeOf: string;
  at: number;
  text: string;
}

const kept = new Map<string, Kept>();

/**
 * A status list as a signed credential (Bitstring Status List 1.0), as text. It is kept until something is entered in
 * the register, the keys change, or half a day is over.
 * @param purpose and @param list as they stand in the address.
 * @returns undefined where there is no such list.
 */
export async function statusList(db: Db, purpose: string, list: string): Promise<string | undefined> {
  const known = PURPOSES.find((it) => it === purpose);
  if (!known || !/^[1-9]\d{0,5}$/.test(list)) return undefined;
  const number = Number(list);
  if (number > 1 && number > listOf(await highestPlace(db))) return undefined;
  const madeOf = JSON.stringify([schoolDid(), await entriesIn(db), await keysOf(db)]);
  const at = now();
  const before = kept.get(`${known}/${number}`);
  if (before?.madeOf === madeOf && at >= before.at && at < before.at + FRESH) return before.text;
  const text = JSON.stringify(await signDocument(db, await listCredential(db, known, number, at)));
  kept.set(`${known}/${number}`, { madeOf, at, text });
  return text;
}

async function listCredential(db: Db, statusPurpose: StatusPurpose, list: number, at: number): Promise<JsonObject> {
  const id = publicLink(paths.statusList(statusPurpose, list));
  return {
    '@context': [CREDENTIALS_CONTEXT],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: schoolDid(),
    validFrom: toDateTime(at),
    validUntil: toDateTime(at + HOLDS),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose,
      encodedList: writeBits(await placesSet(db, statusPurpose, list, at)),
      ttl: TTL,
    },
  };
}

/** Places in a list whose bit is 1: what was revoked or corrected is revoked for good; what is suspended may return. */
async function placesSet(db: Db, purpose: StatusPurpose, list: number, at: number): Promise<number[]> {
  const first = (list - 1) * LIST_LENGTH;
  const events = await eventsBetween(db, first, first + LIST_LENGTH - 1);
  const byPlace = Map.groupBy(events, (it) => it.place);
  const states: readonly string[] = purpose === 'revocation' ? ['revoked', 'corrected'] : ['suspended'];
  return [...byPlace]
    .filter(([, happened]) => states.includes(standingOf(happened, null, at).state))
    .map(([place]) => place - first);
}
