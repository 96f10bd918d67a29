import type { APIRoute } from 'astro';
import { database } from '../../../../../db/client.ts';
import { SECOND } from '../../../../platform/clock.ts';
import { openAnswer } from '../../../../platform/openAnswer.ts';
import { STATUS_TTL, statusList } from '../../../../school/credentials/index.ts';

/** Which awards are revoked or suspended, as a signed list of bits (Bitstring Status List 1.0). */
export const GET: APIRoute = async ({ params, rewrite }) => {
  const list = await statusList(database(), params.purpose ?? '', params.list ?? '');
  return list === undefined ? rewrite('/404') : openAnswer(list, 'application/vc', STATUS_TTL / SECOND);
};
