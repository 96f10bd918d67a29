import type { IncomingMessage, ServerResponse } from 'node:http';
import { paths } from '../../paths.ts';
import { now } from '../../platform/clock.ts';
import type { Fields } from '../../platform/form.ts';
import type { Person } from '../../school/accounts/index.ts';
import { LARGEST_LIST, sendRoster } from '../../school/enrolment/index.ts';
import { readForm } from './readForm.ts';
import { signedIn } from './signedIn.ts';
import { type ShowPage, takeFiles } from './takeFiles.ts';

/** A list as it came: its name and bytes. */
interface List {
  name: string;
  bytes: Buffer;
}

/**
 * Takes a list of people to enrol, as a file or as a pasted text. Of a file no more is kept in memory than a list may
 * weigh; the rest is read past. Then on to looking it over, or back to the form with what is wrong.
 */
export async function takeRoster(request: IncomingMessage, response: ServerResponse, show: ShowPage): Promise<void> {
  await takeFiles({ request, response, show, failed: 'a list of people was not kept' }, async () => {
    const person = await signedIn(request, response);
    const files: List[] = [];
    const fields = await readForm(request, async (name, bytes) => {
      const begun = await beginningOf(bytes);
      if (files.length === 0) files.push({ name, bytes: begun });
    });
    if (!person) return void response.writeHead(303, { location: paths.loginTo(paths.registrarRosters) }).end();
    if (!person.registrar) return show(paths.registrarRosters);
    const result = await send(person, files[0] ?? pasted(fields), fields);
    if (result.ok) return void response.writeHead(303, { location: paths.registrarRoster(result.id) }).end();
    const typed = new Map(['text', 'course'].map((it) => [it, fields.get(it)]));
    show(paths.registrarRosters, {
      sent: { typed, unkept: [{ name: files[0]?.name ?? '', message: result.message }] },
    });
  });
}

const pasted = (fields: Fields): List => ({ name: 'Pasted list', bytes: Buffer.from(fields.get('text')) });

async function send(person: Person, list: List, fields: Fields) {
  if (list.bytes.length === 0) return { ok: false as const, message: 'Choose a file, or paste a list below.' };
  return sendRoster(person, { ...list, course: fields.get('course') }, now());
}

/** The bytes of a file up to one more than a list may have, so that a longer one is known as such. */
async function beginningOf(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    if (size <= LARGEST_LIST) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks);
}
