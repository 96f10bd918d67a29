import { type Answer, ResumableUpload, type Sending, type Surroundings } from './resumableUpload.ts';

/**
 * `<file-upload data-url data-page>` round a field for files: each file that is chosen goes to the server at once, with
 * its progress, and goes on by itself after a cut. Chosen again after a reload it goes on where it was. Without scripts
 * the field is part of the form.
 */
class FileUpload extends HTMLElement {
  connectedCallback(): void {
    const field = this.field;
    if (!field) return;
    this.querySelector('[data-without-scripts]')?.setAttribute('hidden', '');
    field.addEventListener('change', () => {
      this.querySelector('#error-files')?.replaceChildren();
      field.removeAttribute('aria-invalid');
      const files = [...(field.files ?? [])];
      // The form must not send them once more.
      field.value = '';
      for (const file of files) this.send(file);
    });
  }

  private send(file: File): void {
    const line = new UploadLine(file);
    this.querySelector('[data-under-way]')?.append(line.element);
    const upload = new ResumableUpload(file, this.dataset.url ?? '', {
      ...SURROUNDINGS,
      tell: (state) => {
        if (line.show(state)) this.say(`${file.name}: ${line.text}`);
        if (state.kind === 'kept') void this.showFiles().then(() => this.close(line));
      },
    });
    line.onPause = () => void upload.pause();
    line.onGoOn = () => void upload.start();
    line.onClose = () => {
      void upload.drop().then(() => this.showFiles());
      this.close(line);
      this.say(`${file.name} is not sent.`);
    };
    void upload.start();
  }

  /** Takes a line away; whoever stood on it with the keyboard stands on the field. */
  private close(line: UploadLine): void {
    if (line.element.contains(document.activeElement)) this.field?.focus();
    line.element.remove();
  }

  /** Shows the list of files as the server has it now. */
  private async showFiles(): Promise<void> {
    const answer = await fetch(this.dataset.page ?? '').catch(() => undefined);
    if (!answer?.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const list = page.querySelector('[data-files]');
    if (list) document.querySelector('[data-files]')?.replaceWith(document.adoptNode(list));
  }

  private say(text: string): void {
    const line = this.querySelector('[data-said]');
    if (line) line.textContent = text;
  }

  private get field(): HTMLInputElement | null {
    return this.querySelector('input[type="file"]');
  }
}

/** What people see of one file on its way. */
class UploadLine {
  readonly element = document.createElement('li');
  text = '';
  onPause = (): void => {};
  onGoOn = (): void => {};
  onClose = (): void => {};
  private readonly bar = document.createElement('progress');
  private readonly words = document.createElement('p');
  private readonly pause = document.createElement('button');
  private readonly remove = document.createElement('button');
  private readonly file: File;
  private kind: Sending['kind'] | undefined;

  constructor(file: File) {
    this.file = file;
    const name = document.createElement('p');
    name.dir = 'auto';
    name.textContent = file.name;
    this.bar.max = file.size;
    this.bar.setAttribute('aria-label', `Sending ${file.name}`);
    for (const button of [this.pause, this.remove]) {
      button.type = 'button';
      button.className = 'button button-quiet';
    }
    this.label(this.remove, 'Cancel');
    this.pause.addEventListener('click', () => (this.kind === 'paused' ? this.onGoOn() : this.onPause()));
    this.remove.addEventListener('click', () => this.onClose());
    const buttons = document.createElement('p');
    buttons.className = 'form-actions';
    buttons.append(this.pause, this.remove);
    this.element.append(name, this.bar, this.words, buttons);
    this.show({ kind: 'sending', bytes: 0 });
  }

  /** Shows how it stands; says whether that is news worth saying aloud. */
  show(state: Sending): boolean {
    this.text = wordsFor(state, this.file.size);
    const news = state.kind !== this.kind;
    this.kind = state.kind;
    this.words.textContent = this.text;
    this.words.className = state.kind === 'refused' ? 'field-error' : 'small';
    this.bar.hidden = state.kind === 'refused';
    if ('bytes' in state) this.bar.value = state.bytes;
    else if (state.kind === 'checking') this.bar.removeAttribute('value');
    const onPause = document.activeElement === this.pause;
    this.pause.hidden = ['refused', 'checking', 'kept'].includes(state.kind);
    if (onPause && this.pause.hidden) this.remove.focus();
    this.label(this.pause, state.kind === 'paused' ? 'Go on' : 'Pause');
    if (state.kind === 'refused') this.label(this.remove, 'Close');
    return news;
  }

  private label(button: HTMLButtonElement, text: string): void {
    if (button.textContent === text) return;
    button.textContent = text;
    button.setAttribute('aria-label', `${text}: ${this.file.name}`);
  }
}

function wordsFor(state: Sending, size: number): string {
  switch (state.kind) {
    case 'sending':
      return `${megabytes(state.bytes)} of ${megabytes(size)} sent`;
    case 'checking':
      return 'All of it is there. It is being checked…';
    case 'paused':
      return `Paused at ${megabytes(state.bytes)} of ${megabytes(size)}.`;
    case 'cut':
      return `The connection is cut. ${megabytes(state.bytes)} are safe; it goes on by itself.`;
    case 'signed-out':
      return 'You are signed out. Sign in again in another tab; it goes on by itself.';
    case 'kept':
      return 'Kept.';
    case 'refused':
      return state.message;
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;

const SURROUNDINGS: Omit<Surroundings, 'tell'> = {
  ask: (method, url, headers, body, signal, progress) =>
    new Promise<Answer>((resolve) => {
      // Not fetch: it does not tell how much of a body is on its way.
      const request = new XMLHttpRequest();
      const answered = () => resolve(answerOf(request));
      request.addEventListener('loadend', answered);
      request.upload.addEventListener('progress', ({ loaded }) => progress(loaded));
      request.open(method, url);
      request.setRequestHeader('accept', 'application/json');
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      signal.addEventListener('abort', () => request.abort());
      request.send(body ?? null);
    }),
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      const over = () => {
        clearTimeout(timer);
        window.removeEventListener('online', over);
        resolve();
      };
      const timer = setTimeout(over, milliseconds);
      window.addEventListener('online', over);
      signal.addEventListener('abort', over);
    }),
  memory: {
    get: (key) => trying(() => localStorage.getItem(key)) ?? null,
    set: (key, value) => trying(() => localStorage.setItem(key, value)),
    remove: (key) => trying(() => localStorage.removeItem(key)),
  },
};

function answerOf(request: XMLHttpRequest): Answer {
  const said = trying(() => JSON.parse(request.responseText || '{}'));
  return { status: request.status, header: (name) => request.getResponseHeader(name), message: said?.message ?? '' };
}

/** Does what a browser's settings may forbid. */
function trying<T>(deed: () => T): T | undefined {
  try {
    return deed();
  } catch {
    return undefined;
  }
}

customElements.define('file-upload', FileUpload);
