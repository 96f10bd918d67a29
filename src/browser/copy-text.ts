/** `<copy-text>` round a field that is only read: adds a button that copies its text, and says so. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const field = this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (!field || this.querySelector('button') || !navigator.clipboard) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button-quiet';
    const name = this.querySelector('label')?.textContent ?? '';
    button.append('Copy', hidden(` ${name}`));
    const status = document.createElement('span');
    status.role = 'status';
    status.className = 'small';
    button.addEventListener('click', () => void copy(field, status));
    const row = document.createElement('p');
    row.className = 'row';
    row.append(button, status);
    this.append(row);
  }
}

async function copy(field: HTMLInputElement | HTMLTextAreaElement, status: HTMLElement): Promise<void> {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    status.textContent = 'Copied.';
  } catch {
    // A browser may forbid it; what is selected can be copied by hand.
    status.textContent = 'It is selected: copy it with your keyboard.';
  }
}

function hidden(text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'visually-hidden';
  span.textContent = text;
  return span;
}

customElements.define('copy-text', CopyText);
