import type { IncomingMessage, ServerResponse } from 'node:http';
import { paths } from '../../paths.ts';
import { answerResumable } from './resumable.ts';
import { serveEvidence, serveUpload } from './serveUpload.ts';
import { takeEvidence } from './takeEvidence.ts';
import type { ShowPage } from './takeFiles.ts';
import { takeForm } from './takeForm.ts';
import { takeRoster } from './takeRoster.ts';

const FILES = /^\/submissions\/([a-z0-9]+)\/files(?:\/([a-z0-9]+))?$/;
const EVIDENCE = /^\/diplomas\/([a-z0-9-]+)\/prior-learning\/([a-z0-9]+)\/files(?:\/([a-z0-9]+))?$/;
const UPLOADS = /^\/submissions\/([a-z0-9]+)\/uploads(?:\/([a-z0-9]+))?$/;

/**
 * Takes and hands out the files of submissions and the evidence of prior learning, and takes lists of people to enrol, in
 * front of Astro, which holds whole bodies in memory.
 * @param show answers with a page.
 * @returns whether it answered.
 */
export async function answerUploads(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  show: ShowPage,
): Promise<boolean> {
  const { method } = request;
  const reads = method === 'GET' || method === 'HEAD';
  if (method === 'POST' && path === paths.registrarRosters) {
    await takeRoster(request, response, show);
    return true;
  }
  const [, submission, upload] = UPLOADS.exec(path) ?? [];
  if (submission !== undefined && method !== 'GET') {
    await answerResumable(request, response, submission, upload);
    return true;
  }
  const [, diploma, learning, document] = EVIDENCE.exec(path) ?? [];
  if (diploma !== undefined && learning !== undefined) {
    if (document !== undefined)
      return reads && (await serveEvidence(request, response, { diploma, learning, document }));
    if (method === 'POST') await takeEvidence(request, response, diploma, learning, show);
    else if (reads) response.writeHead(303, { location: paths.priorLearningRequest(diploma, learning) }).end();
    else return false;
    return true;
  }
  const [, filesOf, file] = FILES.exec(path) ?? [];
  if (filesOf === undefined) return false;
  if (file !== undefined) return reads && (await serveUpload(request, response, filesOf, file));
  if (method === 'POST') await takeForm(request, response, filesOf, show);
  // Someone who reloads the address of a form that was refused.
  else if (reads) response.writeHead(303, { location: paths.submission(filesOf) }).end();
  else return false;
  return true;
}
