import { elapsed } from '../progress.ts';

/** Says what is being done, and how far it is. */
export interface Steps {
  step(title: string): void;
  progress(share: number): void;
  end(): void;
}

/** Shows steps as they go: percent that count up on a terminal, elsewhere a line at each step's start and end. */
export function showSteps(out: NodeJS.WriteStream = process.stdout): Steps {
  // Who listens may leave, as `| head` does; the film is made all the same.
  out.on('error', () => {});
  let current: { title: string; since: number } | undefined;
  const end = () => {
    if (current) out.write(`${out.isTTY ? '\r\x1b[K' : ''}${current.title} done in ${elapsed(current.since)}\n`);
    current = undefined;
  };
  return {
    step(title) {
      end();
      current = { title, since: performance.now() };
      out.write(out.isTTY ? title : `${title}\n`);
    },
    progress(share) {
      if (current && out.isTTY) out.write(`\r\x1b[K${current.title} ${Math.floor(share * 100)} %`);
    },
    end,
  };
}
