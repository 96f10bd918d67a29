import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningSchool } from '../tests/support/server.ts';
import { Visitor } from '../tests/support/visitor.ts';
import { CONNECTIONS, load } from './load.ts';
import type { Row } from './table.ts';

const BARE_PORT = 4497;
const SECONDS = 8;

/** A lesson page for a signed-in student, beside a bare server that sends the same bytes. */
export async function lessonRate(school: RunningSchool, lesson: string): Promise<Row[]> {
  const visitor = new Visitor(school.url);
  await visitor.signIn('midway@demo.test', 'learn-by-touch');
  await visitor.get(lesson);
  const headers = { cookie: visitor.cookie, 'accept-encoding': 'gzip' };
  const bare = await startBare(await bytesOf(`${school.url}${lesson}`, headers), BARE_PORT);
  try {
    const page = await load(`${school.url}${lesson}`, headers, SECONDS);
    // Each address is a page of its own to the server, which keeps fewer than these: so each is made anew.
    const anew = Array.from({ length: 2000 }, (_, index) => `${lesson}?note=${index}`);
    const made = await load(`${school.url}${lesson}`, headers, SECONDS, anew);
    const limit = await load(`http://127.0.0.1:${BARE_PORT}/`, {}, SECONDS);
    const ratio = page.rate / limit.rate;
    return [
      {
        name: `lesson page, ${CONNECTIONS} connections`,
        value: page.rate,
        unit: 'requests/s',
        beside: limit.rate,
        ratio,
      },
      {
        name: 'lesson page made anew each time',
        value: made.rate,
        unit: 'requests/s',
        beside: limit.rate,
        ratio: made.rate / limit.rate,
      },
      {
        name: 'lesson page, slowest of a hundred',
        value: page.p99,
        unit: 'ms',
        beside: limit.p99,
        ratio: page.p99 / limit.p99,
      },
      { name: 'lesson page, answers that failed', value: page.failed + made.failed, unit: '' },
    ];
  } finally {
    bare.kill();
  }
}

/** The body as it comes over the wire, compressed. */
export const bytesOf = (url: string, headers: Record<string, string>): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks)));
    })
      .on('error', reject)
      .end();
  });

/** A bare server that sends some bytes and does nothing else, in a process of its own. */
export async function startBare(bytes: Buffer, port: number): Promise<ChildProcess> {
  const file = join(mkdtempSync(join(tmpdir(), 'fascia-bench-')), 'page.gz');
  writeFileSync(file, bytes);
  const child = spawn(process.execPath, ['bench/bareServer.ts', file, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}
