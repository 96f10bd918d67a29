/**
 * `<comment-bank>` round the comments kept for a criterion: a button puts one into the comment at once. Without it they
 * are boxes to tick, added when the form is saved.
 */
class CommentBank extends HTMLElement {
  connectedCallback(): void {
    this.querySelector<HTMLElement>('[data-without-scripts]')?.remove();
    for (const line of this.querySelectorAll<HTMLElement>('[data-bank-comment]')) this.offer(line);
  }

  private offer(line: HTMLElement): void {
    const text = line.querySelector('[data-text]')?.textContent ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'bank-insert';
    button.dir = 'auto';
    button.textContent = text;
    button.setAttribute('aria-label', `Insert: ${text}`);
    button.addEventListener('click', () => this.insert(text));
    line.replaceChildren(button);
  }

  /** After what is written, unless it is in it. */
  private insert(text: string): void {
    const area = this.closest('[data-criterion]')?.querySelector('textarea');
    if (!area) return;
    if (!area.value.includes(text)) {
      area.value = [area.value.trim(), text].filter((it) => it !== '').join('\n\n');
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    area.focus();
  }
}

customElements.define('comment-bank', CommentBank);
