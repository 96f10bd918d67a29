import type { z } from 'zod';
import { exampleOf } from './examples.ts';
import { fieldsAt, partAt } from './fieldsAt.ts';
import type { Path } from './head.ts';
import { meant, named, nearest } from './nearest.ts';

/** One thing about data that a schema refuses, in words for the author. */
export interface Complaint {
  path: Path;
  /** Whether the field itself is wrong rather than its value. */
  ofKey: boolean;
  wrong: string;
  remedy: string;
}

/**
 * What a schema refuses about data, one complaint for each thing to correct.
 * @param kind kind of file or component, for examples; `schema` and `data` are what was matched.
 */
export function explain(kind: string, schema: z.ZodType, data: unknown): Complaint[] {
  const parsed = schema.safeParse(data);
  return parsed.success
    ? []
    : parsed.error.issues.flatMap(unfold).flatMap((issue) => inWords(kind, schema, data, issue));
}

/** Issues of the branch of a union that was probably meant: one that went wrong inside rather than by its very type. */
function unfold(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const inside = issue.errors.find(
    (issues) => !issues.some((it) => it.path.length === 0 && it.code !== 'unrecognized_keys'),
  );
  return inside ? inside.flatMap(unfold).map((it) => ({ ...it, path: [...issue.path, ...it.path] })) : [issue];
}

function inWords(kind: string, schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): Complaint[] {
  const { path } = issue;
  const field = String(path.findLast((it) => typeof it === 'string') ?? '');
  const value = partAt(data, path);
  const whole = path.length === 0;
  const name = whole ? 'the file' : typeof path.at(-1) === 'number' ? `an entry of \`${field}\`` : `\`${field}\``;
  const example = exampleOf(kind, field);
  const complain = (wrong: string, remedy: string): Complaint => ({
    path,
    ofKey: false,
    wrong: `${name} ${wrong}`,
    remedy,
  });

  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(schema, data, path, key));
  if (issue.code === 'invalid_union' && issue.discriminator) return [complain(...unknownType(issue, value))];
  if (whole && (value === undefined || value === null))
    return [complain('is empty', 'see the authors’ guide (courses/README.md) for its fields')];
  if (value === undefined || value === null) {
    // A rule about several fields says why this one is asked for.
    if (issue.code === 'custom') return [complain(...custom(issue, example ?? `${field}: …`))];
    return [complain(value === undefined ? 'is missing' : 'is empty', `add \`${example ?? `${field}: …`}\``)];
  }
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return [complain(`is \`${String(value)}\``, meant(String(value), allowed, `use one of ${allowed.join(', ')}`))];
  }
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
    return [
      complain(
        `must be ${TYPES[issue.expected] ?? issue.expected}, and is ${typeOf(value)}`,
        remedyFor(issue.expected, value, example),
      ),
    ];
  }
  return [complain(...custom(issue, example))];
}

function unknownType(issue: z.core.$ZodIssue, value: unknown): [wrong: string, remedy: string] {
  const known = (issue as { options?: string[] }).options ?? [];
  const near = value === undefined ? undefined : nearest(String(value), known);
  const all = `use one of ${known.join(', ')}`;
  return [
    value === undefined ? 'is missing' : `is \`${String(value)}\`, which is no known type`,
    near ? `did you mean \`${near}\`? Otherwise ${all}` : all,
  ];
}

function unknownField(schema: z.ZodType, data: unknown, path: Path, key: string): Complaint {
  const known = fieldsAt(schema, path, data);
  const remedy = meant(key, known, known.length > 0 ? `remove it; known here are ${named(known)}` : 'remove it');
  return { path: [...path, key], ofKey: true, wrong: `\`${key}\` is no field here`, remedy };
}

/** A schema's own message: what must be, and after `; ` or `, such as` how to make it so. */
function custom(issue: z.core.$ZodIssue, example: string | undefined): [wrong: string, remedy: string] {
  if (!issue.message.startsWith('must')) return [limit(issue), likeThis(example)];
  const [must = '', remedy] = issue.message.split('; ');
  const [rule = '', such] = must.split(/,? such as /);
  return [rule, remedy ?? (such ? `write it like ${such}` : likeThis(example))];
}

function limit(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return `is not right: ${issue.message}`;
  const [verb, what] = issue.origin === 'array' ? ['hold', ' entries'] : ['be', ''];
  if (issue.code === 'too_small')
    return `must ${verb} ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${what}`;
  return `must ${verb} ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${what}`;
}

const likeThis = (example: string | undefined): string => (example ? `write it like \`${example}\`` : 'correct it');

const remedyFor = (expected: string, value: unknown, example: string | undefined): string =>
  expected === 'string' && typeof value !== 'object' ? 'put it in double quotes' : likeThis(example);

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map of fields',
  record: 'a map',
};

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map of fields';
  if (typeof value === 'string') return `the text “${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`;
  return `\`${String(value)}\``;
}
