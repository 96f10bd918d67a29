/** The fields of one question as they stood at a moment (ms on the server's clock). */
export interface Change {
  fields: readonly (readonly [name: string, value: string])[];
  revision: number;
}

/** What the server said to a change. `stop` is for an attempt that takes no more answers. */
export type Reply =
  | { kind: 'saved'; revision: number | undefined; message: string | undefined; now: number }
  | { kind: 'signed-out' }
  | { kind: 'later' }
  | { kind: 'stop'; message: string };

/** Where a queue stands, for the line that tells the student. */
export type QueueState = 'saving' | 'saved' | 'trying-again' | 'signed-out' | 'stopped';

export interface QueueParts {
  send(item: string, change: Change): Promise<Reply>;
  /** Keeps what is not saved yet over a reload: unsaved changes by item. */
  keep(unsaved: readonly (readonly [string, Change])[]): void;
  /** Tells about a question that was saved, or could not be read. */
  answered(item: string, reply: Extract<Reply, { kind: 'saved' }>): void;
  tell(state: QueueState, message?: string): void;
  /** The present in ms, on this device's clock. */
  clock(): number;
  wait(milliseconds: number, then: () => void): void;
}

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/**
 * Saves the newest change of each question, one at a time and in order, until the server has acknowledged it. Waits
 * twice as long after each failure, up to half a minute.
 */
export class AnswerQueue {
  private readonly unsaved = new Map<string, Change>();
  private readonly parts: QueueParts;
  /** How far the server's clock is ahead of this device's, in ms. */
  private ahead: number;
  private lastRevision = 0;
  private sending = false;
  private stopped = false;
  private wait = FIRST_WAIT;

  constructor(parts: QueueParts, serverNow: number) {
    this.parts = parts;
    this.ahead = serverNow - parts.clock();
  }

  /** Takes a question's fields as they are now, and saves them. */
  change(item: string, fields: Change['fields']): void {
    this.lastRevision = Math.max(this.lastRevision + 1, this.parts.clock() + this.ahead);
    this.put(item, { fields, revision: this.lastRevision });
  }

  /** Takes up a change that was kept from before. */
  put(item: string, change: Change): void {
    if (this.stopped) return;
    this.unsaved.set(item, change);
    this.parts.keep([...this.unsaved]);
    void this.flush();
  }

  /** Sends what waits, at once. */
  async flush(): Promise<void> {
    const [next] = this.unsaved;
    if (!next || this.sending || this.stopped) return;
    this.sending = true;
    this.parts.tell('saving');
    const reply = await this.parts.send(...next);
    this.sending = false;
    this.settle(next, reply);
  }

  private settle([item, change]: [string, Change], reply: Reply): void {
    switch (reply.kind) {
      case 'saved':
        this.wait = FIRST_WAIT;
        this.ahead = reply.now - this.parts.clock();
        // What was changed again meanwhile stays for the next turn.
        if (this.unsaved.get(item) === change) this.unsaved.delete(item);
        this.parts.keep([...this.unsaved]);
        this.parts.answered(item, reply);
        if (this.unsaved.size === 0) this.parts.tell('saved');
        else void this.flush();
        return;
      case 'stop':
        this.stopped = true;
        this.unsaved.clear();
        this.parts.keep([]);
        this.parts.tell('stopped', reply.message);
        return;
      case 'signed-out':
      case 'later':
        this.parts.tell(reply.kind === 'later' ? 'trying-again' : 'signed-out');
        this.parts.wait(this.wait, () => void this.flush());
        this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    }
  }
}
