import { BACK_PAIN } from './backPainAfterTheMove.ts';
import { HEADACHE } from './headacheAtTheDesk.ts';
import { RUNNER } from './runner.ts';
import type { SampleWork, Samples } from './sample.ts';
import { VIOLINIST } from './violinist.ts';

export type { Quality, SampleMark } from './sample.ts';

/** Sample work by the id of its case. */
const SAMPLES: Readonly<Record<string, Samples>> = {
  'headache-at-the-desk': HEADACHE,
  'back-pain-after-the-move': BACK_PAIN,
  violinist: VIOLINIST,
  runner: RUNNER,
};

const NOTHING: SampleWork = {
  sections: {},
  mark: { outcome: 'passed', levels: {}, comments: {}, comment: 'Well done: clear, measured and safe.' },
};

/** Work of a quality on a case, by its path; where there is none, the thorough one, then work without any text. */
export function sampleOf(path: string, quality: keyof Samples): SampleWork {
  const samples = SAMPLES[path.split('/').at(-1) ?? ''];
  return samples?.[quality] ?? samples?.thorough ?? NOTHING;
}
