import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { LIMITS, tooLarge } from '../../src/school/interchange/index.ts';
import { Refusal } from '../command.ts';

/** The bytes of a file. One that is too large is refused before it is read. @throws Refusal. */
export function readBytes(file: string): Buffer {
  const handle = openSync(file, 'r');
  try {
    const about = fstatSync(handle);
    if (!about.isFile()) throw new Refusal(`${file}:1  this is no file  name the file that holds the questions`);
    if (about.size > LIMITS.file) {
      const { line, wrong, remedy } = tooLarge(about.size);
      throw new Refusal(`${file}:${line}  ${wrong}  ${remedy}`);
    }
    const bytes = Buffer.alloc(about.size);
    let read = 0;
    for (let more = -1; more !== 0 && read < bytes.length; read += more)
      more = readSync(handle, bytes, read, bytes.length - read, null);
    return bytes.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}
