import { spawn } from 'node:child_process';
import { setInterval as every } from 'node:timers';

/** How a command ended. */
export interface Ended {
  /** Exit code; 1 when a signal ended it. */
  code: number;
  /** All that it wrote, to standard output and standard error. */
  output: string;
}

/** A command of the project's own: a script for this Node, with its arguments. */
export interface Command {
  script: string;
  args?: readonly string[];
  env?: Record<string, string>;
}

/** Time since an instant (ms, as `performance.now()` gives it), such as 4.2 s. */
export const elapsed = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs a command quietly and says how it comes along: the seconds count up on a terminal; elsewhere there is a
 * line at the start, every ten seconds and at the end.
 * @param title what is being done, such as `Building the site…`.
 */
export async function runWithProgress(title: string, command: Command): Promise<Ended> {
  const since = performance.now();
  const { isTTY } = process.stdout;
  const say = (text: string) => process.stdout.write(isTTY ? `\r\x1b[K${text}` : `${text}\n`);
  say(title);
  const ticking = every(
    () => say(`${title} ${Math.round((performance.now() - since) / 1000)} s`),
    isTTY ? 1000 : 10_000,
  );
  const ended = await run(command);
  clearInterval(ticking);
  say(`${title} ${ended.code === 0 ? 'done' : 'failed'} in ${elapsed(since)}${isTTY ? '\n' : ''}`);
  return ended;
}

/** Runs a command to its end. @param show passes what it writes on as it comes, too. */
export function run({ script, args = [], env = {} }: Command, show = false): Promise<Ended> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...(show && process.stdout.isTTY && { FORCE_COLOR: '1' }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (show) to.write(chunk);
    });
  }
  const stop = () => child.kill('SIGTERM');
  process.once('exit', stop);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      process.off('exit', stop);
      resolve({ code: code ?? 1, output });
    });
  });
}
