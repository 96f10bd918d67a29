import { postFields } from './post.ts';
import { type Interval, joined } from './watched.ts';

/** Told on the document when the school has taken a report. */
export interface Reported {
  /** Where coverage of the film is sent to. */
  url: string;
  /** How much of the film the school now counts as watched, 0 to 1. */
  share: number;
}

/** What the school said to a report: taken; not now; or never, as it is none of its films or another person's. */
type Outcome = 'taken' | 'later' | 'never';

const PREFIX = 'fascia-watched ';

/**
 * What was watched of one film and the school does not know yet. It is kept on this device until the school has taken
 * it, under the person's name, for a browser may have several; a report that arrives twice counts once.
 */
export class FilmReports {
  private readonly url: string;
  private readonly person: string;
  private readonly key: string;
  private unsent: Interval[] = [];

  constructor(url: string, person: string) {
    this.url = url;
    this.person = person;
    // Each page that plays a film keeps its own, so that two of them never write over each other.
    this.key = `${PREFIX}${JSON.stringify([person, url, Math.random().toString(36).slice(2)])}`;
  }

  /** Takes in what was watched; nothing is lost from here on. */
  add(intervals: readonly Interval[]): void {
    if (intervals.length > 0) this.keep(joined([...this.unsent, ...intervals]));
  }

  /** Sends all that is unsent. @param position where the player stands, in seconds. */
  async send(position: number): Promise<Outcome> {
    const sent = this.unsent;
    if (sent.length === 0) return 'taken';
    const outcome = await sendReport(this.url, this.person, sent, position);
    // What was added meanwhile stays; what was joined to it is sent once more, and counts once.
    if (outcome !== 'later') this.keep(this.unsent === sent ? [] : this.unsent);
    return outcome;
  }

  private keep(intervals: Interval[]): void {
    this.unsent = intervals;
    try {
      if (intervals.length === 0) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, JSON.stringify(intervals));
    } catch {
      // Storage is off or full: it is kept for as long as the page is open.
    }
  }
}

/** Sends what earlier visits left unsent, and forgets what other people left on this device. */
export async function sendKeptReports(person: string): Promise<void> {
  for (const key of keptKeys()) {
    const [owner, url = ''] = read<string[]>(key.slice(PREFIX.length)) ?? [];
    const intervals = read<Interval[]>(localStorage.getItem(key) ?? '');
    const isOurs = owner === person && url.startsWith('/films/');
    const outcome = isOurs && intervals ? await sendReport(url, person, intervals) : 'never';
    if (outcome !== 'later') localStorage.removeItem(key);
  }
}

/** Forgets everything unsent: someone signs out. */
export function forgetReports(): void {
  for (const key of keptKeys()) localStorage.removeItem(key);
}

function keptKeys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function read<T>(text: string): T | undefined {
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

async function sendReport(
  url: string,
  person: string,
  intervals: readonly Interval[],
  position?: number,
): Promise<Outcome> {
  const stands = position === undefined ? undefined : { position: String(Math.floor(position)) };
  const answer = await postFields(url, { person, intervals: JSON.stringify(intervals), ...stands }, 1);
  if (!answer || answer.status >= 500 || [401, 408, 429].includes(answer.status)) return 'later';
  if (!answer.ok) return 'never';
  const { share } = (await answer.json()) as { share: number };
  document.dispatchEvent(new CustomEvent<Reported>('fascia-film-reported', { detail: { url, share } }));
  return 'taken';
}
