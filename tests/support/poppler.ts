import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const runs = (tool: string): boolean => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Whether poppler's tools are installed. */
export const hasPoppler = runs('pdftotext');

/** Has a folder of its own with a PDF in it, for as long as something is done there. */
function withFile<T>(pdf: Buffer, work: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-pdf-'));
  try {
    const file = join(folder, 'it.pdf');
    writeFileSync(file, pdf);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a tool of poppler says of a PDF. */
export const poppler = (tool: string, pdf: Buffer, before: string[] = [], after: string[] = []): string =>
  withFile(pdf, (file) =>
    execFileSync(tool, [...before, file, ...after], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );

/** The text of a PDF as it lies on its pages. */
export const textOf = (pdf: Buffer): string => poppler('pdftotext', pdf, ['-layout'], ['-']);

/** The tree of tags, with the text under each. */
export const tagsOf = (pdf: Buffer): string => poppler('pdfinfo', pdf, ['-struct-text']);

/** The texts of a PDF in the order in which a screen reader reads them. */
export const readAloud = (pdf: Buffer): string =>
  [...tagsOf(pdf).matchAll(/^\s*"(.*)"$/gm)].map(([, text]) => text).join('');

export const pagesOf = (pdf: Buffer): number => Number(/Pages:\s+(\d+)/.exec(poppler('pdfinfo', pdf))?.[1]);

/** A word and where it stands, in points from the top left of its sheet. */
interface Word {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const UNESCAPED: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** The words of each sheet, and how large it is. */
export function wordsOf(pdf: Buffer): { width: number; height: number; words: Word[] }[] {
  const pages = poppler('pdftotext', pdf, ['-bbox'], ['-']).split('<page ').slice(1);
  return pages.map((page) => {
    const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
    const found = page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g);
    const words = [...found].map(([, left, top, right, bottom, text = '']) => ({
      text: text.replace(/&\w+;/g, (it) => UNESCAPED[it] ?? it),
      ...{ left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom) },
    }));
    return { width: Number(width), height: Number(height), words };
  });
}

/** The first file that is attached to a PDF. */
export const attachmentOf = (pdf: Buffer): Buffer =>
  withFile(pdf, (file, folder) => {
    execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'it'), file], { stdio: 'ignore' });
    return readFileSync(join(folder, 'it'));
  });

/** A page of a PDF as a PNG picture. */
export const pictureOf = (pdf: Buffer, page = 1): Buffer =>
  withFile(pdf, (file, folder) => {
    const options = ['-png', '-singlefile', '-r', '150', '-f', String(page), '-l', String(page)];
    execFileSync('pdftoppm', [...options, file, join(folder, 'page')], { stdio: 'ignore' });
    return readFileSync(join(folder, 'page.png'));
  });

/** Fonts of a PDF that are not embedded, cut to what is used and readable as text. */
export const looseFontsOf = (pdf: Buffer): string[] =>
  poppler('pdffonts', pdf)
    .trim()
    .split('\n')
    .slice(2)
    .filter((it) => !/\byes yes yes\b/.test(it));

/** Letters in logical order: composed, without the marks of direction that pdftotext adds. */
export const letters = (text: string): string =>
  text.normalize('NFC').replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
