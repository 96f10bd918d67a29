import { BACK_BY_SATURDAY } from './backBySaturday.ts';
import { BACK_PAIN } from './backPainAfterTheMove.ts';
import { BAND_BY_NOON } from './bandByNoon.ts';
import { HEADACHE } from './headacheAtTheDesk.ts';
import { RUNNER } from './runner.ts';
import type { Quality, SampleMark, Samples, SampleWork } from './sample.ts';
import { SEVEN_WEEKS } from './sevenWeeksAfterTheRepair.ts';
import { VIOLINIST } from './violinist.ts';

/** Sample work by the id of its case. */
const SAMPLES: Readonly<Record<string, Samples>> = {
  'headache-at-the-desk': HEADACHE,
  'back-pain-after-the-move': BACK_PAIN,
  violinist: VIOLINIST,
  runner: RUNNER,
  'band-by-noon': BAND_BY_NOON,
  'seven-weeks-after-the-repair': SEVEN_WEEKS,
  'back-by-saturday': BACK_BY_SATURDAY,
};

/** The mark of work for which none was written: at the top of every criterion. */
const WELL_DONE: SampleMark = {
  levels: {},
  comments: {},
  comment: 'Well done: clear, measured and safe.',
};

/** Work of a quality on a case, by its path; where there is none, the thorough one, then work without any text. */
export function sampleOf(path: string, quality: Quality): SampleWork & { mark: SampleMark } {
  const samples = SAMPLES[path.split('/').at(-1) ?? ''];
  return { sections: {}, mark: WELL_DONE, ...(samples?.[quality] ?? samples?.thorough) };
}
