import { KINDS } from './kinds.ts';
import type { FileRefusal } from './refusal.ts';

/** A size as people read it, in decimal units as on file managers and phones. @param bytes a whole number. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)}\u00a0KB`;
  const megabytes = bytes / 1_000_000;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)}\u00a0MB`;
}

/** What may be sent, in a sentence. */
export const TAKEN = `PDF, JPEG and PNG up to ${sizeText(KINDS['application/pdf'].most)} each, MP4 up to ${sizeText(KINDS['video/mp4'].most)}.`;

/** What to do with a file of another kind, by its ending. */
const ADVICE: readonly (readonly [endings: readonly string[], advice: string])[] = [
  [
    ['heic', 'heif', 'hif'],
    'This is a HEIC picture, which most computers can’t show. Send it as JPEG: on an iPhone open it in Photos, tap Share, then “Save to Files” after choosing Options › Most Compatible. For new pictures choose Settings › Camera › Formats › Most Compatible.',
  ],
  [
    ['avif', 'avifs'],
    'This is an AVIF picture. Send it as JPEG or PNG: open it, choose “Save as” or “Export”, and take JPEG. On a phone a screenshot of it will do.',
  ],
  [
    ['mov', 'qt'],
    'This is a QuickTime film. Send it as MP4: on an iPhone choose Settings › Camera › Formats › Most Compatible before filming; on a Mac open it in iMovie and export it as MP4.',
  ],
  [['svg', 'svgz'], 'This is a drawing in SVG, which may hold scripts. Export it as PNG or PDF.'],
  [
    ['webp', 'gif', 'bmp', 'tif', 'tiff', 'jxl', 'jp2', 'ico', 'apng', 'dng', 'cr2', 'nef'],
    'Save this picture as JPEG or PNG and send that.',
  ],
  [
    [
      'doc',
      'docx',
      'docm',
      'odt',
      'rtf',
      'pages',
      'ppt',
      'pptx',
      'key',
      'odp',
      'xls',
      'xlsx',
      'xlsm',
      'numbers',
      'ods',
      'cfb',
    ],
    'Office files can hold macros and look different everywhere. Save it as PDF and send that.',
  ],
  [
    ['txt', 'md', 'html', 'htm', 'xhtml', 'mht', 'xml'],
    'Print it to PDF and send that; what you write belongs into the sections.',
  ],
  [['avi', 'mkv', 'webm', 'wmv', 'mpg', 'mpeg', '3gp', 'ogv', 'flv'], 'Save this film as MP4 and send that.'],
  [['zip', 'rar', '7z', 'gz', 'tar', 'jar'], 'Packed files are not opened. Send each file by itself.'],
  [
    ['exe', 'msi', 'elf', 'dll', 'com', 'scr', 'bat', 'apk', 'app', 'macho', 'dmg'],
    'This is a program, whatever its name says, and no work on a case.',
  ],
];

function adviceOn(ending: string): string {
  const advice = ADVICE.find(([endings]) => endings.includes(ending))?.[1];
  return advice ?? `By its content this is no PDF, JPEG, PNG or MP4. ${TAKEN}`;
}

/** Why a file was not taken and what to do about it, as its student reads it. */
export function fileRefusalText(refusal: FileRefusal): string {
  switch (refusal.reason) {
    case 'empty':
      return 'This file is empty. Open it on your device to see whether it is the right one.';
    case 'too-large':
      return `This is more than a ${KINDS[refusal.kind].title} may weigh (${sizeText(refusal.most)}). Make it smaller: a lower resolution, fewer pages, a shorter film.`;
    case 'too-many':
      return `This case takes ${refusal.most === 1 ? 'one file' : `${refusal.most} files`}. Remove one before you send another.`;
    case 'unsuitable':
      return adviceOn(refusal.ending);
    case 'too-much-in-all':
      return `Your files would take more than ${sizeText(refusal.most)} in all. Remove some that you don’t need.`;
    case 'too-fast':
      return 'That were many files in a short time. Wait some minutes and send it again.';
    case 'disk-full':
      return 'The school has hardly any room for files just now. Its registrar has to make some; try again later.';
    case 'broken':
      return `This ${KINDS[refusal.kind].title} is damaged or cut off. Open it on your device, save it anew, and send that.`;
    case 'too-many-pixels':
      return `This picture has ${refusal.width.toLocaleString('en')} by ${refusal.height.toLocaleString('en')} pixels, more than can be taken (64 million). Save it smaller.`;
    case 'another-inside':
      return `Another file hides in this ${KINDS[refusal.kind].title}. Save it anew, or print it to PDF, and send that.`;
    case 'locked':
      return 'This PDF is locked with a password or against copying, so it can’t be checked. Print it to a new PDF and send that.';
    case 'active':
      return `This PDF does something when it is opened (${refusal.what}). Print it to a new PDF, which keeps what is seen, and send that.`;
    case 'no-picture':
      return 'This MP4 holds no film. Sound by itself is not taken.';
  }
}
