import { type EditKind, editFor } from './markdownEdits.ts';

const BUTTONS: readonly { kind: EditKind; text: string; keys?: string }[] = [
  { kind: 'bold', text: 'Bold', keys: 'Control+B' },
  { kind: 'heading', text: 'Heading' },
  { kind: 'list', text: 'List', keys: 'Control+Shift+8' },
  { kind: 'numbers', text: 'Numbers', keys: 'Control+Shift+7' },
  { kind: 'link', text: 'Link', keys: 'Control+K' },
];
const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/**
 * `<markdown-editor>` round a text area: a row of buttons that write the marks of Markdown, and keys for them. The text
 * stays what it is without them, and the browser's own undo takes each back.
 */
class MarkdownEditor extends HTMLElement {
  connectedCallback(): void {
    const area = this.area;
    if (!area || this.querySelector('[role="toolbar"]')) return;
    const row = document.createElement('div');
    row.className = 'editor-row';
    row.role = 'toolbar';
    row.ariaLabel = 'Marks for the text';
    row.setAttribute('aria-controls', area.id);
    row.append(...BUTTONS.map(makeButton));
    row.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) this.edit(button.dataset.edit as EditKind);
    });
    row.addEventListener('keydown', step);
    area.before(row);
    area.addEventListener('keydown', (event) => this.typed(event));
  }

  private typed(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const kind = kindOf(event);
    if (!kind) return;
    event.preventDefault();
    this.edit(kind);
  }

  private edit(kind: EditKind): void {
    const area = this.area;
    if (!area) return;
    const { from, to, insert, select } = editFor(kind, area.value, area.selectionStart, area.selectionEnd);
    area.focus();
    area.setSelectionRange(from, to);
    // The one way that the browser's undo knows; where it is gone, the text changes without it.
    if (!document.execCommand('insertText', false, insert)) {
      area.setRangeText(insert, from, to);
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    area.setSelectionRange(...select);
  }

  private get area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }
}

/** Digits by their key: with Shift they type another sign on every other keyboard. */
function kindOf({ key, code, shiftKey }: KeyboardEvent): EditKind | undefined {
  if (!shiftKey && key.toLowerCase() === 'b') return 'bold';
  if (!shiftKey && key.toLowerCase() === 'k') return 'link';
  if (shiftKey && code === 'Digit8') return 'list';
  return shiftKey && code === 'Digit7' ? 'numbers' : undefined;
}

function makeButton({ kind, text, keys }: (typeof BUTTONS)[number], at: number): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  if (keys !== undefined) {
    button.title = keys.replace('Control', 'Ctrl');
    button.setAttribute('aria-keyshortcuts', keys);
  }
  button.tabIndex = at === 0 ? 0 : -1;
  button.dataset.edit = kind;
  return button;
}

/** One stop for the Tab key; arrows, Home and End go along the row. */
function step(event: KeyboardEvent): void {
  const row = event.currentTarget;
  if (!(row instanceof HTMLElement)) return;
  const buttons = [...row.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const next = STEPS[event.key]?.(at, buttons.length);
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  for (const [place, it] of buttons.entries()) it.tabIndex = place === next ? 0 : -1;
  buttons[next]?.focus();
}

customElements.define('markdown-editor', MarkdownEditor);
