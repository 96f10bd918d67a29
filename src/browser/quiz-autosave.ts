import { AnswerQueue, type Change, type QueueState, type Reply } from './answerQueue.ts';

/** How long to wait after a keystroke before what was typed is saved, in ms. */
const TYPING_PAUSE = 800;

const WORDS: Record<QueueState, string> = {
  saving: 'Saving…',
  saved: 'Saved',
  'trying-again': 'Not saved yet, trying again. Your answers are kept on this device.',
  'signed-out': 'Not saved: you are signed out. Sign in again in another tab; your answers are kept here.',
  stopped: '',
};

/**
 * `<quiz-autosave data-attempt data-url data-now>` round an attempt's forms: saves each answer as it is given. The
 * forms themselves work without it.
 */
class QuizAutosave extends HTMLElement {
  private typing: { item: string; timer: number } | undefined;
  private queue: AnswerQueue | undefined;
  private pressed = false;
  private readonly waiting: (() => void)[] = [];

  connectedCallback(): void {
    this.queue = new AnswerQueue(
      {
        send: (item, change) => this.send(item, change),
        keep: (unsaved) => this.keep(unsaved),
        answered: (item, reply) => this.onceReleased(() => this.showReply(item, reply)),
        tell: (state, message) => this.onceReleased(() => this.tell(message ?? this.wordsFor(state))),
        clock: Date.now,
        wait: (milliseconds, then) => setTimeout(then, milliseconds),
      },
      Number(this.dataset.now),
    );
    this.watchPresses();
    this.tell('Each answer is saved as you give it.');
    this.takeUpKept();
    this.addEventListener('change', (event) => this.changed(event, 0));
    this.addEventListener('input', (event) => {
      if (isTyped(event.target)) this.changed(event, TYPING_PAUSE);
    });
    for (const sign of ['online', 'focus', 'pageshow']) window.addEventListener(sign, () => void this.queue?.flush());
    window.addEventListener('pagehide', () => this.saveTyping());
    this.addEventListener('time-over', (event) => {
      this.saveTyping();
      (event as CustomEvent<{ wait: Promise<unknown>[] }>).detail.wait.push(this.queue?.flush() ?? Promise.resolve());
    });
  }

