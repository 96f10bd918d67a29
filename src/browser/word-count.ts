import { countWords } from './countWords.ts';

/** `<word-count>` round a text area: keeps the number of its words up to date while someone writes. */
class WordCount extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', (event) => {
      const words = this.querySelector('[data-words]');
      if (words && event.target instanceof HTMLTextAreaElement)
        words.textContent = String(countWords(event.target.value));
    });
  }
}

customElements.define('word-count', WordCount);
