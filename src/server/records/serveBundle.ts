import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { paths } from '../../paths.ts';
import { now } from '../../platform/clock.ts';
import { log } from '../../platform/log.ts';
import { makeBundle, readScope } from '../../school/records/index.ts';
import { signedIn } from '../uploads/signedIn.ts';
import { isGone } from '../uploads/troubles.ts';

/**
 * Answers with the bundle for an audit, made as fast as its reader takes it, in front of Astro, which would hold all of
 * it in memory for a slow one. Where a link of another site leads here, nothing is made: the form is shown.
 * @returns whether it answered: for those who may not have it there is nothing.
 */
export async function serveBundle(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> {
  if (path !== paths.recordsBundle || request.method !== 'GET') return false;
  const person = await signedIn(request, response);
  if (!person || request.headers['sec-fetch-site'] === 'cross-site') {
    const to = person ? paths.registrarRecords : paths.loginTo(paths.registrarRecords);
    response.writeHead(303, { location: to }).end();
    return true;
  }
  if (!person.registrar) return false;
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  const typed = Object.fromEntries(searchParams) as Record<string, string | undefined>;
  const read = await readScope({ learner: typed.learner, course: typed.course, from: typed.from, to: typed.to });
  const bundle = read.ok ? await makeBundle(person, read.scope, now(), typed.pdf === 'yes') : read;
  if (!bundle.ok) return false;
  response.writeHead(200, {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${bundle.name}.zip"`,
    'cache-control': 'private, no-store',
  });
  await pipeline(bundle.zip, response).catch((error: unknown) => {
    if (!isGone(error)) log.error({ err: error }, 'a bundle for an audit broke off');
    response.destroy();
  });
  return true;
}