  /**
   * Leaving a field by pressing a button saves it, and what is then shown may move the button from under the finger.
   * So nothing is shown while something is pressed.
   */
  private watchPresses(): void {
    window.addEventListener('pointerdown', () => {
      this.pressed = true;
    });
    const released = () => {
      this.pressed = false;
      // After the click that follows a release.
      setTimeout(() => {
        for (const show of this.waiting.splice(0)) show();
      });
    };
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, released);
  }

  private onceReleased(show: () => void): void {
    if (this.pressed || this.waiting.length > 0) this.waiting.push(show);
    else show();
  }

  private changed(event: Event, pause: number): void {
    const item = event.target instanceof Element && event.target.closest<HTMLElement>('[data-item]')?.dataset.item;
    if (!item) return;
    if (this.typing?.item !== item) this.saveTyping();
    clearTimeout(this.typing?.timer);
    this.typing = { item, timer: window.setTimeout(() => this.saveTyping(), pause) };
    if (pause === 0) this.saveTyping();
  }

  private saveTyping(): void {
    if (!this.typing) return;
    const { item, timer } = this.typing;
    clearTimeout(timer);
    this.typing = undefined;
    this.queue?.change(item, this.fieldsOf(item));
  }

  /** The fields of a question, among them the hidden one that names it even when nothing is chosen. */
  private fieldsOf(item: string): [string, string][] {
    const form = this.questionOf(item)?.closest('form');
    if (!form) return [];
    return [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && name.split('.', 1)[0] === item ? [[name, value]] : [],
    );
  }

  private async send(item: string, change: Change): Promise<Reply> {
    const body = new URLSearchParams([
      ...change.fields.map(([name, value]) => [name, value]),
      ['_revision', String(change.revision)],
    ]);
    const headers = { accept: 'application/json' };
    try {
      const answer = await fetch(this.dataset.url ?? '', { method: 'POST', body, headers, keepalive: true });
      if (answer.status === 401) return { kind: 'signed-out' };
      if (answer.status >= 500 || answer.status === 429) return { kind: 'later' };
      const said = await answer.json();
      if (!answer.ok) return { kind: 'stop', message: String(said.message) };
      return { kind: 'saved', revision: said.revisions[item], message: said.messages[item], now: said.now };
    } catch {
      return { kind: 'later' };
    }
  }

  private showReply(item: string, { revision, message }: Extract<Reply, { kind: 'saved' }>): void {
    const shown = this.control(`${item}._shown`);
    if (shown && revision !== undefined) shown.value = String(revision);
    this.showInMap(item);
    const line = this.querySelector<HTMLElement>(`#message-${item}`);
    if (!line) return;
    line.hidden = message === undefined;
    line.textContent = message ?? '';
    const typed = this.querySelector(`#field-${item}`);
    if (message === undefined) typed?.removeAttribute('aria-invalid');
    else typed?.setAttribute('aria-invalid', 'true');
  }

  /** The map of questions tells which are answered, and which are to be looked at again. */
  private showInMap(item: string): void {
    const link = this.querySelector<HTMLElement>(`.quiz-map a[href="#question-${item}"]`);
    const fields = this.fieldsOf(item);
    const answered = fields.some(([name, value]) => value !== '' && !name.includes('._'));
    link?.setAttribute('data-answered', String(answered));
    link?.toggleAttribute(
      'data-flagged',
      fields.some(([name]) => name === `${item}._flag`),
    );
  }

  private get storageKey(): string {
    return `fascia-attempt-${this.dataset.attempt}`;
  }

  private keep(unsaved: readonly (readonly [string, Change])[]): void {
    try {
      if (unsaved.length === 0) localStorage.removeItem(this.storageKey);
      else localStorage.setItem(this.storageKey, JSON.stringify(unsaved));
    } catch {
      // Storage is off or full: the answers are then kept for as long as the page is open.
    }
  }

  /** Shows and saves what could not be saved before this page was loaded, unless something newer was. */
  private takeUpKept(): void {
    let kept: [string, Change][] = [];
    try {
      kept = JSON.parse(localStorage.getItem(this.storageKey) ?? '[]') as [string, Change][];
    } catch {
      return;
    }
    for (const [item, change] of kept) {
      if (change.revision <= Number(this.control(`${item}._shown`)?.value)) continue;
      this.showKept(item, change);
      this.queue?.put(item, change);
    }
  }

  private showKept(item: string, { fields }: Change): void {
    const controls = this.questionOf(item)?.querySelectorAll<Control>('input, select, textarea');
    for (const control of controls ?? []) {
      const values = fields.filter(([name]) => name === control.name).map(([, value]) => value);
      if (control.type === 'radio' || control.type === 'checkbox') {
        (control as HTMLInputElement).checked = values.includes(control.value);
      } else if (control.type !== 'hidden') control.value = values[0] ?? '';
    }
  }

  private questionOf(item: string): HTMLElement | null {
    return this.querySelector(`fieldset[data-item="${item}"]`);
  }

  private control(name: string): HTMLInputElement | null {
    return this.querySelector(`input[name="${name}"]`);
  }

  /** An answer that could not be read was not saved, whatever became of the others. */
  private wordsFor(state: QueueState): string {
    const unread = state === 'saved' && this.querySelector('.field-error:not([hidden])');
    return unread ? 'Not saved: an answer could not be read. The others are saved.' : WORDS[state];
  }

  private tell(text: string): void {
    const line = this.querySelector('[data-saving]');
    if (line && line.textContent !== text) line.textContent = text;
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

customElements.define('quiz-autosave', QuizAutosave);
