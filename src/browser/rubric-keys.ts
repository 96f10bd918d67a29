/**
 * `<rubric-keys>` round a rubric's form: with the focus on a level, figures choose one, `j` and `k` go to the criterion
 * after and before, `c` to its comment; Esc leads back from a comment. Keys are left alone where someone types.
 */
class RubricKeys extends HTMLElement {
  connectedCallback(): void {
    const keys = this.querySelector<HTMLElement>('[data-keys]');
    if (keys) keys.hidden = false;
    this.addEventListener('keydown', (event) => this.pressed(event));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return;
    const criterion = event.target.closest<HTMLElement>('[data-criterion]');
    if (!criterion) return;
    const onLevel = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    const done = onLevel ? this.atLevel(criterion, event.key) : event.key === 'Escape' && this.toLevels(criterion);
    if (done) event.preventDefault();
  }

  /** Whether the key meant something. */
  private atLevel(criterion: HTMLElement, key: string): boolean {
    switch (key) {
      case 'j':
        return this.toLevels(this.beside(criterion, 1));
      case 'k':
        return this.toLevels(this.beside(criterion, -1));
      case 'c':
        return this.toComment(criterion);
      default:
        return /^[1-9]$/.test(key) && this.choose(criterion, key);
    }
  }

  private choose(criterion: HTMLElement, key: string): boolean {
    const radio = criterion.querySelector<HTMLInputElement>(`[data-level="${key}"]`);
    if (!radio) return false;
    radio.focus();
    radio.click();
    return true;
  }

  private beside(criterion: HTMLElement, step: 1 | -1): HTMLElement | undefined {
    const all = [...this.querySelectorAll<HTMLElement>('[data-criterion]')];
    return all[all.indexOf(criterion) + step];
  }

  private toLevels(criterion: HTMLElement | undefined): boolean {
    const radios = criterion?.querySelectorAll<HTMLInputElement>('[data-level]') ?? [];
    const [first] = radios;
    const radio = [...radios].find((it) => it.checked) ?? first;
    radio?.focus();
    return radio !== undefined;
  }

  private toComment(criterion: HTMLElement): boolean {
    const comment = criterion.querySelector('textarea');
    comment?.focus();
    return comment !== null;
  }
}

customElements.define('rubric-keys', RubricKeys);
