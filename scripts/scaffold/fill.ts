import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TEMPLATES = join(import.meta.dirname, '../templates');

/** Words that YAML takes for something else than text. */
const NO_TEXT = /^(true|false|null|yes|no|on|off)$/;

/** A template with its `{{names}}` filled in, quoted where YAML needs it. Throws for a name without a value. */
export function fill(template: string, values: Record<string, string | number>): string {
  return readFileSync(join(TEMPLATES, template), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${template} asks for ${name}`);
    return typeof value === 'number' || (/^[A-Za-z][\w -]*$/.test(value) && !NO_TEXT.test(value.toLowerCase()))
      ? String(value)
      : JSON.stringify(value);
  });
}
