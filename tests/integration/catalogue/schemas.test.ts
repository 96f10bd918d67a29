import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas, SCHEMAS_FOLDER } from '../../../scripts/schemas/jsonSchemas.ts';
import { schemaLine, withSchemaLine } from '../../../scripts/schemas/schemaLine.ts';
import { yamlFiles } from '../../../scripts/schemas/yamlFiles.ts';

const FILES = yamlFiles({ courses: 'courses', content: 'content' });
const read = (path: string) => readFileSync(path, 'utf8');

describe('the JSON Schemas', () => {
  it('are those that the schemas make; if not, run npm run schemas', () => {
    const written = globSync('*.json', { cwd: SCHEMAS_FOLDER }).map((it) => [it, read(join(SCHEMAS_FOLDER, it))]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(jsonSchemas()));
  });

  it('are named at the top of every YAML file that authors write; if not, run npm run schemas', () => {
    const firstLine = (path: string) => read(path).split('\n', 1)[0];
    expect(FILES.length).toBeGreaterThan(300);
    expect(FILES.filter(({ path, kind }) => firstLine(path) !== schemaLine(path, kind))).toEqual([]);
  });

  it('explain every field but those whose name does', () => {
    const plain = new Set(['title', 'name', 'level']);
    const silent = [...jsonSchemas()].flatMap(([name, text]) => unexplained(name, JSON.parse(text) as Described));
    expect(silent.filter((it) => !plain.has(it.replace(/.* /, '')))).toEqual([]);
  });
});

interface Described {
  description?: string;
  properties?: Record<string, Described>;
}

/** Fields at the top of a schema that have no description. */
const unexplained = (name: string, { properties = {} }: Described): string[] =>
  Object.entries(properties).flatMap(([field, it]) => (it.description ? [] : [`${name} ${field}`]));

describe('an editor', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const validators = new Map([...jsonSchemas()].map(([name, text]) => [name, ajv.compile(JSON.parse(text) as object)]));
  const validate = (kind: string, text: string): ValidateFunction => {
    const found = validators.get(`${kind}.json`);
    if (!found) throw new Error(`there is no schema ${kind}.json`);
    found(parse(text));
    return found;
  };

  it('underlines nothing in the school’s own files', () => {
    const wrong = FILES.filter(({ path, kind }) => validate(kind, read(path)).errors);
    expect(wrong.map(({ path, kind }) => [path, validate(kind, read(path)).errors])).toEqual([]);
  });

  it.each([
    ['an unknown field', 'module', 'title: A\nsummary: A\nobjectives: [{ id: a, text: A }]\ntitel: A', /additional/],
    ['a missing field', 'module', 'title: A\nobjectives: [{ id: a, text: A }]', /required property 'summary'/],
    ['a value that is none of those', 'nerve', 'region: tail', /equal to one of the allowed values/],
    ['an item of an unknown type', 'checks', 'items: [{ id: a, type: essay, stem: A }]', /oneOf|exactly one/],
  ])('underlines %s', (_, kind, text, why) => {
    const said = validate(kind, text)
      .errors?.map((it) => it.message)
      .join('\n');
    expect(said).toMatch(why);
  });
});

describe('the line that names a schema', () => {
  const line = '# yaml-language-server: $schema=../../public/schemas/course.json';

  it('is the way from the file', () => {
    expect(schemaLine('courses/first/course.yaml', 'course')).toBe(line);
    expect(schemaLine('content/school.yaml', 'school')).toBe(
      '# yaml-language-server: $schema=../public/schemas/school.json',
    );
  });

  it('is put before everything else, instead of another one, and only once', () => {
    expect(withSchemaLine('title: A\n', line)).toBe(`${line}\ntitle: A\n`);
    expect(withSchemaLine(`${line}\ntitle: A\n`, line)).toBe(`${line}\ntitle: A\n`);
    expect(withSchemaLine('# yaml-language-server: $schema=x.json\ntitle: A\n', line)).toBe(`${line}\ntitle: A\n`);
  });
});
