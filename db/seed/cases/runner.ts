import type { Samples } from './sample.ts';

export const RUNNER: Samples = { thorough: { sections: {} } };
