import { spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How long making a short film may take on a busy machine, in ms; and installing ffmpeg before it. */
export const MAKING = 60_000;
export const INSTALLING = 300_000;

/** A folder with two courses, and room for films; one at a time. */
export class Workshop {
  readonly root = mkdtempSync(join(tmpdir(), 'fascia-video-'));
  readonly courses = join(this.root, 'courses');

  constructor() {
    for (const [id, order] of [
      ['later', 2],
      ['first', 1],
    ] as const) {
      mkdirSync(join(this.courses, id), { recursive: true });
      writeFileSync(join(this.courses, id, 'course.yaml'), `title: ${id}\norder: ${order}\n`);
    }
  }

  /** Writes a file beside the courses. Returns its path. */
  put(name: string, text: string | Buffer): string {
    writeFileSync(join(this.root, name), text);
    return join(this.root, name);
  }

  /** Makes a clip of three seconds with a test picture, and a tone unless `silent`. Returns its path. */
  clip(name: string, { size = '320x180', silent = false, seconds = 3 } = {}): string {
    const path = join(this.root, name);
    const tone = silent ? [] : ['-f', 'lavfi', '-i', 'sine'];
    const picture = ['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=25`];
    const fast = ['-t', `${seconds}`, '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
    const { status, stderr } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...picture, ...tone, ...fast, `file:${path}`]);
    if (status !== 0) throw new Error(String(stderr));
    return path;
  }

  /** Everything under the courses but their records, by its path from there. */
  files(): string[] {
    return readdirSync(this.courses, { recursive: true, withFileTypes: true })
      .filter((it) => it.isFile() && it.name !== 'course.yaml')
      .map((it) => join(it.parentPath, it.name).slice(this.courses.length + 1))
      .sort();
  }

  /** Runs the command as an author does. @param stopAfter text in its output at which Ctrl-C is pressed. */
  add(args: readonly string[], env: Record<string, string> = {}, stopAfter?: string) {
    const child = spawn(process.execPath, ['scripts/video-add.ts', ...args], {
      env: { ...process.env, COURSES_DIR: this.courses, ...env },
    });
    let said = '';
    let stopped = false;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (stopped || stopAfter === undefined || !said.includes(stopAfter)) return;
        stopped = child.kill('SIGINT');
      });
    return new Promise<{ code: number | null; said: string }>((resolve) =>
      child.once('close', (code) => resolve({ code, said: said.replaceAll(`${this.root}/`, '') })),
    );
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A new signing key: its private part in base64, as Mux hands it out, and its public part. */
export function newSigningKey() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = String(privateKey.export({ type: 'pkcs1', format: 'pem' }));
  return { secret: Buffer.from(pem).toString('base64'), publicKey };
}
