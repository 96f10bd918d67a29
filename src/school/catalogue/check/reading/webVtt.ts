/** Something wrong in a file of captions. */
export interface CaptionFlaw {
  line: number;
  wrong: string;
  remedy: string;
}

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const TIMING = new RegExp(`^${TIME}[ \\t]+-->[ \\t]+${TIME}(?:[ \\t]+\\S.*)?$`);
const WRITE_TIMES = 'write 00:00:03.200 --> 00:00:05.800';

/**
 * What is wrong with captions: the signature, at least one cue, each cue with times and a text, in order of time.
 * Source: W3C, WebVTT: The Web Video Text Tracks Format, section 4 (syntax). Settings and tags of cues are not looked at.
 */
export function captionFlaws(source: string): CaptionFlaw[] {
  const lines = source.split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) {
    return [{ line: 1, wrong: 'the file is no WebVTT', remedy: 'begin it with a line WEBVTT, then an empty line' }];
  }
  const blocks = blocksOf(lines).filter((it) => !/^(NOTE|STYLE|REGION)(\s|$)/.test(it.lines[0] ?? ''));
  if (blocks.length === 0)
    return [{ line: 1, wrong: 'there are no cues', remedy: `${WRITE_TIMES}, and the words in the line below` }];
  let latest = 0;
  return blocks.flatMap((block) => {
    const { begin, flaws } = cueFlaws(block, latest);
    latest = Math.max(latest, begin);
    return flaws;
  });
}

interface Block {
  firstLine: number;
  lines: string[];
}

/** What stands between empty lines, after the header. */
function blocksOf(lines: string[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined = { firstLine: 1, lines: [] };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') open = undefined;
    else if (open) open.lines.push(line);
    else {
      open = { firstLine: index + 1, lines: [line] };
      blocks.push(open);
    }
  }
  return blocks;
}

function cueFlaws({ firstLine, lines }: Block, latest: number): { begin: number; flaws: CaptionFlaw[] } {
  const place = lines.findIndex((it) => it.includes('-->'));
  const flaw = (line: number, wrong: string, remedy: string) => ({ begin: 0, flaws: [{ line, wrong, remedy }] });
  if (place === -1)
    return flaw(firstLine, 'this text belongs to no cue', `put a line with times above it: ${WRITE_TIMES}`);
  const line = firstLine + place;
  const times = TIMING.exec(lines[place]?.trim() ?? '');
  if (!times) return flaw(line, 'these times can’t be read', WRITE_TIMES);
  const begin = seconds(times.slice(1, 5));
  const flaws: CaptionFlaw[] = [];
  const add = (wrong: string, remedy: string) => flaws.push({ line, wrong, remedy });
  if (seconds(times.slice(5, 9)) <= begin) add('the cue ends before it begins', 'let the second time be the later one');
  if (begin < latest) add('the cue begins before the one above it', 'put the cues in order of time');
  if (lines.slice(place + 1).length === 0) add('the cue has no words', 'write them in the line below its times');
  return { begin, flaws };
}

const seconds = ([hours, minutes, whole, thousandths]: (string | undefined)[]): number =>
  Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(whole) + Number(thousandths) / 1000;
