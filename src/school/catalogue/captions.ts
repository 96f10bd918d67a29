/** One caption: what is said or shown from a moment to another, in seconds. */
export interface Cue {
  at: number;
  to: number;
  text: string;
}

const TIMES = /^((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?\d{2}:\d{2}\.\d{3})/;

/**
 * The cues of a WebVTT file in order of time, as plain text: tags, voices and settings are left out, lines joined.
 * What is no cue is passed over, as a browser does; the course check tells its author.
 * Source: W3C, WebVTT: The Web Video Text Tracks Format, section 6 (parsing).
 */
export function readCues(vtt: string): Cue[] {
  const blocks = vtt.replace(/\r\n?/g, '\n').split(/\n(?:[ \t]*\n)+/);
  return blocks.flatMap((block) => {
    const lines = block.split('\n');
    const place = lines.findIndex((line) => TIMES.test(line));
    const [, at = '', to = ''] = TIMES.exec(lines[place] ?? '') ?? [];
    const text = plain(lines.slice(place + 1).join(' '));
    return place === -1 || text === '' ? [] : [{ at: seconds(at), to: seconds(to), text }];
  });
}

const seconds = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f' };

const plain = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole);
