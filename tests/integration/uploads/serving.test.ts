import { once } from 'node:events';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, write } from '../../../db/client.ts';
import { enrolments } from '../../../db/schema/enrolment.ts';
import { settings } from '../../../src/platform/settings.ts';
import { findHeldForm, grantRole, type Person, suspend } from '../../../src/school/accounts/index.ts';
import { filesOf, handIn, submissionForStudent } from '../../../src/school/cases/index.ts';
import type { PageLocals } from '../../../src/server/answerWithPage.ts';
import { answerUploads } from '../../../src/server/uploads/answerUploads.ts';
import { film, modernPicture, noise, pdf, photograph } from '../../support/craftedFiles.ts';
import { addPerson } from '../../support/school.ts';
import { STATED } from '../../support/statement.ts';
import { newcomer, tokenOf } from '../accounts/support.ts';
import { begun, COURSE, texts } from '../cases/support.ts';
import { closeSchoolWithFiles, onTheirWay, openSchoolWithFiles } from './support.ts';

/** Pages that were asked for in place of an answer. */
const shown: { path: string; locals: PageLocals | undefined }[] = [];
let server: Server;
let url = '';
let site = '';

beforeAll(async () => {
  await openSchoolWithFiles();
  server = createServer((request, response) => {
    const show = (path: string, locals?: PageLocals) => {
      shown.push({ path, locals });
      response.writeHead(locals?.trouble?.status ?? 422).end();
    };
    void answerUploads(request, response, (request.url ?? '').split('?')[0] ?? '', show).then(
      (answered) => answered || response.writeHead(404).end('nothing'),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  site = settings().SITE_URL;
  settings().SITE_URL = url;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  settings().SITE_URL = site;
  await closeSchoolWithFiles();
});

/** Someone with a session, who asks as a browser on our pages does. */
async function signedIn(given: { teaches?: boolean; registrar?: boolean } = {}) {
  const person: Person = await newcomer();
  await write((tx) =>
    tx.insert(enrolments).values({ person: person.id, course: COURSE, startedAt: 0, via: 'registrar' }),
  );
  const head = await addPerson({ registrar: true });
  if (given.teaches) await grantRole(head, person.id, { role: 'instructor', course: COURSE });
  if (given.registrar) await grantRole(head, person.id, { role: 'registrar', course: '' });
  const cookie = `session=${await tokenOf(person)}`;
  const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) =>
    fetch(`${url}${path}`, {
      method,
      headers: { cookie, origin: url, ...headers },
      redirect: 'manual',
      ...(body !== undefined && { body }),
    });
  const tus = (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) =>
    ask(method, path, { 'tus-resumable': '1.0.0', ...headers }, body);
  return { person, head, cookie, ask, tus };
}

type Asking = Awaited<ReturnType<typeof signedIn>>;

async function writing() {
  const student = await signedIn();
  const submission = await begun(student.person.id);
  const files = async () => {
    const found = await submissionForStudent(database(), student.person.id, submission);
    if (!found) throw new Error('no draft');
    return filesOf(database(), found, 'student');
  };
  return { ...student, submission, files };
}

const named = (name: string, size: number) => ({
  'upload-length': String(size),
  'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
});
const piece = (offset: number) => ({
  'upload-offset': String(offset),
  'content-type': 'application/offset+octet-stream',
});

/** Announces a file; the address that it is to go to. */
async function announce({ tus }: Asking, submission: string, name: string, size: number): Promise<string> {
  const answer = await tus('POST', `/submissions/${submission}/uploads`, named(name, size));
  expect(answer.status).toBe(201);
  return answer.headers.get('location') ?? '';
}

const body = (bytes: Buffer): BodyInit => new Uint8Array(bytes);

describe('sending that can be resumed', () => {
  test('goes on after the socket was cut in the middle, and arrives byte by byte', async () => {
    const student = await writing();
    const { cookie, tus, ask, submission, files } = student;
    const sent = pdf('', 3_000_000);
    const address = await announce(student, submission, 'scan.pdf', sent.length);
    const cut = httpRequest(`${url}${address}`, {
      method: 'PATCH',
      headers: { cookie, origin: url, 'tus-resumable': '1.0.0', ...piece(0), 'content-length': sent.length },
    });
    cut.on('error', () => {});
    cut.write(sent.subarray(0, 1_234_567));
    // Cut once the server has written something, however much.
    await expect.poll(async () => (await files()).unfinished[0]?.received).toBeGreaterThan(0);
    cut.destroy();

    const offset = Number((await tus('HEAD', address)).headers.get('upload-offset'));
    expect(offset).toBeGreaterThan(0);
    expect(offset).toBeLessThanOrEqual(1_234_567);
    const last = await tus('PATCH', address, piece(offset), body(sent.subarray(offset)));
    expect([last.status, last.headers.get('upload-offset')]).toEqual([204, String(sent.length)]);
    const [file] = (await files()).kept;
    const got = await ask('GET', `/submissions/${submission}/files/${file?.id}`);
    expect(Buffer.from(await got.arrayBuffer()).equals(sent)).toBe(true);
  });

  test('says how far it is, and where bytes don’t belong', async () => {
    const student = await writing();
    const { tus, submission } = student;
    const sent = pdf('', 5000);
    const address = await announce(student, submission, 'a.pdf', sent.length);
    expect((await tus('PATCH', address, piece(0), body(sent.subarray(0, 2000)))).headers.get('upload-offset')).toBe(
      '2000',
    );
    expect((await tus('PATCH', address, piece(3000), body(sent.subarray(3000)))).status).toBe(409);
    expect((await tus('PATCH', address, piece(2000), body(noise(10_000)))).status).toBe(413);
    const head = await tus('HEAD', address);
    expect([head.status, head.headers.get('upload-length'), head.headers.get('cache-control')]).toEqual([
      ...[200, String(sent.length), 'no-store'],
    ]);
    expect((await tus('PATCH', address, { 'upload-offset': '2000' }, 'x')).status).toBe(415);
    expect((await tus('PATCH', address, { 'content-type': 'application/offset+octet-stream' }, 'x')).status).toBe(400);
    expect((await tus('DELETE', address)).status).toBe(204);
    expect((await tus('HEAD', address)).status).toBe(410);
    expect((await tus('HEAD', `${address}x`)).status).toBe(404);
  });

  test('says what it can do, and refuses another version of the protocol', async () => {
    const { ask, submission } = await writing();
    const options = await ask('OPTIONS', `/submissions/${submission}/uploads`);
    expect([options.status, options.headers.get('tus-extension')]).toEqual([204, 'creation,termination']);
    const old = await ask('POST', `/submissions/${submission}/uploads`, { 'tus-resumable': '0.2.2' });
    expect([old.status, old.headers.get('tus-version')]).toEqual([412, '1.0.0']);
  });

  test('refuses by name and size at once, by content at the end, in words', async () => {
    const student = await writing();
    const { tus, submission, files } = student;
    const create = (name: string, size: number) => tus('POST', `/submissions/${submission}/uploads`, named(name, size));
    expect((await create('a.pdf', 30_000_000)).status).toBe(413);
    const heic = await create('IMG_0001.HEIC', 3_000_000);
    expect([heic.status, (await heic.json()).message]).toEqual([415, expect.stringContaining('Most Compatible')]);
    expect((await tus('POST', `/submissions/${submission}/uploads`)).status).toBe(400);
    const hidden = modernPicture('avif');
    const address = await announce(student, submission, 'a.jpg', hidden.length);
    const last = await tus('PATCH', address, piece(0), body(hidden));
    expect([last.status, (await last.json()).message]).toEqual([415, expect.stringContaining('AVIF')]);
    expect((await tus('HEAD', address)).status).toBe(410);
    expect(await files()).toEqual({ kept: [], unfinished: [] });
  });

  test('is for the draft’s student alone, from our own pages, signed in and not suspended', async () => {
    const student = await writing();
    const { ask, tus, submission, head, person } = student;
    const address = await announce(student, submission, 'a.pdf', 1000);
    const stranger = await writing();
    for (const [method, path] of [
      ['POST', `/submissions/${submission}/uploads`],
      ['HEAD', address],
      ['DELETE', address],
    ] as const) {
      expect((await stranger.tus(method, path, named('a.pdf', 1000))).status).toBe(404);
      const foreign = await tus(method, path, { ...named('a.pdf', 1000), origin: 'https://elsewhere.example' });
      if (method !== 'HEAD') expect(foreign.status).toBe(403);
      expect((await tus(method, path, { ...named('a.pdf', 1000), cookie: '' })).status).toBe(401);
    }
    expect((await stranger.tus('PATCH', address, piece(0), 'x')).status).toBe(404);
    // Someone else's draft does not open a file of this one.
    const own = address.replace(submission, stranger.submission);
    expect((await stranger.tus('PATCH', own, piece(0), 'x')).status).toBe(404);
    await suspend(head, person.id, 'a test');
    expect((await tus('PATCH', address, piece(0), 'x')).status).toBe(401);
    expect((await ask('GET', address)).status).toBe(404);
  });

  test('ends when the draft is handed in', async () => {
    const student = await writing();
    const { tus, submission, person } = student;
    const address = await announce(student, submission, 'a.pdf', 1000);
    await handIn(person.id, submission, texts(4000), 4000, STATED);
    expect((await tus('PATCH', address, piece(0), 'x')).status).toBe(409);
    expect((await tus('POST', `/submissions/${submission}/uploads`, named('b.pdf', 10))).status).toBe(409);
  });
});

describe('a form', () => {
  const form = (fields: Record<string, string>, files: [name: string, bytes: Buffer][]) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.append(name, value);
    for (const [name, bytes] of files) data.append('files', new Blob([new Uint8Array(bytes)]), name);
    if (files.length === 0) data.append('files', new Blob([]), '');
    return data;
  };

  test('saves what was typed and keeps its files, then goes on', async () => {
    const { ask, submission, files, person } = await writing();
    const data = form({ 'plan.text': 'Rest, then load.', 'plan.shown': '0', next: 'files' }, [
      ['a.pdf', pdf('', 300_000)],
      ['front.jpg', await photograph()],
    ]);
    const answer = await ask('POST', `/submissions/${submission}/files`, {}, data);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      ...[303, `/submissions/${submission}?note=files-sent#files`],
    ]);
    expect((await files()).kept.map((it) => it.name)).toEqual(['a.pdf', 'front.jpg']);
    expect((await submissionForStudent(database(), person.id, submission))?.texts.get('plan')?.text).toBe(
      'Rest, then load.',
    );
    const on = await ask(
      'POST',
      `/submissions/${submission}/files`,
      {},
      form({ 'plan.text': 'Rest.', 'plan.shown': '0' }, []),
    );
    // What another tab saved meanwhile is shown, not written over.
    expect([on.status, shown.at(-1)?.locals?.sent?.problems]).toEqual([
      422,
      [expect.objectContaining({ section: 'plan' })],
    ]);
    const same = await ask(
      'POST',
      `/submissions/${submission}/files`,
      {},
      form({ 'plan.text': 'Rest, then load.' }, []),
    );
    expect(same.headers.get('location')).toBe(`/submissions/${submission}/hand-in?note=draft-saved`);
  });

  test('shows the draft again with what it could not keep, and keeps the rest', async () => {
    const { ask, submission, files } = await writing();
    const sent = form({ 'plan.text': 'Rest.', next: 'files' }, [
      ['front.heic', modernPicture('heic')],
      ['run.pdf', Buffer.from('<html><script>x</script></html>')],
      ['good.pdf', pdf()],
      ['big.png', noise(25_000_001)],
    ]);
    expect((await ask('POST', `/submissions/${submission}/files`, {}, sent)).status).toBe(422);
    const { path, locals } = shown.at(-1) ?? {};
    expect(path).toBe(`/submissions/${submission}`);
    expect(locals?.sent?.unkept.map((it) => it.name).sort()).toEqual(['big.png', 'front.heic', 'run.pdf']);
    expect(locals?.sent?.typed.get('plan')).toBe('Rest.');
    expect((await files()).kept.map((it) => it.name)).toEqual(['good.pdf']);
    await ask('POST', `/submissions/${submission}/files`, {}, form({ next: 'files' }, []));
    expect(shown.at(-1)?.locals?.sent?.unkept).toEqual([{ name: '', message: 'Choose a file first.' }]);
  });

  test('that is cut off, broken or no form leaves nothing behind', async () => {
    const { ask, cookie, submission, files } = await writing();
    const before = onTheirWay();
    const cut = httpRequest(`${url}/submissions/${submission}/files`, {
      method: 'POST',
      headers: { cookie, origin: url, 'content-type': 'multipart/form-data; boundary=x', 'content-length': 1_000_000 },
    });
    cut.on('error', () => {});
    cut.write('--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.7\n');
    cut.write(noise(100_000));
    await expect.poll(() => onTheirWay().length).toBeGreaterThan(before.length);
    cut.destroy();
    await expect.poll(onTheirWay).toEqual(before);
    expect(await files()).toEqual({ kept: [], unfinished: [] });

    const post = (type: string, text: string) =>
      ask('POST', `/submissions/${submission}/files`, { 'content-type': type }, text);
    expect((await post('application/json', '{}')).status).toBe(415);
    expect(
      (
        await post(
          'multipart/form-data; boundary=x',
          '--x\r\nContent-Disposition: form-data; name="f"; filename="a.pdf"\r\n\r\nabc',
        )
      ).status,
    ).toBe(400);
    const long = form({ 'plan.text': 'a'.repeat(300_000) }, []);
    expect((await ask('POST', `/submissions/${submission}/files`, {}, long)).status).toBe(413);
    expect(onTheirWay()).toEqual(before);
  });

  test('of nobody is held until they sign in; another site’s is refused', async () => {
    const { ask, submission, files } = await writing();
    const data = () => form({ 'plan.text': 'Rest.' }, [['a.pdf', pdf()]]);
    const answer = await ask('POST', `/submissions/${submission}/files`, { cookie: '' }, data());
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/login?next=%2Fheld-form']);
    const secret = /held-form=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
    expect(await findHeldForm(secret)).toEqual({
      path: `/submissions/${submission}/draft`,
      fields: [['plan.text', 'Rest.']],
    });
    const foreign = await ask(
      'POST',
      `/submissions/${submission}/files`,
      { origin: 'https://elsewhere.example' },
      data(),
    );
    expect(foreign.status).toBe(403);
    expect((await files()).kept).toEqual([]);
  });

  test('for someone else’s draft keeps nothing', async () => {
    const { submission, files } = await writing();
    const stranger = await signedIn();
    const data = form({ 'plan.text': 'mine' }, [['a.pdf', pdf()]]);
    await stranger.ask('POST', `/submissions/${submission}/files`, {}, data);
    expect(shown.at(-1)?.locals?.sent?.problem).toBe('There is no such draft.');
    expect((await files()).kept).toEqual([]);
  });
});

