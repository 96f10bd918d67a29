import { writeGift } from './gift/write.ts';
import { writeMoodle } from './moodle/write.ts';
import { writeQti } from './qti/write.ts';
import type { Export, Source } from './writeItems.ts';

const utf8 = ({ text, exports }: { text: string; exports: Export[] }) => ({ bytes: Buffer.from(text), exports });

/** The formats that are written, each with the end of its files' names. */
export const WRITTEN = {
  gift: { ending: '.gift.txt', write: async (sources: readonly Source[]) => utf8(writeGift(sources)) },
  'moodle-xml': { ending: '.moodle.xml', write: async (sources: readonly Source[]) => utf8(writeMoodle(sources)) },
  qti3: { ending: '.qti3.zip', write: writeQti },
};

export type WrittenFormat = keyof typeof WRITTEN;
