import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BadForm, checkForm, Fields, FORM_LIMIT, readFields } from './form.ts';

const FORM = 'application/x-www-form-urlencoded';
const post = (body: BodyInit, type?: string) =>
  new Request('http://localhost/x', { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) });
const statusOf = (request: Request) =>
  readFields(request).then(
    () => 'taken',
    (error: unknown) => (error instanceof BadForm ? error.status : error),
  );

describe('a posted form', () => {
  test('is read with its fields in order, either way that browsers send it', async () => {
    const entries = [
      ['name', 'Zoë Nguyễn & Söhne'],
      ['choice', 'b'],
      ['choice', 'a'],
      ['note', 'first line\nsecond = 50 %'],
    ];
    const encoded = await readFields(post(new URLSearchParams(entries)));
    expect(encoded.entries).toEqual(entries);
    const data = new FormData();
    for (const [name, value] of entries) data.append(name ?? '', value ?? '');
    expect((await readFields(post(data))).entries).toEqual(entries);
    expect(encoded.get('choice')).toBe('b');
    expect(encoded.getAll('choice')).toEqual(['b', 'a']);
    expect(encoded.get('nothing')).toBe('');
  });

  test('keeps letters of every script and direction, and loses what no keyboard types', async () => {
    const typed = 'a\u0000b\u0008c\td\r\ne\rf\u001b[31m\u007f';
    const kept = 'مايا בן 李娜 देवी e\u0301 \u202Eabc\u2069 👩🏽‍⚕️';
    const fields = await readFields(post(new URLSearchParams({ typed, kept })));
    expect(fields.get('typed')).toBe('abc\td\ne\nf[31m');
    expect(fields.get('kept')).toBe(kept);
  });

  test('can be read again by the page that answers instead', async () => {
    const request = post(new URLSearchParams({ a: '1' }));
    await readFields(request);
    expect((await readFields(request)).get('a')).toBe('1');
  });

  test.each([
    [415, post('{"a":1}', 'application/json')],
    [415, post('a=1', 'text/plain')],
    [415, post('a=1', 'application/x-www-form-urlencoded-not')],
    [415, new Request('http://localhost/x', { method: 'POST' })],
    [413, post(`a=${'x'.repeat(FORM_LIMIT)}`, FORM)],
    [400, post('a=1', 'multipart/form-data')],
    [400, post('no boundary here', 'multipart/form-data; boundary=b')],
    ['taken', post(`a=${'x'.repeat(FORM_LIMIT - 2)}`, FORM)],
    ['taken', post('', FORM)],
  ])('gets %s', async (status, request) => expect(await statusOf(request)).toBe(status));

  test('that says it is too large is refused unread', async () => {
    const headers = { 'content-type': FORM, 'content-length': String(FORM_LIMIT + 1) };
    const request = new Request('http://localhost/x', { method: 'POST', body: 'a=1', headers });
    expect(await statusOf(request)).toBe(413);
    expect(request.bodyUsed).toBe(false);
  });

  test('that breaks off or passes the server’s own limit is refused', async () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('limit')) });
    const half = { method: 'POST', body, duplex: 'half', headers: { 'content-type': FORM } };
    const request = new Request('http://localhost/x', half as RequestInit);
    expect(await statusOf(request)).toBe(413);
  });

  test('loses files, which no form of ours sends', async () => {
    const data = new FormData();
    data.append('paper', new Blob(['x']), 'paper.pdf');
    data.append('name', 'Li');
    expect((await readFields(post(data))).entries).toEqual([['name', 'Li']]);
  });
});

describe('checking a form', () => {
  const schema = z.object({
    email: z.email('Type an address.'),
    password: z.string().min(8, 'At least 8 characters.'),
  });
  const checked = (typed: Record<string, string>) => checkForm(new Fields(Object.entries(typed)), schema);

  test('gives the data when all is well', () => {
    const result = checked({ email: 'a@b.test', password: 'long enough' });
    expect(result).toMatchObject({ ok: true, data: { email: 'a@b.test', password: 'long enough' } });
  });

  test('gives back what was typed with an error for each field, and never a password', () => {
    const { ok, form } = checked({ email: 'a@', password: 'secret', 'new-password': 'secret', extra: 'kept' });
    expect(ok).toBe(false);
    expect(form.errors).toEqual({ email: 'Type an address.', password: 'At least 8 characters.' });
    expect(form.values).toEqual({ email: 'a@', extra: 'kept' });
    expect(JSON.stringify(checked({ email: 'a@b.test', password: 'long enough' }).form)).not.toContain('long enough');
  });

  test('is not misled by names that objects have by themselves', () => {
    const fields = new Fields([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    const { form } = checkForm(fields, z.object({}));
    expect(Object.getPrototypeOf(form.values)).toBe(Object.prototype);
    expect(Object.keys(form.values)).toEqual(['constructor', '__proto__']);
  });
});
