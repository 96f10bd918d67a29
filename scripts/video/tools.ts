import { spawn } from 'node:child_process';
import { Refusal } from '../command.ts';

/** The programs that read and make films. */
export type Tool = 'ffmpeg' | 'ffprobe';

/** What to install where they are missing. */
export const ADVICE = `Install FFmpeg, which brings ffmpeg and ffprobe:
  Debian, Ubuntu  apt-get install ffmpeg
  macOS           brew install ffmpeg
  Windows         winget install ffmpeg`;

/** How one of the programs ended. */
export interface Ran {
  code: number;
  output: Buffer;
  errors: string;
}

/**
 * Runs one of the programs to its end.
 * @param heard is told of its standard output as it comes; `signal` ends it.
 * @throws Refusal that says what to install, where it is missing; the signal's reason when that ended it.
 */
export function runTool(
  tool: Tool,
  args: readonly string[],
  given: { heard?: (text: string) => void; signal?: AbortSignal } = {},
): Promise<Ran> {
  const { heard, signal } = given;
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(tool, args, { stdio: ['ignore', 'pipe', 'pipe'], ...(signal && { signal }) });
    const output: Buffer[] = [];
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output.push(chunk);
      heard?.(chunk.toString());
    });
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('error', (error) => {
      if (signal?.aborted) reject(signal.reason);
      else if ('code' in error && error.code === 'ENOENT') reject(new Refusal(`There is no ${tool} here. ${ADVICE}`));
      else reject(error);
    });
    child.once('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(output), errors }));
  });
}

/** Runs ffmpeg, which must succeed. @throws Refusal with the end of what it said when it does not. */
export async function runFfmpeg(
  args: readonly string[],
  given: { heard?: (text: string) => void; signal?: AbortSignal } = {},
): Promise<Buffer> {
  const { code, output, errors } = await runTool(
    'ffmpeg',
    ['-hide_banner', '-loglevel', 'error', '-y', ...args],
    given,
  );
  if (code === 0) return output;
  throw new Refusal(`ffmpeg could not make the film: ${errors.trim().split('\n').slice(-3).join(' ')}`);
}
