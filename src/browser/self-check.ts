/**
 * `<self-check>`: sends a lesson's question to the page that would answer it, and shows what that page says in place.
 * Whatever it does not understand it leaves to the form.
 */
class SelfCheck extends HTMLElement {
  private checking = false;

  connectedCallback(): void {
    const form = this.form;
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.check(form);
    });
    this.again?.addEventListener('click', () => this.startAgain());
  }

  private async check(form: HTMLFormElement): Promise<void> {
    if (this.checking) return;
    this.checking = true;
    const page = await answerTo(form);
    this.checking = false;
    if (page === 'unreachable') return this.say('The school can’t be reached. Your answer is still here: try again.');
    const outcome = page?.querySelector('[data-outcome]');
    const message = page?.querySelector('.field-error:not([hidden])')?.textContent;
    if (outcome) this.show([...(page?.querySelector('[data-verdict]')?.childNodes ?? [])], outcome);
    else if (message) this.refuse(message);
    // A field may be called `submit`, and would then hide the form's own.
    else HTMLFormElement.prototype.submit.call(form);
  }

  private show(verdict: Node[], outcome: Element): void {
    this.correct('');
    this.say(...verdict);
    const place = this.place;
    if (!place) return;
    place.replaceChildren(...outcome.childNodes);
    place.hidden = false;
    if (this.again) this.again.hidden = false;
    place.scrollIntoView({ block: 'nearest' });
  }

  /** An answer that could not be read: the message stands beside it, and the first field of the question has the focus. */
  private refuse(message: string): void {
    this.clear();
    this.correct(message);
    this.firstField?.focus();
  }

  private startAgain(): void {
    this.form?.reset();
    this.clear();
    this.correct('');
    this.firstField?.focus();
  }

  private clear(): void {
    this.say();
    if (this.place) this.place.hidden = true;
    this.place?.replaceChildren();
    if (this.again) this.again.hidden = true;
  }

  /** Says what is wrong with the answer, or with `''` that nothing is. */
  private correct(message: string): void {
    const line = this.querySelector<HTMLElement>('.field-error');
    if (line) {
      line.hidden = message === '';
      line.textContent = message;
    }
    // Where there are several fields, the message says which one it is about.
    const [typed, ...others] = this.querySelectorAll('fieldset input[type="text"], fieldset textarea');
    if (message === '' || others.length > 0) typed?.removeAttribute('aria-invalid');
    else typed?.setAttribute('aria-invalid', 'true');
  }

  private say(...words: (Node | string)[]): void {
    this.querySelector('.self-check-verdict')?.replaceChildren(...words);
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  private get again(): HTMLElement | null {
    return this.querySelector(':scope > button');
  }

  private get firstField(): HTMLElement | null {
    return this.querySelector('fieldset input, fieldset select, fieldset textarea');
  }

  private get place(): HTMLElement | null {
    return this.querySelector('.self-check-outcome');
  }
}

/** The page that the form would have led to; undefined where it would have led elsewhere, as to sign in. */
async function answerTo(form: HTMLFormElement): Promise<Document | undefined | 'unreachable'> {
  const fields = [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  try {
    const body = new URLSearchParams(fields);
    const answer = await fetch(form.getAttribute('action') ?? '', { method: 'POST', body, redirect: 'manual' });
    if (answer.status !== 200 && answer.status !== 422) return undefined;
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return 'unreachable';
  }
}

customElements.define('self-check', SelfCheck);
