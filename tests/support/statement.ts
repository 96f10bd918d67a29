import type { Statement } from '../../src/school/cases/index.ts';

/** All that is stated when work is handed in. */
export const STATED: Statement = { privacy: true, hintsRead: true };
