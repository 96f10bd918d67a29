/**
 * `<atlas-drawing>`: marks the structure under the pointer or the keyboard in all its parts, and names it beside the
 * drawing. A finger's first tap names a structure, the second opens it. Escape takes the mark away.
 */
class AtlasDrawing extends HTMLElement {
  private named: string | undefined;
  /** What was named when a finger came down: the tap also moves the focus there before it clicks. */
  private namedBefore: string | undefined;

  connectedCallback(): void {
    this.addEventListener('pointerover', ({ target, pointerType }) => {
      if (pointerType !== 'touch') this.name(structureOf(target));
    });
    this.addEventListener('focusin', ({ target }) => this.name(structureOf(target)));
    this.addEventListener('pointerdown', () => {
      this.namedBefore = this.named;
    });
    this.querySelector('svg')?.addEventListener('click', (click) => {
      const structure = structureOf(click.target);
      if (!structure || click.pointerType !== 'touch' || structure === this.namedBefore) return;
      click.preventDefault();
      this.name(structure);
    });
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.mark(undefined);
    });
  }

  /** Marks a structure and says what it is; pointing at nothing leaves the last one named. */
  private name(structure: string | undefined): void {
    const row = this.querySelector<HTMLElement>(`li[data-structure="${structure}"]`);
    if (!structure || !row) return;
    this.mark(structure);
    const link = row.querySelector('a');
    const [shownLink, latin] = [this.one<HTMLAnchorElement>('.drawing-name a'), this.one('.drawing-name i')];
    shownLink.href = link?.href ?? '';
    shownLink.textContent = link?.textContent ?? '';
    latin.textContent = row.querySelector('i')?.textContent ?? '';
    this.one('.drawing-summary').textContent = row.dataset.summary ?? '';
    for (const part of ['.drawing-name', '.drawing-summary']) this.one(part).hidden = false;
    this.one('.drawing-hint').hidden = true;
  }

  private mark(structure: string | undefined): void {
    this.named = structure;
    for (const it of this.querySelectorAll<HTMLElement | SVGElement>('[data-structure]')) {
      it.toggleAttribute('data-lit', it.dataset.structure === structure);
    }
  }

  private one<Kind extends HTMLElement>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`A drawing without ${selector}`);
    return found;
  }
}

const structureOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element
    ? target.closest<HTMLElement | SVGElement>('[data-structure]')?.dataset.structure
    : undefined;

customElements.define('atlas-drawing', AtlasDrawing);
