import type { z } from 'zod';
import type { termFile } from '../catalogue/files/glossary.ts';

/** A term of the glossary, as its file has it. */
export type Term = z.output<typeof termFile> & { id: string };
