import { keepWithin, makePlayer, type Part, type Playback, type Player, setSource } from './filmPlayer.ts';
import { FilmReports, type Reported } from './filmReports.ts';
import { TimeList } from './timeList.ts';
import { Watched } from './watched.ts';

/** How often a playing film tells the server what was watched, in ms. */
const REPORT_INTERVAL = 10_000;
/** A film that was left so close to its end starts from the beginning, in seconds. */
const END = 2;

/**
 * `<fascia-film data-playback data-coverage data-seconds>`: a poster that becomes a player when pressed. The player's
 * script is larger than the rest of the page, so it is fetched only then. It reports which seconds were played. With
 * `data-from` and `data-to`, in seconds, it plays that part only, without the film's title, poster and chapters.
 */
class FasciaFilm extends HTMLElement {
  private readonly watched = new Watched();
  private reports: FilmReports | undefined;
  private reporting: number | undefined;
  private player: Player | undefined;
  private opening = false;
  private renewed = 0;

  connectedCallback(): void {
    this.querySelector('.film-play')?.addEventListener('click', () => void this.open());
    for (const sign of ['pagehide', 'online']) window.addEventListener(sign, () => void this.report());
    document.addEventListener('fascia-film-reported', (event) => {
      const { url, share } = (event as CustomEvent<Reported>).detail;
      if (url === this.dataset.coverage)
        this.status(`Watched: ${share < 1 ? Math.min(99, Math.round(share * 100)) : 100} %.`);
    });
  }

  /** Where the film stands, in seconds; undefined before it was played. */
  get time(): number | undefined {
    return this.player?.currentTime;
  }

  /** Goes to a time and plays from there. @param time in seconds. */
  async seek(time: number): Promise<void> {
    if (!this.player) return this.open(time);
    this.player.currentTime = time;
    await this.player.play().catch(() => undefined);
  }

  private async open(start?: number): Promise<void> {
    if (this.opening) return; // Pressed twice, it would play twice.
    this.opening = true;
    this.status('Loading the player…');
    const script = import('@mux/mux-player').then(
      () => customElements.get('mux-player') !== undefined,
      () => false,
    );
    const [playback, loaded] = await Promise.all([this.askPlayback(), script]);
    this.opening = false;
    if (!playback) return;
    if (!loaded) return this.status('The player could not be loaded. Check your connection.');
    this.show(playback, start);
  }

  /** Where the film is. Says what is wrong when there is no answer to play. */
  private async askPlayback(): Promise<Playback | undefined> {
    const headers = { accept: 'application/json' };
    const answer = await fetch(this.dataset.playback ?? '', { headers }).catch(() => undefined);
    if (answer?.ok) return (await answer.json()) as Playback;
    this.status(
      answer?.status === 404
        ? 'This film is for students of the course. Sign in again, then reload the page.'
        : 'The film could not be loaded. Check your connection, and press play again.',
    );
    return undefined;
  }

  private show(playback: Playback, start: number | undefined): void {
    const resume = playback.position < Number(this.dataset.seconds) - END ? playback.position : 0;
    const part = this.shownPart;
    const shown = part ? { ...playback, title: '', poster: '', chapters: [] } : playback;
    const player = makePlayer(shown, start ?? part?.from ?? resume);
    if (part) keepWithin(player, part);
    this.player = player;
    const person = document.querySelector<HTMLElement>('unsent-reports')?.dataset.person;
    if (playback.counted && person) this.reports = new FilmReports(this.dataset.coverage ?? '', person);
    this.follow(player);
    this.querySelector('.film-frame')?.replaceChildren(player);
    this.status('');
    // The button that had the focus is gone; the keys of the player work where its controller has it.
    if (start === undefined) player.mediaController?.focus();
    // Setting its source up interrupts the first try in some browsers; others load nothing before it.
    const play = () => void player.play().catch(() => undefined);
    player.addEventListener('canplay', play, { once: true });
    play();
  }

  private follow(player: Player): void {
    const film = this.closest('.film') ?? this;
    const lists = [...film.querySelectorAll('.film-chapters, .transcript')].map((list) => new TimeList(list));
    const tick = () => ({ time: player.currentTime, now: performance.now(), rate: player.playbackRate });
    player.addEventListener('timeupdate', () => {
      if (!player.paused) this.watched.at(tick());
      for (const list of lists) list.at(player.currentTime);
    });
    player.addEventListener('seeking', () => this.watched.leap(tick()));
    player.addEventListener('play', () => {
      this.reporting ??= window.setInterval(() => void this.report(), REPORT_INTERVAL);
    });
    for (const stop of ['pause', 'ended']) {
      player.addEventListener(stop, () => {
        this.watched.at(tick());
        void this.report();
      });
    }
    player.addEventListener('error', () => void this.renew(player));
  }

  /** Tokens run out on a page that is left open: asks for new ones, once a minute at most. */
  private async renew(player: Player): Promise<void> {
    if (performance.now() - this.renewed < 60_000) return;
    this.renewed = performance.now();
    const playback = await this.askPlayback();
    if (!playback || 'src' in playback.source) return;
    const time = player.currentTime;
    setSource(player, playback);
    player.addEventListener('canplay', () => void this.seek(time), { once: true });
  }

  /** Sends what was watched since the last time; what could not be sent is kept and sent later. */
  private async report(): Promise<void> {
    const { intervals, position } = this.watched.take();
    this.reports?.add(intervals);
    const outcome = await this.reports?.send(position);
    if (outcome === 'later') {
      this.status('What you watched is kept on this device, and saved when you are connected again.');
    } else if (this.player?.paused) {
      window.clearInterval(this.reporting);
      this.reporting = undefined;
    }
  }

  /** The part of the film that is shown, where it is not the whole. */
  private get shownPart(): Part | undefined {
    const { from, to } = this.dataset;
    return from === undefined || to === undefined ? undefined : { from: Number(from), to: Number(to) };
  }

  private status(text: string): void {
    const line = this.querySelector('.film-status');
    if (line) line.textContent = text;
  }
}

customElements.define('fascia-film', FasciaFilm);

/** Links that go to a time of a film of this page: chapters, transcripts, the steps of a technique. */
document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = (event.target as Element).closest<HTMLElement>('[data-seek]');
  const id = link?.closest<HTMLElement>('[data-film]')?.dataset.film;
  const figure = id === undefined ? null : document.getElementById(`film-${id}`);
  const film = figure?.querySelector('fascia-film');
  if (!link || !figure || !(film instanceof FasciaFilm)) return;
  event.preventDefault();
  if (!figure.contains(link)) figure.scrollIntoView({ block: 'nearest' });
  void film.seek(Number(link.dataset.seek));
});
