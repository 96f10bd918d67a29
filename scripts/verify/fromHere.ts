import { resolve } from 'node:path';

/** A path as it was typed: npm runs the command in the project's folder. */
export const fromHere = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);
