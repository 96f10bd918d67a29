import { readFileSync } from 'node:fs';
import { pdf } from '../tests/support/craftedFiles.ts';
import { type RunningSchool, removeSchool, startSchool, stopSchool } from '../tests/support/server.ts';
import { Visitor } from '../tests/support/visitor.ts';
import type { Row } from './table.ts';

const AT_ONCE = 10;
const BYTES = 20_000_000;
const BEFORE = '/courses/clinical-reasoning/patients/seeing-a-patient-here';
const CASE = '/courses/clinical-reasoning/patients/seven-weeks-after-the-repair';
/** How often the server's memory is looked at, in ms. */
const SAMPLE = 20;

/** A student with a draft that takes files. */
interface Sender {
  visitor: Visitor;
  /** Address under which files are announced. */
  uploads: string;
}

/**
 * Ten uploads of 20 MB at once in a school of their own, each checked and kept: how much the server's resident memory
 * grows beside what it holds idle. It has shown a page and taken a first file before, so that its code is loaded.
 */
export async function uploads(): Promise<Row[]> {
  let school = await startSchool();
  try {
    const senders = await Promise.all(Array.from({ length: AT_ONCE }, (_, seat) => draftOf(school, seat)));
    // Opened anew: building the demo school leaves free room in which uploads would hide.
    await stopSchool(school);
    school = await startSchool({ folder: school.folder, port: Number(new URL(school.url).port) });
    const file = pdf('', BYTES);
    const [first] = senders;
    if (first) await send(school, first, pdf('', 1_000_000));
    for (const { visitor } of senders) await visitor.get('/learn');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const idle = residentOf(school);
    let peak = idle;
    const sampling = setInterval(() => (peak = Math.max(peak, residentOf(school))), SAMPLE);
    const began = Date.now();
    const statuses = await Promise.all(senders.map((it) => send(school, it, file)));
    const seconds = (Date.now() - began) / 1000;
    clearInterval(sampling);
    return [
      { name: `${AT_ONCE} uploads of 20 MB at once, memory beside idle`, value: peak - idle, unit: 'MB', beside: idle },
      { name: `${AT_ONCE} uploads of 20 MB at once, checked and kept`, value: seconds, unit: 's' },
      {
        name: `${AT_ONCE} uploads of 20 MB at once, that failed`,
        value: statuses.filter((it) => it !== 204).length,
        unit: '',
      },
    ];
  } finally {
    await stopSchool(school);
    removeSchool(school);
  }
}

async function draftOf(school: RunningSchool, seat: number): Promise<Sender> {
  const visitor = new Visitor(school.url);
  const email = `sender-${process.pid}-${seat}@school.test`;
  await visitor.post('/register', { name: `Sender ${seat}`, email, password: 'a long sentence of mine' });
  await visitor.post('/courses/clinical-reasoning/enrolment', {});
  await visitor.post(`${BEFORE}/progress`, { fact: 'stated' });
  const draft = (await visitor.post(`${CASE}/submissions`, {})).headers.get('location') ?? '';
  if (!draft.startsWith('/submissions/')) throw new Error(`no draft was begun: ${draft}`);
  await visitor.get(draft);
  return { visitor, uploads: `${draft}/uploads` };
}

/** Sends a file as the script does, in one piece. Returns the status of the answer. */
async function send(school: RunningSchool, { visitor, uploads: address }: Sender, file: Buffer): Promise<number> {
  const ask = (method: string, path: string, headers: Record<string, string>, body?: BodyInit) =>
    fetch(`${school.url}${path}`, {
      method,
      headers: { cookie: visitor.cookie, origin: school.url, 'tus-resumable': '1.0.0', ...headers },
      ...(body !== undefined && { body }),
    });
  const metadata = `filename ${Buffer.from('scan.pdf').toString('base64')}`;
  const created = await ask('POST', address, { 'upload-length': String(file.length), 'upload-metadata': metadata });
  const headers = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' };
  const answer = await ask('PATCH', created.headers.get('location') ?? '', headers, new Uint8Array(file));
  return answer.status;
}

/** Resident memory of a school's process, in MB (VmRSS, proc(5)). */
function residentOf(school: RunningSchool): number {
  const status = readFileSync(`/proc/${school.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
