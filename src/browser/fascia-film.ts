import { postFields } from './post.ts';
import { Watched } from './watched.ts';

interface Player extends HTMLElement {
  currentTime: number;
  paused: boolean;
  play(): Promise<void>;
}

/** How often a playing film tells the server what was watched, in ms. */
const REPORT_INTERVAL = 10_000;

/**
 * `<fascia-film data-src data-captions data-coverage …>`: a poster that becomes a player when pressed. The player's
 * script is larger than the rest of the page, so it is fetched only then. It reports which seconds were played.
 */
class FasciaFilm extends HTMLElement {
  private readonly watched = new Watched();
  private reporting: number | undefined;
  /** Where the student stopped the last time, in seconds. */
  private position = 0;
  private opening = false;

  connectedCallback(): void {
    this.position = Number(this.querySelector<HTMLElement>('[data-position]')?.dataset.position ?? 0);
    this.querySelector('.film-play')?.addEventListener('click', (event) => {
      event.preventDefault();
      void this.open();
    });
    window.addEventListener('pagehide', () => void this.report());
  }

  private async open(): Promise<void> {
    if (this.opening) return; // Pressed twice, it would play twice.
    this.opening = true;
    this.status('Loading the player…');
    await import('@mux/mux-player').catch(() => this.status('The player could not be loaded. Check your connection.'));
    this.opening = customElements.get('mux-player') !== undefined;
    if (!this.opening) return;
    const player = this.makePlayer();
    this.querySelector('.film-frame')?.replaceChildren(player);
    this.status('');
    player.focus();
    // Setting its source up interrupts the first try in some browsers; others load nothing before it.
    const start = () => void player.play().catch(() => undefined);
    player.addEventListener('canplay', start, { once: true });
    start();
  }

  private makePlayer(): Player {
    const player = document.createElement('mux-player') as Player;
    const { src = '', poster = '', title = '', captions = '[]' } = this.dataset;
    const seconds = Number(this.dataset.seconds ?? 0);
    const settings = {
      src,
      poster,
      title,
      'metadata-video-title': title,
      'stream-type': 'on-demand',
      'playback-rates': '0.5 0.75 1 1.25 1.5',
      'start-time': String(this.position < seconds - 2 ? this.position : 0),
      'disable-tracking': '',
      'disable-cookies': '',
      playsinline: '',
      'accent-color': '#0f5c63',
    };
    for (const [name, value] of Object.entries(settings)) player.setAttribute(name, value);
    for (const { lang, label, src: file } of JSON.parse(captions) as { lang: string; label: string; src: string }[]) {
      const track = document.createElement('track');
      Object.assign(track, { kind: 'captions', srclang: lang, label, src: file, default: true });
      player.append(track);
    }
    this.follow(player);
    return player;
  }

  private follow(player: Player): void {
    player.addEventListener('timeupdate', () => {
      if (!player.paused) this.watched.at(player.currentTime);
    });
    player.addEventListener('seeking', () => this.watched.leap(player.currentTime));
    player.addEventListener('play', () => {
      this.reporting ??= window.setInterval(() => void this.report(), REPORT_INTERVAL);
    });
    for (const stop of ['pause', 'ended']) {
      player.addEventListener(stop, () => {
        window.clearInterval(this.reporting);
        this.reporting = undefined;
        void this.report();
      });
    }
  }

  /** Sends what was watched since the last time; what could not be sent stays for the next. */
  private async report(): Promise<void> {
    const { intervals, position } = this.watched.take();
    if (intervals.length === 0) return;
    const fields = { intervals: JSON.stringify(intervals), position: String(Math.floor(position)) };
    const answer = await postFields(this.dataset.coverage ?? '', fields);
    if (!answer?.ok) {
      this.watched.giveBack(intervals);
      return this.status('What you watched is not saved yet; we try again.');
    }
    const { share } = (await answer.json()) as { share: number };
    this.status(`Watched: ${share < 1 ? Math.min(99, Math.round(share * 100)) : 100} %.`);
    this.dispatchEvent(new CustomEvent('fascia-film-reported', { bubbles: true }));
  }

  private status(text: string): void {
    const line = this.querySelector('.film-status');
    if (line) line.textContent = text;
  }
}

customElements.define('fascia-film', FasciaFilm);
