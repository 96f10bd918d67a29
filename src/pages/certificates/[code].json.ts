import type { APIRoute } from 'astro';
import { answerCredential } from './_answerCredential.ts';

/** An award as an Open Badges 3.0 credential with a Data Integrity proof, byte for byte as it was signed. */
export const GET: APIRoute = (context) =>
  answerCredential(context, { type: 'application/vc', ending: 'json', body: ({ json }) => json });
