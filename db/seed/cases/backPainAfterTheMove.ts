import type { Samples } from './sample.ts';

export const BACK_PAIN: Samples = { thorough: { sections: {} } };
