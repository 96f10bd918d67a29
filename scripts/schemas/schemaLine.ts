import { dirname, relative, resolve, sep } from 'node:path';
import { SCHEMAS_FOLDER } from './jsonSchemas.ts';

const SIGN = '# yaml-language-server: $schema=';

/** The project's root: schemas are found from here, wherever the school's files lie. */
const ROOT = resolve(import.meta.dirname, '../..');

/** The line at the top of a YAML file by which an editor finds its schema. @param file path of the file. */
export const schemaLine = (file: string, kind: string): string =>
  SIGN +
  relative(dirname(resolve(file)), resolve(ROOT, SCHEMAS_FOLDER, `${kind}.json`))
    .split(sep)
    .join('/');

/** A YAML text with that line at its top: instead of another one, or before all else. */
export const withSchemaLine = (text: string, line: string): string =>
  text.startsWith(SIGN) ? text.replace(/^.*/, () => line) : `${line}\n${text}`;
