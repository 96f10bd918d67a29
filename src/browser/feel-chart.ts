/**
 * `<feel-chart>` round drawings of the body in a form with a list of regions: pressing a region on a drawing chooses it
 * in the list. Hidden where scripts are off, as the list does all that it does.
 */
class FeelChart extends HTMLElement {
  connectedCallback(): void {
    const list = this.closest('form')?.querySelector<HTMLSelectElement>('select');
    if (!list) return;
    this.hidden = false;
    this.addEventListener('click', ({ target }) => {
      const region = target instanceof SVGElement ? target.dataset['region'] : undefined;
      if (region !== undefined) this.choose(list, region);
    });
    list.addEventListener('change', () => this.show(list.value));
    this.show(list.value);
  }

  private choose(list: HTMLSelectElement, region: string): void {
    const open = [...list.options].some((it) => it.value === region);
    list.value = open ? region : '';
    this.show(list.value);
    this.say(open ? (list.selectedOptions[0]?.text ?? '') : 'You have felt this already.');
  }

  private show(region: string): void {
    for (const it of this.querySelectorAll<SVGElement>('[data-region]'))
      it.classList.toggle('feel-chosen', it.dataset['region'] === region);
    if (region === '') this.say('');
  }

  private say(text: string): void {
    const place = this.querySelector('[role="status"]');
    if (place) place.textContent = text;
  }
}

customElements.define('feel-chart', FeelChart);
