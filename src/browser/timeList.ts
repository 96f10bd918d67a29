/** A list of times of a film, such as its transcript or its chapters: marks where the film stands. */
export class TimeList {
  private readonly times: { at: number; link: Element }[];
  private current: Element | undefined;

  /** @param list holds links with `data-seek`, in seconds and in order. */
  constructor(list: Element) {
    this.times = [...list.querySelectorAll<HTMLElement>('[data-seek]')].map((link) => ({
      at: Number(link.dataset.seek),
      link,
    }));
  }

  /** The film stands at a time, in seconds. */
  at(time: number): void {
    const link = this.times.findLast((it) => it.at <= time)?.link;
    if (link === this.current) return;
    this.current?.removeAttribute('aria-current');
    this.current = link;
    link?.setAttribute('aria-current', 'true');
    if (link) showInBox(link);
  }
}

/** Scrolls a link's own box to show it, and never the page, which the student may be reading elsewhere. */
function showInBox(link: Element): void {
  const box = link.closest('.transcript');
  if (!box) return;
  const [own, around] = [link.getBoundingClientRect(), box.getBoundingClientRect()];
  if (own.top < around.top || own.bottom > around.bottom) {
    box.scrollTop += own.top - around.top - (around.height - own.height) / 2;
  }
}
