import { sha256 } from '../../../../platform/tokens.ts';
import type { CaseStudy } from '../../../catalogue/index.ts';

/** What a try at a model submission rests on: the SHA-256 of the sample and of the rubric that it is read by. */
export const sampleVersion = (rubric: CaseStudy['rubric'], sample: CaseStudy['samples'][number]): string =>
  sha256(JSON.stringify([sample, rubric]));
