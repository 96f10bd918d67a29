const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

let made = 0;

/**
 * `<tab-list data-label>`: makes tabs of the sections in it, after the tabs pattern of the ARIA Authoring Practices:
 * one stop for the Tab key, arrows, Home and End go along the row, and a tab shows its panel when it gets the focus.
 * A panel that is not shown is still found by the browser's search, and in print.
 */
class TabList extends HTMLElement {
  private tabs: HTMLButtonElement[] = [];
  private panels: HTMLElement[] = [];

  connectedCallback(): void {
    if (this.tabs.length > 0) return;
    this.panels = [...this.querySelectorAll<HTMLElement>(':scope > section')];
    this.tabs = this.panels.map((panel) => this.makeTab(panel));
    const row = document.createElement('div');
    row.className = 'tab-row';
    row.role = 'tablist';
    row.ariaLabel = this.dataset.label ?? '';
    row.append(...this.tabs);
    row.addEventListener('keydown', (event) => this.step(event));
    this.prepend(row);
    this.dataset.ready = '';
    this.show(0);
  }

  private makeTab(panel: HTMLElement): HTMLButtonElement {
    made += 1;
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.role = 'tab';
    tab.id = `tab-${made}`;
    tab.textContent = panel.getAttribute('aria-label');
    panel.id ||= `tab-panel-${made}`;
    panel.role = 'tabpanel';
    panel.setAttribute('aria-labelledby', tab.id);
    tab.setAttribute('aria-controls', panel.id);
    tab.addEventListener('click', () => this.show(this.tabs.indexOf(tab)));
    panel.addEventListener('beforematch', () => this.show(this.tabs.indexOf(tab)));
    return tab;
  }

  private step(event: KeyboardEvent): void {
    const at = this.tabs.indexOf(event.target as HTMLButtonElement);
    const next = STEPS[event.key]?.(at, this.tabs.length);
    if (at === -1 || next === undefined) return;
    event.preventDefault();
    this.show(next);
    this.tabs[next]?.focus();
  }

  private show(chosen: number): void {
    for (const [at, tab] of this.tabs.entries()) {
      tab.ariaSelected = String(at === chosen);
      tab.tabIndex = at === chosen ? 0 : -1;
      const panel = this.panels[at];
      if (panel) setShown(panel, at === chosen);
    }
  }
}

/** Found by search but not shown, a panel still has a box: it must not take the focus, nor be read out as empty. */
function setShown(panel: HTMLElement, shown: boolean): void {
  panel.ariaHidden = shown ? null : 'true';
  if (shown) panel.removeAttribute('hidden');
  else panel.setAttribute('hidden', 'until-found');
  panel.tabIndex = shown ? 0 : -1;
}

customElements.define('tab-list', TabList);
