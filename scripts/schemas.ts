// node scripts/schemas.ts: writes the JSON Schemas by which editors complete and underline YAML, and puts the line that
// names its schema at the top of every YAML file that lacks it. Run it after a change to a schema; it is safe to repeat.
// Environment: COURSES_DIR, CONTENT_DIR, where the school's files lie elsewhere.

import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas, SCHEMAS_FOLDER } from './schemas/jsonSchemas.ts';
import { schemaLine, withSchemaLine } from './schemas/schemaLine.ts';
import { yamlFiles } from './schemas/yamlFiles.ts';

const folders = { courses: process.env.COURSES_DIR ?? 'courses', content: process.env.CONTENT_DIR ?? 'content' };

mkdirSync(SCHEMAS_FOLDER, { recursive: true });
const schemas = jsonSchemas();
for (const name of globSync('*.json', { cwd: SCHEMAS_FOLDER })) {
  if (!schemas.has(name)) rmSync(join(SCHEMAS_FOLDER, name));
}
for (const [name, text] of schemas) write(join(SCHEMAS_FOLDER, name), text);
for (const { path, kind } of yamlFiles(folders)) {
  write(path, withSchemaLine(readFileSync(path, 'utf8'), schemaLine(path, kind)));
}

function write(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  writeFileSync(path, text);
  console.log(path);
}
