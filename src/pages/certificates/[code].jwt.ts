import type { APIRoute } from 'astro';
import { answerCredential } from './_answerCredential.ts';

/** An award as an Open Badges 3.0 credential in the form of a JWT (VC-JOSE-COSE). */
export const GET: APIRoute = (context) =>
  answerCredential(context, { type: 'application/vc+jwt', ending: 'jwt', body: ({ jwt }) => jwt });
