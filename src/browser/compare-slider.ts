/**
 * `<compare-slider>`: lays the second of two pictures over the first, and shows as much of it as its range input says.
 * Without it the pictures stand one after the other.
 */
class CompareSlider extends HTMLElement {
  connectedCallback(): void {
    const range = this.querySelector<HTMLInputElement>('input[type="range"]');
    if (!range) return;
    this.dataset.ready = '';
    const names = [...this.querySelectorAll('.compare-label')].map((it) => it.textContent);
    const show = () => {
      this.style.setProperty('--at', `${range.value}%`);
      range.setAttribute('aria-valuetext', `${range.value} % ${names[0]}, ${100 - Number(range.value)} % ${names[1]}`);
    };
    range.addEventListener('input', show);
    show();
  }
}

customElements.define('compare-slider', CompareSlider);
