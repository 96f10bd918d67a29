import { runTool } from './tools.ts';

/** What a video file holds, as a viewer sees it: turned and stretched as it asks to be. */
export interface Footage {
  seconds: number;
  width: number;
  height: number;
  /** Pictures a second. */
  rate: number;
  hasSound: boolean;
}

interface Stream {
  codec_type?: string;
  width?: number;
  height?: number;
  avg_frame_rate?: string;
  sample_aspect_ratio?: string;
  disposition?: { attached_pic?: number };
  side_data_list?: { rotation?: number }[];
}

const ENTRIES =
  'format=format_name,duration:stream=codec_type,width,height,avg_frame_rate,sample_aspect_ratio' +
  ':stream_disposition=attached_pic:stream_side_data=rotation';

/** The longest film, in seconds: what a report of watching may speak of. */
const LONGEST = 86_400;

/**
 * Looks into a file. @param file its path.
 * @returns what it holds, or why it can't be a film.
 * @throws Refusal where ffprobe is missing.
 */
export async function probe(file: string): Promise<Footage | { wrong: string }> {
  // Only files: a playlist that is given as a film shall not make ffprobe ask other hosts.
  const args = ['-v', 'error', '-protocol_whitelist', 'file', '-print_format', 'json', '-show_entries', ENTRIES];
  const { code, output, errors } = await runTool('ffprobe', [...args, `file:${file}`]);
  if (code !== 0) return { wrong: `is not a video: ${reason(errors, file)}` };
  const { streams = [], format = {} } = JSON.parse(output.toString()) as {
    streams?: Stream[];
    format?: { duration?: string };
  };
  const picture = streams.find((it) => it.codec_type === 'video' && it.disposition?.attached_pic !== 1);
  if (!picture?.width || !picture.height) return { wrong: 'is not a video: it holds no moving picture' };
  const seconds = Number(format.duration ?? 0);
  if (!(seconds >= 1)) return { wrong: 'is not a video: it is shorter than a second, as a picture is' };
  if (seconds > LONGEST) return { wrong: `is longer than ${LONGEST / 3600} hours` };
  return {
    seconds,
    ...asSeen(picture, picture.width, picture.height),
    rate: ratio(picture.avg_frame_rate) || 25,
    hasSound: streams.some((it) => it.codec_type === 'audio'),
  };
}

function asSeen(stream: Stream, width: number, height: number): { width: number; height: number } {
  const stretched = Math.round(width * (ratio(stream.sample_aspect_ratio) || 1));
  const turned = stream.side_data_list?.some((it) => Math.abs(it.rotation ?? 0) % 180 === 90);
  return turned ? { width: height, height: stretched } : { width: stretched, height };
}

/** A fraction such as 30000/1001 or 4:3; 0 where it is none. */
function ratio(text = ''): number {
  const [top = 0, bottom = 1] = text.split(/[/:]/).map(Number);
  return bottom > 0 && Number.isFinite(top / bottom) ? top / bottom : 0;
}

/** The last thing that ffprobe said, without the file's name and the addresses of its parts. */
function reason(errors: string, file: string): string {
  const last = errors.trim().split('\n').at(-1) ?? '';
  return last.replace(`file:${file}: `, '').replace(/^\[.*?\] /, '') || 'ffprobe can’t read it';
}
