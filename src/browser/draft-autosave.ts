import { AnswerQueue, type Change, type QueueState, type Reply } from './answerQueue.ts';
import { countWrittenWords } from './countWords.ts';
import { type Kept, keepDraft, moveToTab, takeDraft } from './keptDraft.ts';

/** How long to wait after a keystroke before a section is saved, in ms. */
const TYPING_PAUSE = 2000;
/** Browsers let a request outlive its page only while it is smaller than 64 KiB; a letter takes up to three bytes. */
const OUTLIVES = 20_000;

const WORDS: Record<QueueState, string> = {
  saving: 'Saving…',
  saved: 'Saved',
  'trying-again': 'Not saved yet, trying again. Your text is kept on this device.',
  'signed-out': 'Not saved: you are signed out. Sign in again in another tab; your text is kept here.',
  stopped: '',
};

/**
 * `<draft-autosave data-submission data-url data-now>` round a draft's form: saves each section while it is written
 * and counts its words. The form itself works without it.
 */
class DraftAutosave extends HTMLElement {
  private readonly timers = new Map<string, number>();
  /** Sections that the server did not take, as they were sent: kept on the device until they are saved. */
  private readonly refused = new Map<string, Change>();
  /** Texts of an earlier visit that were overtaken: shown, and kept until their section is saved. */
  private readonly overtaken = new Map<string, Change>();
  /** Revision of the newest change sent, by section. */
  private readonly sent = new Map<string, number>();
  private waiting = 0;
  private queue: AnswerQueue | undefined;

  connectedCallback(): void {
    this.queue = new AnswerQueue(
      {
        send: (section, change) => this.send(section, change),
        keep: (unsaved) => this.keep(unsaved),
        answered: (section, reply) => this.showReply(section, reply),
        tell: (state, message) => this.tell(state, message),
        clock: Date.now,
        wait: (milliseconds, then) => setTimeout(then, milliseconds),
      },
      Number(this.dataset.now),
    );
    this.say('Each section is saved while you write.');
    this.takeUpKept();
    this.addEventListener('input', (event) => this.typed(event.target));
    this.addEventListener('focusout', () => this.saveTyped());
    this.addEventListener('submit', () => this.handOver());
    for (const sign of ['online', 'focus', 'pageshow']) window.addEventListener(sign, () => void this.queue?.flush());
    window.addEventListener('pagehide', () => this.saveTyped());
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.refresh());
  }

  /** Back in a page that the browser had put aside: what was saved since is newer than what it shows. */
  private refresh(): void {
    if (this.timers.size + this.waiting + this.refused.size === 0) location.reload();
  }

  private typed(target: EventTarget | null): void {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const section = target.name.replace(/\.text$/, '');
    this.count(section, target.value);
    clearTimeout(this.timers.get(section));
    this.timers.set(
      section,
      window.setTimeout(() => this.save(section), TYPING_PAUSE),
    );
    this.say('Not saved yet');
  }

  private saveTyped(): void {
    for (const section of [...this.timers.keys()]) this.save(section);
  }

  private save(section: string): void {
    clearTimeout(this.timers.get(section));
    this.timers.delete(section);
    this.queue?.change(section, [[`${section}.text`, this.area(section)?.value ?? '']]);
  }

  /** Before the form itself is sent: it has seen what this page has just saved, and keeps a copy in this tab only. */
  private handOver(): void {
    this.saveTyped();
    for (const [section, revision] of this.sent) {
      const shown = this.shown(section);
      if (shown && Number(shown.value) < revision && !this.refused.has(section)) shown.value = String(revision);
    }
    moveToTab(this.key);
  }

  private async send(section: string, change: Change): Promise<Reply> {
    const body = new FormData();
    for (const [name, value] of change.fields) body.set(name, value);
    body.set(`${section}.shown`, this.shown(section)?.value ?? '0');
    body.set('_revision', String(change.revision));
    this.sent.set(section, change.revision);
    const keepalive = change.fields.every(([, value]) => value.length < OUTLIVES);
    const headers = { accept: 'application/json' };
    try {
      const answer = await fetch(this.dataset.url ?? '', { method: 'POST', body, headers, keepalive });
      if (answer.status === 401) return { kind: 'signed-out' };
      if (answer.status >= 500 || answer.status === 429) return { kind: 'later' };
      const said = await answer.json();
      if (!answer.ok) return { kind: 'stop', message: String(said.message) };
      const message: string | undefined = said.messages[section];
      if (message !== undefined) this.refused.set(section, change);
      else for (const kept of [this.refused, this.overtaken]) kept.delete(section);
      return { kind: 'saved', revision: said.revisions[section], message, now: said.now };
    } catch {
      return { kind: 'later' };
    }
  }

  private showReply(section: string, { revision, message }: Extract<Reply, { kind: 'saved' }>): void {
    const shown = this.shown(section);
    // After a refusal the page still shows what it showed, so that the form is compared with that.
    if (shown && revision !== undefined && message === undefined) shown.value = String(revision);
    const line = this.querySelector<HTMLElement>(`#error-${section}`);
    if (line) {
      line.hidden = message === undefined;
      line.textContent = message ?? '';
    }
    const area = this.area(section);
    if (message === undefined) area?.removeAttribute('aria-invalid');
    else area?.setAttribute('aria-invalid', 'true');
  }

  private tell(state: QueueState, message: string | undefined): void {
    if (state === 'saved' && this.timers.size > 0) return;
    if (state === 'saved' && this.refused.size > 0)
      this.say('Not everything is saved: press “Save and review” to see why.');
    else this.say(message ?? WORDS[state]);
  }

  private say(text: string): void {
    const line = this.querySelector('[data-saving]');
    if (line && line.textContent !== text) line.textContent = text;
  }

  private count(section: string, text: string): void {
    const words = this.querySelector(`#range-${section} [data-words]`);
    if (words) words.textContent = String(countWrittenWords(text));
  }

  private keep(unsaved: Kept): void {
    this.waiting = unsaved.length;
    keepDraft(this.key, [...new Map([...this.overtaken, ...this.refused, ...unsaved])]);
  }

  /** Shows and saves what could not be saved before this page was loaded; what was overtaken stands beside it. */
  private takeUpKept(): void {
    for (const [section, change] of takeDraft(this.key)) {
      const area = this.area(section);
      const text = change.fields[0]?.[1] ?? '';
      if (!area || area.value === text) continue;
      if (change.revision <= Number(this.shown(section)?.value)) {
        this.overtaken.set(section, change);
        this.showOvertaken(area, text);
        continue;
      }
      area.value = text;
      this.count(section, text);
      this.queue?.put(section, change);
    }
    if (this.waiting === 0) this.keep([]);
  }

  private showOvertaken(area: HTMLTextAreaElement, text: string): void {
    const found = document.createElement('details');
    found.className = 'other-text';
    const summary = document.createElement('summary');
    summary.textContent = 'An older text that was written on this device and never saved';
    const body = document.createElement('p');
    body.className = 'pre';
    body.textContent = text;
    found.append(summary, body);
    area.after(found);
  }

  private get key(): string {
    return `fascia-draft-${this.dataset.submission}`;
  }

  private area(section: string): HTMLTextAreaElement | undefined {
    const control = this.querySelector('form')?.elements.namedItem(`${section}.text`);
    return control instanceof HTMLTextAreaElement ? control : undefined;
  }

  private shown(section: string): HTMLInputElement | undefined {
    const control = this.querySelector('form')?.elements.namedItem(`${section}.shown`);
    return control instanceof HTMLInputElement ? control : undefined;
  }
}

customElements.define('draft-autosave', DraftAutosave);
