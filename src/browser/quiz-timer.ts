const SECOND = 1000;
/** How many minutes before the end a student is told in words, beside the clock that is only seen. */
const WARNINGS = [10, 5, 1];

/**
 * `<quiz-timer data-left>`: counts down to the end of an attempt, and then hands it in. The server does that too, by
 * its own clock, whether or not this runs.
 */
class QuizTimer extends HTMLElement {
  private ends = 0;
  private told = Number.POSITIVE_INFINITY;
  private ticking: number | undefined;

  connectedCallback(): void {
    // By a clock that no one sets: only how long is left was said.
    this.ends = performance.now() + Number(this.dataset.left);
    this.tick();
    this.ticking = window.setInterval(() => this.tick(), SECOND);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.ticking);
  }

  private tick(): void {
    const left = Math.max(0, Math.ceil((this.ends - performance.now()) / SECOND));
    const clock = this.querySelector('[data-clock]');
    if (clock) clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')} left`;
    this.classList.toggle('quiz-timer-short', left <= 60);
    this.warn(left);
    if (left > 0) return;
    window.clearInterval(this.ticking);
    // Whoever still types has it saved first.
    const ending = new CustomEvent('time-over', { bubbles: true, detail: { wait: [] as Promise<unknown>[] } });
    this.dispatchEvent(ending);
    void Promise.allSettled(ending.detail.wait).then(() => this.querySelector('form')?.submit());
  }

  private warn(left: number): void {
    const due = WARNINGS.find((it) => left <= it * 60 && left > (it - 1) * 60 && it < this.told);
    if (due === undefined) return;
    this.told = due;
    const line = this.querySelector('[data-warning]');
    if (line) line.textContent = due === 1 ? 'One minute left.' : `${due} minutes left.`;
  }
}

customElements.define('quiz-timer', QuizTimer);
