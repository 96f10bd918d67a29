import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server of this machine. `refusals` are the answers to the next messages; after them it takes all. */
export interface MailServer {
  url: string;
  /** What it took, headers and all. */
  taken: string[];
  refusals: string[];
  /** The most messages that were under way at once. */
  atOnce: number;
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const state = { taken: [] as string[], refusals: [] as string[], atOnce: 0 };
  let underWay = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, answer) {
      underWay += 1;
      state.atOnce = Math.max(state.atOnce, underWay);
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        underWay -= 1;
        const refusal = state.refusals.shift();
        if (refusal) return answer(new Error(refusal));
        state.taken.push(Buffer.concat(pieces).toString());
        answer();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  });
}
