import { z } from 'zod';
import type { DidDocument } from '../keys/index.ts';
import { bitIn, readBits } from '../status/bitstring.ts';
import { type Credential, type ReadCredential, readCredential } from './readCredential.ts';
import { signatureChecks } from './signatureChecks.ts';
import { allStand, type Finding, failed, inOrder, notChecked, ok } from './step.ts';

const entrySchema = z.looseObject({
  type: z.literal('BitstringStatusListEntry'),
  statusPurpose: z.enum(['revocation', 'suspension']),
  statusListIndex: z.string().regex(/^(0|[1-9]\d{0,8})$/),
  statusListCredential: z.string(),
});

type Entry = z.output<typeof entrySchema>;

const entriesSchema = z.union([z.array(entrySchema), entrySchema.transform((it) => [it])]);

const listSchema = z.looseObject({
  type: z.literal('BitstringStatusList'),
  statusPurpose: z.string(),
  encodedList: z.string(),
});

/** Where a credential says that its status is told; empty where it says nothing of a kind that we know. */
export const statusEntriesIn = ({ credentialStatus }: Credential): Entry[] =>
  entriesSchema.safeParse(credentialStatus).data ?? [];

/**
 * What the status lists at hand say of a credential (Bitstring Status List 1.0, 3.2). A list is believed as a
 * credential is: signed by the same issuer, and not out of date.
 */
export async function checkStatus(
  credential: Credential,
  keys: DidDocument,
  { now, statusLists = [] }: { now: number; statusLists?: readonly string[] },
): Promise<Finding> {
  if (credential.credentialStatus === undefined) return notChecked('no-status');
  const entries = statusEntriesIn(credential);
  if (entries.length === 0) return failed('status-unusable');
  const lists = statusLists.map(readCredential);
  const findings = await Promise.all(entries.map((it) => statusIn(it, lists, keys, now)));
  return findings.find((it) => it.outcome === 'failed') ?? findings.find((it) => it.outcome !== 'ok') ?? ok();
}

async function statusIn(
  entry: Entry,
  lists: readonly (ReadCredential | undefined)[],
  keys: DidDocument,
  now: number,
): Promise<Finding> {
  const address = entry.statusListCredential;
  const list = lists.find((it) => it?.credential.id === address);
  if (!list) return notChecked('no-status-list', address);
  const bits = await bitsOf(list, entry, keys, now);
  const bit = bits && bitIn(bits, Number(entry.statusListIndex));
  if (bit === undefined) return failed('status-unusable', address);
  return bit ? failed(entry.statusPurpose === 'revocation' ? 'revoked' : 'suspended') : ok();
}

/** The bits of a list that is signed, in date and of the purpose; undefined for another. */
async function bitsOf(list: ReadCredential, entry: Entry, keys: DidDocument, now: number): Promise<Buffer | undefined> {
  if (!allStand(await inOrder(signatureChecks(list, keys, now)))) return undefined;
  const told = listSchema.safeParse(list.credential.credentialSubject);
  if (!told.success || told.data.statusPurpose !== entry.statusPurpose) return undefined;
  return readBits(told.data.encodedList);
}
