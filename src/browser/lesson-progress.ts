import { postFields } from './post.ts';

/**
 * `<lesson-progress data-url>`: watches a lesson being read, in place of the button. It tells the server when the
 * lesson was opened and its end was reached; the film's own element tells what was watched.
 */
class LessonProgress extends HTMLElement {
  private ended = false;

  connectedCallback(): void {
    this.querySelector('form')?.setAttribute('hidden', '');
    void this.tell('opened');
    const end = document.querySelector('[data-lesson-end]');
    if (!end) return;
    const observer = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return;
      observer.disconnect();
      this.ended = true;
      void this.tell('reached-end');
    });
    observer.observe(end);
    document.addEventListener('fascia-film-reported', () => void this.tell(this.ended ? 'reached-end' : 'opened'));
  }

  private async tell(fact: 'opened' | 'reached-end'): Promise<void> {
    const answer = await postFields(this.dataset.url ?? '', { fact });
    if (!answer?.ok) return this.giveButtonBack();
    const { done, close } = (await answer.json()) as { done: boolean; close?: string };
    if (done) this.showDone(close);
    else if (fact === 'reached-end') this.status('Read to the end. Watch the film, and this lesson is done.');
  }

  /** @param close address of the form that issues the certificate, where this lesson was the last thing. */
  private showDone(close: string | undefined): void {
    this.status(close ? 'Lesson done, and with it everything that the course asks for.' : 'Lesson done.');
    const next = document.querySelector<HTMLAnchorElement>('.lesson-turn a[rel="next"]');
    if (close) this.lead(close, 'Confirm your name and get your certificate');
    else if (next) this.lead(next.href, `Go on: ${next.lastChild?.textContent ?? 'next'}`);
    const own = document.querySelector('.lesson-outline [aria-current]');
    own?.closest('[data-state]')?.setAttribute('data-state', 'done');
    own?.querySelector('.outline-mark')?.setAttribute('class', 'outline-mark outline-done');
    const state = own?.querySelector('.outline-state');
    if (state) state.textContent = 'Done';
  }

  private lead(href: string, text: string): void {
    if (this.querySelector('a')) return;
    const link = document.createElement('a');
    link.href = href;
    link.className = 'button button-main';
    link.textContent = text;
    this.append(link);
  }

  /** With no answer from the server, the button is the way that still works. */
  private giveButtonBack(): void {
    this.querySelector('form')?.removeAttribute('hidden');
  }

  private status(text: string): void {
    const line = this.querySelector('.lesson-missing');
    if (line) line.textContent = text;
  }
}

customElements.define('lesson-progress', LessonProgress);
