import type { IncomingMessage, ServerResponse } from 'node:http';
import { typedTexts } from '../../components/cases/draftFields.ts';
import { withNote } from '../../notes.ts';
import { paths } from '../../paths.ts';
import { now } from '../../platform/clock.ts';
import { type Cookie, heldFormCookie } from '../../platform/cookies.ts';
import { BadForm, type Fields } from '../../platform/form.ts';
import { log } from '../../platform/log.ts';
import { holdForm } from '../../school/accounts/index.ts';
import { attachmentRefusalText, draftRefusalText, keepFile, saveDraft } from '../../school/cases/index.ts';
import type { PageLocals } from '../answerWithPage.ts';
import { isOwnRequest } from '../isOwnRequest.ts';
import { readForm } from './readForm.ts';
import { setCookie } from './setCookie.ts';
import { signedIn } from './signedIn.ts';
import { isGone, isPaused } from './troubles.ts';

/** A file that was not kept, and why, as its student reads it. */
export interface UnkeptFile {
  name: string;
  message: string;
}

/** A page to answer with, asked for as by GET, since what was posted is read already. */
export type ShowPage = (path: string, locals?: PageLocals) => void;

/**
 * Takes a draft that is posted as a form with files: what was typed is saved, each file is written to the disk as it
 * comes, checked and kept. Then on to reading it over, or back to the draft where only files were to be sent; what
 * can't be saved or kept brings the draft again, with what was typed.
 */
export async function takeForm(
  request: IncomingMessage,
  response: ServerResponse,
  submission: string,
  show: ShowPage,
): Promise<void> {
  if (!isOwnRequest(request)) {
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
    return void response.end('This request comes from another site and was refused.\n');
  }
  const person = await signedIn(request, response);
  let fields: Fields | undefined;
  try {
    if (!person) return await holdTyped(request, response, submission);
    const unkept: UnkeptFile[] = [];
    const names: string[] = [];
    fields = await readForm(request, async (name, bytes) => {
      names.push(name);
      const result = await keepFile(person.id, submission, { name, bytes }, now());
      if (!result.ok) unkept.push({ name, message: attachmentRefusalText(result) });
    });
    const sendsFiles = fields.get('next') === 'files';
    if (sendsFiles && names.length === 0) unkept.push({ name: '', message: 'Choose a file first.' });
    await answerTo(response, { person: person.id, submission, fields, unkept, sendsFiles }, show);
  } catch (error) {
    if (isGone(error) && request.destroyed) return void response.destroy();
    if (error instanceof BadForm)
      return show('/trouble', { trouble: { status: error.status, message: error.message } });
    if (!isPaused(error)) throw error;
    log.warn({ err: error, url: request.url }, 'a draft with files was not saved');
    show('/trouble', {
      trouble: { status: 503, message: 'saving is paused', unsaved: fields && asDraft(submission, fields) },
    });
  }
}

/** What was posted, once all of it has come. */
interface Posted {
  person: string;
  submission: string;
  fields: Fields;
  unkept: UnkeptFile[];
  /** Whether the button for files was pressed, not the one that goes on to reading over. */
  sendsFiles: boolean;
}

async function answerTo(response: ServerResponse, posted: Posted, show: ShowPage): Promise<void> {
  const { person, submission, fields, unkept, sendsFiles } = posted;
  const at = now();
  const texts = typedTexts(fields, at);
  const result = await saveDraft(person, submission, texts, at);
  if (result.ok && result.problems.length === 0 && unkept.length === 0) {
    const next = sendsFiles
      ? `${withNote(paths.submission(submission), 'files-sent')}#files`
      : withNote(paths.handIn(submission), 'draft-saved');
    return void response.writeHead(303, { location: next }).end();
  }
  const sent: App.Locals['sent'] = {
    typed: new Map(texts.map((it) => [it.section, it.text])),
    unkept,
    ...(result.ok ? { problems: result.problems } : { problem: draftRefusalText(result.reason) }),
  };
  show(paths.submission(submission), { sent });
}

/** Keeps what someone typed whose session has ended, as `holdForms` does; files have to be chosen again. */
async function holdTyped(request: IncomingMessage, response: ServerResponse, submission: string): Promise<void> {
  const fields = await readForm(request, async (_name, bytes) => {
    for await (const _ of bytes);
  });
  const secret = await holdForm(paths.submissionDraft(submission), fields.entries);
  const cookie: Cookie = heldFormCookie();
  setCookie(response, cookie, secret);
  response.writeHead(303, { location: paths.loginTo(paths.heldForm) }).end();
}

/** What was typed, as the form without files would have sent it. */
const asDraft = (submission: string, { entries }: Fields): Request =>
  new Request(`http://localhost${paths.submissionDraft(submission)}`, {
    method: 'POST',
    body: new URLSearchParams(entries.map(([name, value]) => [name, value])),
  });
