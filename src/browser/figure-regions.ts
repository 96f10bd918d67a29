/**
 * `<figure-regions>` round a figure with lettered regions and a radio button for each: pointing at a region, or at its
 * letter, chooses its radio button, and the region that is chosen is marked. The radio buttons do all of it by
 * themselves for the keyboard and the screen reader.
 */
class FigureRegions extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('svg')?.addEventListener('click', ({ target }) => {
      const letter = letterAt(target);
      const radio = letter === undefined ? undefined : this.radios.find((it) => it.dataset.letter === letter);
      if (!radio || radio.disabled || radio.checked) return;
      radio.checked = true;
      for (const type of ['input', 'change']) radio.dispatchEvent(new Event(type, { bubbles: true }));
    });
    this.addEventListener('pointerover', ({ target, pointerType }) => {
      if (pointerType === 'touch') return;
      const label = target instanceof Element ? target.closest('label')?.querySelector('input') : undefined;
      this.point(label?.dataset.letter ?? letterAt(target));
    });
    this.addEventListener('pointerleave', () => this.point(undefined));
    this.addEventListener('change', () => this.show());
    // A form that is emptied tells so before it is.
    this.closest('form')?.addEventListener('reset', () => setTimeout(() => this.show()));
    // A browser that goes back brings choices back after the page was built.
    window.addEventListener('pageshow', () => this.show());
    this.show();
  }

  private show(): void {
    const chosen = this.radios.find((it) => it.checked)?.dataset.letter;
    for (const it of this.regions) it.toggleAttribute('data-lit', it.dataset.region === chosen);
  }

  /** Shows which region the pointer is at, in the figure or in the list. */
  private point(letter: string | undefined): void {
    for (const it of this.regions) it.toggleAttribute('data-pointed', it.dataset.region === letter);
  }

  private get radios(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  }

  private get regions(): NodeListOf<SVGElement> {
    return this.querySelectorAll<SVGElement>('[data-region]');
  }
}

const letterAt = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<SVGElement>('[data-region]')?.dataset.region : undefined;

customElements.define('figure-regions', FigureRegions);
