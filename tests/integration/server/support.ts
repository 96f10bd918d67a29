import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { addressOf } from '../../../db/connect.ts';

/** A folder for a school, and what runs in it. */
export class Place {
  readonly folder = mkdtempSync(join(tmpdir(), 'fascia-place-'));
  readonly database: string;
  #school: ChildProcess | undefined;

  /** @param database path of the database, when it is not in the folder. */
  constructor(database?: string) {
    this.database = database ?? join(this.folder, 'school.db');
  }

  at(name: string): string {
    return join(this.folder, name);
  }

  get env(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      DATABASE_URL: `file:${this.database}`,
      DATA_DIR: this.folder,
      INIT_CWD: this.folder,
      LOG_LEVEL: 'silent',
    };
  }

  /** Opens a school that is written all the time, or the one of another program. */
  async openSchool(script = join(import.meta.dirname, 'programs/school.ts')): Promise<void> {
    this.#school = spawn(process.execPath, [script], { env: this.env, stdio: ['ignore', 'pipe', 'inherit'] });
    if (this.#school.stdout) await once(this.#school.stdout, 'data');
  }

  async stopSchool(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (!this.#school || this.#school.exitCode !== null || this.#school.signalCode !== null) return;
    const ended = once(this.#school, 'exit');
    this.#school.kill(signal);
    await ended;
  }

  /** Runs a command as an operator does. */
  run(script: string, ...args: string[]): { code: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      env: this.env,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  }

  async throwAway(): Promise<void> {
    await this.stopSchool('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** How many rows the school's writer left in a database that no process owns. */
export async function rowsIn(file: string): Promise<number> {
  const client = createClient({ url: addressOf(file), concurrency: 1 });
  const { rows } = await client.execute('select count(*) from held_forms');
  client.close();
  return Number(rows[0]?.[0]);
}
