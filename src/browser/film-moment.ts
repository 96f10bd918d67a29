/**
 * `<film-moment>` round a field for a moment of the film of its question, with a button that fills in where the film
 * stands. Without scripts the moment is typed.
 */
class FilmMoment extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    button.hidden = false;
    button.addEventListener('click', () => this.take());
    this.closest('form')?.addEventListener('reset', () => this.say(''));
  }

  private take(): void {
    const film = this.closest('[data-item]')?.querySelector<HTMLElement & { time?: number }>('fascia-film');
    const field = this.querySelector('input');
    if (film?.time === undefined || !field) {
      this.say('Play the film first, and pause it at the moment.');
      return;
    }
    field.value = written(film.time);
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
    this.say(`Taken: ${field.value}`);
  }

  private say(text: string): void {
    const line = this.querySelector('[role="status"]');
    if (line) line.textContent = text;
  }
}

/** A time as it may be typed: minutes, seconds and tenths. @param time in seconds. */
function written(time: number): string {
  const tenths = Math.floor(time * 10);
  const seconds = String(Math.floor((tenths % 600) / 10)).padStart(2, '0');
  return `${Math.floor(tenths / 600)}:${seconds}.${tenths % 10}`;
}

customElements.define('film-moment', FilmMoment);
