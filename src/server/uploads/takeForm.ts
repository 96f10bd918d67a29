import type { IncomingMessage, ServerResponse } from 'node:http';
import { typedTexts } from '../../components/cases/draftFields.ts';
import { withNote } from '../../notes.ts';
import { paths } from '../../paths.ts';
import { now } from '../../platform/clock.ts';
import { type Cookie, heldFormCookie } from '../../platform/cookies.ts';
import type { Fields } from '../../platform/form.ts';
import { holdForm } from '../../school/accounts/index.ts';
import { attachmentRefusalText, draftRefusalText, keepFile, saveDraft } from '../../school/cases/index.ts';
import { readForm } from './readForm.ts';
import { setCookie } from './setCookie.ts';
import { signedIn } from './signedIn.ts';
import { type ShowPage, takeFiles, type UnkeptFile } from './takeFiles.ts';

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
  let fields: Fields | undefined;
  const unsaved = () => fields && asDraft(submission, fields);
  await takeFiles({ request, response, show, failed: 'a draft with files was not saved', unsaved }, async () => {
    const person = await signedIn(request, response);
    if (!person) return holdTyped(request, response, submission);
    const unkept: UnkeptFile[] = [];
    const names: string[] = [];
    fields = await readForm(request, async (name, bytes) => {
      names.push(name);
      const result = await keepFile(person.id, submission, { name, bytes }, now());
      if (!result.ok) unkept.push({ name, message: attachmentRefusalText(result) });
    });
    const sendsFiles = fields.get('next') === 'files';
    if (sendsFiles && names.length === 0) unkept.push({ name: '', message: 'Choose a file first.' });
    return answerTo(response, { person: person.id, submission, fields, unkept, sendsFiles }, show);
  });
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
