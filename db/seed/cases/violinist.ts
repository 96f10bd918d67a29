import type { Samples } from './sample.ts';

export const VIOLINIST: Samples = { thorough: { sections: {} } };
