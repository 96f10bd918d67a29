/** How a file's sending stands. Bytes are those that the server has. */
export type Sending =
  | { kind: 'sending'; bytes: number }
  /** All bytes are there, and the server looks at them. */
  | { kind: 'checking' }
  | { kind: 'paused'; bytes: number }
  /** The connection is away, or the server is; it is tried again by itself. */
  | { kind: 'cut'; bytes: number }
  | { kind: 'signed-out'; bytes: number }
  | { kind: 'kept' }
  | { kind: 'refused'; message: string };

/** What the server answered; status 0 for nothing. */
export interface Answer {
  status: number;
  header: (name: string) => string | null;
  message: string;
}

/** What a sending needs from its surroundings. */
export interface Surroundings {
  /** Sends a request, telling how many bytes of its body are on their way. Gives status 0 when it fails or is aborted. */
  ask: (
    method: string,
    url: string,
    headers: Record<string, string>,
    body: Blob | undefined,
    signal: AbortSignal,
    progress: (bytes: number) => void,
  ) => Promise<Answer>;
  /** Resolves after a pause in ms, or earlier when the connection is back or the signal says so. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Where the address of an unfinished file is kept over reloads. */
  memory: {
    get: (key: string) => string | null;
    set: (key: string, value: string) => void;
    remove: (key: string) => void;
  };
  tell: (state: Sending) => void;
}

/** How many bytes go in one request: few enough to be there within a proxy's patience on a slow line. */
const PIECE = 4_000_000;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 30_000;
const TUS = { 'tus-resumable': '1.0.0' };

/** One file on its way to the server, piece by piece, by the tus protocol: it goes on where it was, however it broke off. */
export class ResumableUpload {
  private readonly file: File;
  /** Where files are announced. */
  private readonly creation: string;
  private readonly around: Surroundings;
  private address: string | null;
  private bytes = 0;
  private stopping = new AbortController();
  private over: Promise<void> = Promise.resolve();

  constructor(file: File, creation: string, around: Surroundings) {
    this.file = file;
    this.creation = creation;
    this.around = around;
    this.address = around.memory.get(this.key);
  }

  /** Sends what the server does not have yet, until it is kept, refused or paused. */
  start(): Promise<void> {
    this.stopping = new AbortController();
    this.over = this.run(this.stopping.signal);
    return this.over;
  }

  /** Stops sending; `start` goes on. */
  async pause(): Promise<void> {
    this.stopping.abort();
    await this.over;
    this.around.tell({ kind: 'paused', bytes: this.bytes });
  }

  /** Stops sending for good, and has the server throw away what it has. */
  async drop(): Promise<void> {
    this.stopping.abort();
    await this.over;
    this.around.memory.remove(this.key);
    if (this.address) await this.ask('DELETE', this.address, {}, undefined, new AbortController().signal);
  }

  private async run(signal: AbortSignal): Promise<void> {
    // A file that the server may know: what it has of it, it says.
    let known = this.address === null;
    for (let pause = FIRST_PAUSE; !signal.aborted; ) {
      const answer = await this.step(known, signal);
      if (signal.aborted) return;
      if (answer === 'over') return;
      if (answer === 'on') {
        known = true;
        pause = FIRST_PAUSE;
        continue;
      }
      known = this.address === null;
      this.around.tell({ kind: answer, bytes: this.bytes });
      await this.around.wait(pause, signal);
      pause = Math.min(2 * pause, LONGEST_PAUSE);
    }
  }

  /** One request, and what it means for the next: go on, end, or wait and ask how far it is. */
  private async step(known: boolean, signal: AbortSignal): Promise<'on' | 'over' | 'cut' | 'signed-out'> {
    const answer = await (this.address === null
      ? this.announce(signal)
      : known
        ? this.send(this.address, signal)
        : this.ask('HEAD', this.address, {}, undefined, signal));
    const { status } = answer;
    if (status === 201) this.remember(answer.header('location'));
    const offset = Number(answer.header('upload-offset') ?? 0);
    if (status === 200 || status === 201 || (status === 204 && offset < this.file.size)) {
      this.bytes = offset;
      this.around.tell({ kind: 'sending', bytes: offset });
      return 'on';
    }
    if (status === 204) return this.end({ kind: 'kept' });
    if (status === 401) return 'signed-out';
    if ((status === 404 || status === 410) && !known) {
      // What an earlier visit began is gone: it begins anew.
      this.remember(null);
      return 'on';
    }
    if (status === 0 || status >= 500 || status === 423 || status === 409) {
      if (status !== 409 || !answer.message.includes('handed in')) return 'cut';
    }
    return this.end({ kind: 'refused', message: answer.message || 'The server does not take this file.' });
  }

  private end(state: Sending): 'over' {
    this.around.memory.remove(this.key);
    this.around.tell(state);
    return 'over';
  }

  private announce(signal: AbortSignal): Promise<Answer> {
    const name = btoa(String.fromCharCode(...new TextEncoder().encode(this.file.name)));
    const headers = { 'upload-length': String(this.file.size), 'upload-metadata': `filename ${name}` };
    return this.ask('POST', this.creation, headers, undefined, signal);
  }

  private send(address: string, signal: AbortSignal): Promise<Answer> {
    const piece = this.file.slice(this.bytes, this.bytes + PIECE);
    const headers = { 'upload-offset': String(this.bytes), 'content-type': 'application/offset+octet-stream' };
    const before = this.bytes;
    return this.ask('PATCH', address, headers, piece, signal, (sent) => {
      const there = before + sent;
      this.around.tell(there < this.file.size ? { kind: 'sending', bytes: there } : { kind: 'checking' });
    });
  }

  private ask(
    method: string,
    url: string,
    headers: Record<string, string>,
    body: Blob | undefined,
    signal: AbortSignal,
    progress: (bytes: number) => void = () => {},
  ): Promise<Answer> {
    return this.around.ask(method, url, { ...TUS, ...headers }, body, signal, progress);
  }

  private remember(address: string | null): void {
    this.address = address;
    if (address) this.around.memory.set(this.key, address);
    else this.around.memory.remove(this.key);
  }

  /** The same file on the same device, chosen again. */
  private get key(): string {
    const { name, size, lastModified } = this.file;
    return `fascia-upload ${this.creation} ${size} ${lastModified} ${name}`;
  }
}
