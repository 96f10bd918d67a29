/** Closes what it holds on narrow screens, where it would stand in the way; a link to it opens it again. */
class NarrowFold extends HTMLElement {
  connectedCallback(): void {
    const fold = this.querySelector('details');
    if (!fold) return;
    if (matchMedia('(max-width: 68rem)').matches) fold.open = false;
    const openIfAsked = () => {
      if (location.hash !== '' && this.closest(location.hash)) fold.open = true;
    };
    openIfAsked();
    addEventListener('hashchange', openIfAsked);
  }
}

customElements.define('narrow-fold', NarrowFold);
