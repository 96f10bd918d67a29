import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ID, thereAre } from '../scaffold/names.ts';
import { type Captions, readCaptions } from './captions.ts';
import { idOfTitle, shown, titleOfFile } from './names.ts';
import type { Asked } from './options.ts';
import { type Footage, probe } from './probe.ts';
import { readChapter, readTime } from './times.ts';

/** A film that can be made. */
export interface Plan {
  file: string;
  footage: Footage;
  course: string;
  id: string;
  /** The folder that it will be in. */
  target: string;
  title: string;
  texts: Pick<Asked['texts'], 'summary' | 'description' | 'licence' | 'made'>;
  captions: Captions[];
  chapters: { at: number; title: string }[];
  /** The moment that the poster shows, in seconds. */
  posterAt: number;
}

/** File systems take names up to so many bytes. */
const LONGEST_NAME = 255;
const LONGEST_TITLE = 200;

/**
 * Looks at everything that was asked for before anything is made.
 * @param school folder of the courses, and their ids in order.
 * @returns the plan, or all that stands against it, a line each: what, what is wrong, what to do.
 * @throws Refusal where ffprobe is missing.
 */
export async function planFilm(
  asked: Asked,
  school: { folder: string; courses: readonly string[] },
): Promise<Plan | { problems: string[] }> {
  const { file, texts } = asked;
  const problems: string[] = [];
  const say = (what: string, wrong: string, remedy: string) => problems.push(`${shown(what)}  ${wrong}  ${remedy}`);

  const footage = await footageOf(file);
  if ('wrong' in footage) say(file, footage.wrong, footage.remedy);
  const seconds = 'wrong' in footage ? Number.POSITIVE_INFINITY : footage.seconds;

  const course = texts.course ?? school.courses[0] ?? '';
  if (!school.courses.includes(course))
    say('--course', `there is no course \`${shown(course)}\``, thereAre(school.courses));

  const title = (texts.title ?? titleOfFile(file)).replace(/\s+/g, ' ').trim();
  if (title === '') say('--title', 'is empty', 'say what the film is called');
  if (title.length > LONGEST_TITLE)
    say('--title', `is ${title.length} letters long`, `use at most ${LONGEST_TITLE}; the rest belongs into --summary`);
  const id = texts.film ?? idOfTitle(title);
  if (texts.film === undefined && title !== '' && id === '')
    say('--film', `no id can be made of the title “${shown(title)}”`, 'add --film and an id of the letters a to z');
  else if (title !== '' && (!ID.test(id) || id.length > LONGEST_NAME / 2))
    say('--film', `\`${shown(id)}\` is no id`, 'use lower-case letters, digits and hyphens, such as neck-rotation');
  const target = join(school.folder, course, 'films', id);
  if (ID.test(id) && id.length < LONGEST_NAME && existsSync(target))
    say(target, 'is there already', 'choose another --film, or remove that folder first');

  const { captions, problems: ofCaptions } = readCaptions(asked.captions, seconds);
  problems.push(...ofCaptions);

  const chapters = asked.chapters.flatMap((text) => {
    const chapter = readChapter(text);
    if (!chapter) say('--chapter', `\`${shown(text)}\` is no chapter`, 'write it like --chapter 1:20="Hands in place"');
    else if (chapter.at >= seconds)
      say('--chapter', `“${shown(chapter.title)}” begins after the film has ended`, 'correct its time');
    return chapter ?? [];
  });
  const posterAt = texts.poster === undefined ? seconds / 10 : readTime(texts.poster);
  if (posterAt === undefined)
    say('--poster', `\`${shown(texts.poster ?? '')}\` is no time`, 'write it like --poster 1:20');
  else if (texts.poster !== undefined && posterAt >= seconds)
    say('--poster', 'is after the film has ended', 'choose an earlier moment');

  if (problems.length > 0 || 'wrong' in footage || posterAt === undefined) return { problems };
  const { summary, description, licence, made } = texts;
  return {
    ...{ file, footage, course, id, target, title, captions, posterAt },
    chapters: chapters.toSorted((a, b) => a.at - b.at),
    texts: {
      ...(summary && { summary }),
      ...(description && { description }),
      ...(licence && { licence }),
      ...(made && { made }),
    },
  };
}

async function footageOf(file: string): Promise<Footage | { wrong: string; remedy: string }> {
  const bytes = Buffer.byteLength(basename(file));
  if (bytes > LONGEST_NAME)
    return {
      wrong: `has a name of ${bytes} bytes, and names end at ${LONGEST_NAME}`,
      remedy: 'give the file a shorter name',
    };
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error.code ?? 'unreadable');
  if (typeof found === 'string') {
    return {
      wrong: found === 'ENOENT' ? 'is not there' : `can’t be read (${found})`,
      remedy: 'say where the video file is',
    };
  }
  if (!found.isFile()) return { wrong: 'is no file', remedy: 'say which video file to add' };
  const footage = await probe(file);
  return 'wrong' in footage ? { ...footage, remedy: 'give a video file, such as .mp4, .mov or .mkv' } : footage;
}
