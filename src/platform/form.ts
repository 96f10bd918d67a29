import type { z } from 'zod';

/** A posted form as it goes back to the page that shows it: what was typed, and what is wrong with it. */
export interface FormState {
  /** Typed values by field name. */
  values: Record<string, string>;
  /** What is wrong, by field name; `''` is about the whole form. */
  errors: Record<string, string>;
}

export const EMPTY_FORM: FormState = { values: {}, errors: {} };

/** A form with a message added: about one field, or about the whole with `''`. */
export const withError = (form: FormState, field: string, message: string): FormState => ({
  ...form,
  errors: { ...form.errors, [field]: message },
});

export type Checked<T> = { ok: true; data: T; form: FormState } | { ok: false; form: FormState };

/**
 * Checks posted fields against a schema, keeping what was typed. Passwords are never given back.
 * @param schema an object schema whose messages are worded for the person who typed.
 */
export function checkForm<S extends z.ZodType>(fields: Fields, schema: S): Checked<z.output<S>> {
  const typed = fields.toObject();
  const values = Object.fromEntries(Object.entries(typed).filter(([name]) => !/password/i.test(name)));
  const parsed = schema.safeParse(typed);
  if (parsed.success) return { ok: true, data: parsed.data, form: { values, errors: {} } };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) errors[issue.path.join('.')] ??= issue.message;
  return { ok: false, form: { values, errors } };
}

/** The fields of a posted form, in order, each name with one or more values. */
export class Fields {
  readonly entries: readonly (readonly [name: string, value: string])[];

  constructor(entries: readonly (readonly [string, string])[]) {
    this.entries = entries;
  }

  /** The first value under a name, or an empty text. */
  get(name: string): string {
    return this.entries.find(([it]) => it === name)?.[1] ?? '';
  }

  getAll(name: string): string[] {
    return this.entries.filter(([it]) => it === name).map(([, value]) => value);
  }

  toObject(): Record<string, string> {
    return Object.fromEntries(this.entries.toReversed());
  }
}

/** Thrown for a body that is no form of ours; `status` is 413 (too large), 415 (wrong type) or 400 (broken). */
export class BadForm extends Error {
  override name = 'BadForm';
  readonly status: 400 | 413 | 415;

  constructor(status: 400 | 413 | 415, message: string) {
    super(message);
    this.status = status;
  }
}

/** The most that a form may weigh, in bytes: a long case study in any script, with room. */
export const FORM_LIMIT = 256 * 1024;

const FORM_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/**
 * Reads the form that a request posts. Line ends become `\n`; NUL and other control characters, which no
 * keyboard types and PDF and SQL dislike, are dropped.
 * @throws BadForm when it is no form, or larger than FORM_LIMIT.
 */
export async function readFields(request: Request): Promise<Fields> {
  if (!FORM_TYPES.test(request.headers.get('content-type') ?? '')) throw new BadForm(415, 'Send this as a form.');
  const tooLarge = `That is more than a form may hold (${FORM_LIMIT / 1024} KB). Shorten it and send it again.`;
  if (Number(request.headers.get('content-length') ?? 0) > FORM_LIMIT) throw new BadForm(413, tooLarge);
  // A copy, so that the request can still be answered by another page, as a rewrite to the 404 does.
  const body = await request
    .clone()
    .arrayBuffer()
    .catch(() => undefined);
  if (!body) throw new BadForm(413, tooLarge);
  if (body.byteLength > FORM_LIMIT) throw new BadForm(413, tooLarge);
  const data = await new Response(body, { headers: { 'content-type': request.headers.get('content-type') ?? '' } })
    .formData()
    .catch(() => undefined);
  if (!data) throw new BadForm(400, 'That form arrived broken. Send it again.');
  return new Fields(
    [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, cleanText(value)]] : [])),
  );
}

/** The fields of a form that was posted as text, `a=1&b=2`. */
export const fieldsOfText = (body: string): Fields =>
  new Fields([...new URLSearchParams(body)].map(([name, value]) => [name, cleanText(value)]));

/** A typed text as it is kept: lines end in `\n`, without control characters. */
export const cleanText = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
  value.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