describe('a file that is kept', () => {
  async function kept(name: string, bytes: Buffer) {
    const student = await writing();
    const address = await announce(student, student.submission, name, bytes.length);
    expect((await student.tus('PATCH', address, piece(0), body(bytes))).status).toBe(204);
    const [file] = (await student.files()).kept;
    return { ...student, path: `/submissions/${student.submission}/files/${file?.id}` };
  }

  test('is there for its student, and once handed in for staff of the course; for others there is nothing', async () => {
    const { ask, path, person, submission } = await kept('a.pdf', pdf());
    const [instructor, registrar, stranger] = await Promise.all([
      signedIn({ teaches: true }),
      signedIn({ registrar: true }),
      signedIn(),
    ]);
    const statuses = () =>
      Promise.all([ask, instructor.ask, registrar.ask, stranger.ask].map(async (it) => (await it('GET', path)).status));
    expect(await statuses()).toEqual([200, 404, 404, 404]);
    await handIn(person.id, submission, texts(4000), 4000, STATED);
    expect(await statuses()).toEqual([200, 200, 200, 404]);
    const nobody = await ask('GET', path, { cookie: '' });
    expect([nobody.status, nobody.headers.get('location')]).toEqual([303, `/login?next=${encodeURIComponent(path)}`]);
    expect((await ask('GET', `${path}x`)).status).toBe(404);
    // Another submission of one's own does not open this one's file.
    const own = await begun(stranger.person.id);
    expect((await stranger.ask('GET', path.replace(submission, own))).status).toBe(404);
  });

  test('runs nothing, whatever it is: a PDF is handed over, with its name in any script', async () => {
    const { ask, path } = await kept('Bericht “Ä”.pdf', pdf());
    const { headers } = await ask('GET', path);
    expect(
      Object.fromEntries(
        ['content-type', 'content-security-policy', 'cache-control', 'content-disposition'].map((it) => [
          it,
          headers.get(it),
        ]),
      ),
    ).toEqual({
      'content-type': 'application/pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=3600',
      'content-disposition': `attachment; filename="Bericht ___.pdf"; filename*=UTF-8''Bericht%20%E2%80%9C%C3%84%E2%80%9D.pdf`,
    });
    const again = await ask('GET', path, { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('is given in ranges, as players ask for films', async () => {
    const { ask, path } = await kept('walk.mp4', film({ filling: 50_000 }));
    const whole = Buffer.from(await (await ask('GET', path)).arrayBuffer());
    const part = await ask('GET', path, { range: 'bytes=40000-40099' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 40000-40099/${whole.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(40_000, 40_100))).toBe(true);
    expect((await ask('GET', path, { range: 'bytes=90000-' })).status).toBe(416);
    const head = await ask('HEAD', path);
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)]);
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });
});
