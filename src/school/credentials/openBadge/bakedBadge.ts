import { drawBadge, keptPicture } from './badge.ts';
import { bakePng } from './bakePng.ts';
import { bakeSvg } from './bakeSvg.ts';
import type { Badgeable } from './credential.ts';
import type { SignedCredential } from './store.ts';

const BAKES = { png: bakePng, svg: bakeSvg };

/**
 * The badge of an award with its signed credential in it. The picture is the one that was signed, as it was kept; one
 * that was lost is drawn anew.
 * @returns undefined when the picture is lost, and draws itself otherwise today: it would not be the one that was signed.
 */
export async function bakedBadge(
  award: Pick<Badgeable, 'snapshot'>,
  { json }: SignedCredential,
  kind: 'png' | 'svg',
): Promise<Buffer | undefined> {
  const digest = signedDigest(json, kind);
  const picture = (await keptPicture(digest, kind)) ?? (await drawn(award, digest, kind));
  return picture && BAKES[kind](picture, json);
}

async function drawn({ snapshot }: Pick<Badgeable, 'snapshot'>, digest: string, kind: 'png' | 'svg') {
  await drawBadge(snapshot, 'anew');
  return keptPicture(digest, kind);
}

/** SHA-256 in hex of the picture that a credential was signed with; its address ends with it. */
function signedDigest(json: string, kind: 'png' | 'svg'): string {
  const { relatedResource } = JSON.parse(json) as { relatedResource: { id: string }[] };
  const address = relatedResource.map((it) => it.id).find((it) => it.endsWith(`.${kind}`)) ?? '';
  return /([0-9a-f]{64})\.\w+$/.exec(address)?.[1] ?? '';
}
