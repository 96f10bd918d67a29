import { AnswerQueue, type Change, type QueueState, type Reply } from './answerQueue.ts';
import { keepDraft, moveToTab, takeDraft } from './keptDraft.ts';

/** How long to wait after a keystroke before the mark is saved, in ms. */
const TYPING_PAUSE = 1500;
/** Browsers let a request outlive its page only while it is smaller than 64 KiB; a letter takes up to three bytes. */
const OUTLIVES = 20_000;
/** The whole form is one thing to save. */
const MARK = 'mark';
/** Fields that are no part of the mark itself. */
const ASIDE = /^(shown|_revision)$|\.(bank|keep)$/;

const WORDS: Record<QueueState, string> = {
  saving: 'Saving…',
  saved: 'Draft saved',
  'trying-again': 'Not saved yet, trying again. Your mark is kept on this device.',
  'signed-out': 'Not saved: you are signed out. Sign in again in another tab; your mark is kept here.',
  stopped: '',
};

/**
 * `<mark-autosave data-url data-key data-now>` round a marking form: saves it as a draft while it is filled in. The form
 * itself works without it.
 */
class MarkAutosave extends HTMLElement {
  private timer: number | undefined;
  private queue: AnswerQueue | undefined;

  connectedCallback(): void {
    this.queue = new AnswerQueue(
      {
        send: (_, change) => this.send(change),
        keep: (unsaved) => keepDraft(this.key, unsaved),
        answered: (_, { revision }) => this.seen(revision),
        tell: (state, message) => this.say(message ?? WORDS[state]),
        clock: Date.now,
        wait: (milliseconds, then) => setTimeout(then, milliseconds),
      },
      Number(this.dataset.now),
    );
    this.takeUpKept();
    this.addEventListener('input', ({ target }) => this.typed(target));
    this.addEventListener('focusout', () => this.saveTyped());
    this.addEventListener('submit', () => this.handOver());
    for (const sign of ['online', 'focus', 'pageshow']) window.addEventListener(sign, () => void this.queue?.flush());
    window.addEventListener('pagehide', () => this.saveTyped());
  }

  private typed(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && ASIDE.test(target.name)) return;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.save(), TYPING_PAUSE);
    this.say('Not saved yet');
  }

  private saveTyped(): void {
    if (this.timer !== undefined) this.save();
  }

  private save(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.queue?.change(MARK, this.fields());
  }

  /** The form itself is on the way: nothing more is saved beside it, and a copy stays in this tab only. */
  private handOver(): void {
    if (this.timer !== undefined) keepDraft(this.key, [[MARK, { fields: this.fields(), revision: Date.now() }]]);
    clearTimeout(this.timer);
    this.timer = undefined;
    moveToTab(this.key);
  }

  private fields(): [string, string][] {
    const form = this.querySelector('form');
    if (!form) return [];
    return [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && !ASIDE.test(name) ? [[name, value] as [string, string]] : [],
    );
  }

  private async send({ fields, revision }: Change): Promise<Reply> {
    const body = new FormData();
    for (const [name, value] of fields) body.set(name, value);
    body.set('shown', this.shown?.value ?? '0');
    body.set('_revision', String(revision));
    const keepalive = fields.reduce((sum, [, value]) => sum + value.length, 0) < OUTLIVES;
    const headers = { accept: 'application/json' };
    try {
      const answer = await fetch(this.dataset.url ?? '', { method: 'POST', body, headers, keepalive });
      if (answer.status === 401) return { kind: 'signed-out' };
      if (answer.status >= 500 || answer.status === 429) return { kind: 'later' };
      const said = await answer.json();
      if (!answer.ok) return { kind: 'stop', message: String(said.message) };
      return { kind: 'saved', revision: said.revision, message: undefined, now: said.now };
    } catch {
      return { kind: 'later' };
    }
  }

  private seen(revision: number | undefined): void {
    if (this.shown && revision !== undefined) this.shown.value = String(revision);
  }

  /** Fills in and saves what could not be saved before this page was loaded, unless something newer was saved since. */
  private takeUpKept(): void {
    for (const [, change] of takeDraft(this.key)) {
      if (change.revision <= Number(this.shown?.value)) continue;
      for (const [name, value] of change.fields) this.fill(name, value);
      this.queue?.put(MARK, change);
    }
  }

  private fill(name: string, value: string): void {
    const control = this.querySelector('form')?.elements.namedItem(name);
    if (control instanceof RadioNodeList) control.value = value;
    else if (control instanceof HTMLTextAreaElement) control.value = value;
  }

  private say(text: string): void {
    const line = this.querySelector('[data-saving]');
    if (line && line.textContent !== text) line.textContent = text;
  }

  private get key(): string {
    return `fascia-mark-${this.dataset.key}`;
  }

  private get shown(): HTMLInputElement | undefined {
    const control = this.querySelector('form')?.elements.namedItem('shown');
    return control instanceof HTMLInputElement ? control : undefined;
  }
}

customElements.define('mark-autosave', MarkAutosave);
