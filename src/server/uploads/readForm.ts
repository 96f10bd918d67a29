import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { Busboy, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { BadForm, cleanText, Fields, FORM_LIMIT } from '../../platform/form.ts';

/** How many files one form may hold; further ones are read and left out. */
const MOST_FILES = 10;

/**
 * Reads a multipart form to its end as it comes, a chunk at a time: its fields are gathered, each file that was chosen
 * is handed on in turn.
 * @param take does something with a file's bytes, and reads them all. Files come one after the other.
 * @throws BadForm when it is no multipart form, broken, or its fields are larger than FORM_LIMIT; what `take` throws.
 */
export async function readForm(
  request: IncomingMessage,
  take: (name: string, bytes: Readable) => Promise<void>,
): Promise<Fields> {
  const entries: [string, string][] = [];
  const taking: Promise<void>[] = [];
  const files: Readable[] = [];
  const parser = parserFor(request);
  let letters = 0;
  parser.on('field', (name, value) => {
    letters += name.length + value.length;
    if (letters <= FORM_LIMIT) entries.push([name, cleanText(value)]);
  });
  const read = new Promise<void>((finished, failed) => {
    parser.on('file', (_field, bytes, name: string | undefined) => {
      // Whoever reads it hears of an error, and so does the parser; one that nobody listens for would end the school.
      bytes.on('error', () => {});
      // A field for files that was left empty comes as a file without a name.
      if (!name) return void bytes.resume();
      files.push(bytes);
      const taken = take(name, bytes);
      // The parser waits for whoever reads the file; nobody does any more.
      taken.catch(failed);
      taking.push(taken);
    });
    parser.on('finish', finished);
    parser.on('error', () => failed(new BadForm(400, 'That form arrived broken. Send it again.')));
    request.on('error', failed);
    request.pipe(parser);
  });
  try {
    await read;
    await Promise.all(taking);
  } catch (error) {
    for (const bytes of files) bytes.destroy(error as Error);
    await Promise.allSettled(taking);
    throw error;
  } finally {
    request.unpipe(parser);
    request.resume();
  }
  if (letters > FORM_LIMIT) {
    throw new BadForm(
      413,
      `That is more than a form may hold (${FORM_LIMIT / 1024} KB). Shorten it and send it again.`,
    );
  }
  return new Fields(entries);
}

function parserFor(request: IncomingMessage): BusboyInstance {
  try {
    const limits = { files: MOST_FILES, fieldSize: FORM_LIMIT + 1, fields: 500, parts: 600, headerPairs: 20 };
    return new Busboy({ headers: request.headers as BusboyHeaders, limits });
  } catch {
    throw new BadForm(415, 'Send this as a form.');
  }
}
