import type { APIContext } from 'astro';
import { database } from '../../../db/client.ts';
import { SECOND } from '../../platform/clock.ts';
import { openAnswer } from '../../platform/openAnswer.ts';
import {
  type Award,
  findAward,
  lookUp,
  type SignedCredential,
  signedCredentialOf,
} from '../../school/credentials/index.ts';

/** A form in which a credential is handed out. */
interface Form {
  type: string;
  /** How the file's name ends. */
  ending: string;
  /** @returns undefined where it can't be had in this form. */
  body: (signed: SignedCredential, award: Award) => Promise<Uint8Array | undefined> | string;
}

/** For how long a copy may be kept, in seconds. What is signed never changes; its standing is told by the status lists. */
const MAX_AGE = 3600;

/**
 * Answers with the credential of an award, for anyone who knows its code, as `/verify` does; codes that lead to nothing
 * count against the same limit. Revoked awards are handed out, too: their status tells.
 */
export async function answerCredential({ params, locals, rewrite }: APIContext, form: Form): Promise<Response> {
  const { wait, ...looked } = await lookUp(locals.from, () => findAward(database(), params.code ?? ''));
  if (wait > 0) return tooMany(wait);
  const award = 'found' in looked ? looked.found : undefined;
  if (!award) return rewrite('/404');
  const signed = await signedCredentialOf(database(), award.code);
  const body = signed && (await form.body(signed, award));
  if (body === undefined) return rewrite('/404');
  return openAnswer(body, form.type, MAX_AGE, {
    // A code holds only capitals, digits and hyphens, so the name needs no quoting rules.
    'content-disposition': `inline; filename="certificate-${award.code}.${form.ending}"`,
  });
}

const tooMany = (wait: number): Response =>
  new Response('Those were many codes in one minute that are not ours. Wait a minute, then go on.\n', {
    status: 429,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(Math.ceil(wait / SECOND)) },
  });
