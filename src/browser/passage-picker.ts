import { occurrenceAt } from './occurrenceAt.ts';

/**
 * `<passage-picker>` round a student's texts and the form to comment on a passage: words that are selected can be taken
 * into the form by a button, with the section and the occurrence that they are.
 */
class PassagePicker extends HTMLElement {
  private button: HTMLButtonElement | undefined;
  private chosen: { section: string; words: string; occurrence: number } | undefined;

  connectedCallback(): void {
    if (!this.form) return;
    this.button = document.createElement('button');
    this.button.type = 'button';
    this.button.className = 'button button-main passage-button';
    this.button.textContent = 'Comment on these words';
    this.button.hidden = true;
    // Pressing it must not take the selection away first.
    this.button.addEventListener('pointerdown', (event) => event.preventDefault());
    this.button.addEventListener('click', () => this.take());
    this.append(this.button);
    document.addEventListener('selectionchange', () => this.look());
    // Words may be selected before this script has come.
    this.look();
  }

  /** Offers the button while words of one text are selected. */
  private look(): void {
    this.chosen = this.selected();
    if (this.button) this.button.hidden = this.chosen === undefined;
  }

  private selected() {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    const source = sourceOf(range.startContainer);
    if (!source || sourceOf(range.endContainer) !== source || !this.contains(source)) return undefined;
    const before = document.createRange();
    before.setStart(source, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const raw = range.toString();
    const words = raw.trim();
    if (words === '') return undefined;
    const start = before.toString().length + raw.length - raw.trimStart().length;
    const occurrence = occurrenceAt(source.textContent ?? '', words, start);
    return { section: source.dataset.source ?? '', words, occurrence };
  }

  private take(): void {
    const [form, chosen] = [this.form, this.chosen];
    if (!form || !chosen) return;
    const details = form.closest('details');
    if (details) details.open = true;
    for (const [name, value] of Object.entries(chosen)) {
      const control = form.elements.namedItem(name);
      if (control instanceof HTMLElement && 'value' in control) control.value = String(value);
    }
    const text = form.elements.namedItem('text');
    if (text instanceof HTMLTextAreaElement) text.focus();
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('[data-passage-form] form');
  }
}

const sourceOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-source]') ?? null;

customElements.define('passage-picker', PassagePicker);
