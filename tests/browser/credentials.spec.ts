import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createClient } from '@libsql/client';
import { expect, test } from '@playwright/test';
import { Visitor } from '../support/visitor.ts';
import { CAST, PASSWORD } from './support/people.ts';

const SCHOOL = process.env.SCHOOL_URL ?? '';
const FOLDER = process.env.SCHOOL_FOLDER ?? '';

const run = promisify(execFile);

/** The code of a certificate of the demo school. */
async function someCode(): Promise<string> {
  const client = createClient({ url: `file:${FOLDER}/school.db` });
  const { rows } = await client.execute('select code from awards order by issued_at limit 1');
  client.close();
  return String(rows[0]?.[0]);
}

/** What `npm run verify` says of a file, and how it ends. */
const verify = (...given: string[]) =>
  run(process.execPath, ['scripts/verify.ts', ...given], { env: { ...process.env, SITE_URL: SCHOOL } }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );

test('a stranger fetches a credential in each form and checks it with the school’s keys alone', async () => {
  test.setTimeout(180_000); // The command starts anew for each file.
  const folder = await mkdtemp(join(tmpdir(), 'fascia-verify-'));
  const save = async (path: string, name: string) => {
    const answer = await fetch(`${SCHOOL}${path}`);
    expect(answer.status, path).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    await writeFile(join(folder, name), Buffer.from(await answer.arrayBuffer()));
    return { file: join(folder, name), type: answer.headers.get('content-type') };
  };
  const keys = (await save('/.well-known/did.json', 'did.json')).file;
  const lists = [
    (await save('/credentials/status/revocation/1', 'revocation.json')).file,
    (await save('/credentials/status/suspension/1', 'suspension.json')).file,
  ];
  const status = lists.flatMap((it) => ['--status', it]);
  const code = await someCode();
  const types = { json: 'application/vc', jwt: 'application/vc+jwt', png: 'image/png', svg: 'image/svg+xml' };
  for (const [ending, type] of Object.entries(types)) {
    const saved = await save(`/certificates/${code}.${ending}`, `certificate.${ending}`);
    expect(saved.type).toBe(type);
    const { code: exit, stdout } = await verify(saved.file, '--keys', keys, ...(ending === 'jwt' ? [] : status));
    expect(exit).toBe(0);
    expect(stdout.trimEnd()).toMatch(ending === 'jwt' ? /withdrawn since was not checked: .*$/ : /Good\.$/);
  }
  const badge = join(folder, 'cut.png');
  await writeFile(badge, Buffer.alloc(50, 0x89));
  expect(await verify(badge, '--keys', keys)).toMatchObject({ code: 1 });
  expect(await verify(join(folder, 'nothing'), '--keys', keys)).toMatchObject({ code: 2 });
  await rm(folder, { recursive: true });
});

test('a stranger keeps the register and its checkpoint, and finds later what was changed', async () => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'fascia-register-'));
  const text = async (path: string) => (await fetch(`${SCHOOL}${path}`)).text();
  await expect.poll(() => text('/awards-register/checkpoint'), { timeout: 60_000 }).toContain('awards-register');
  const note = await text('/awards-register/checkpoint');
  const entries = await text('/awards-register/entries?from=1');
  const check = async (kept: string) => {
    await writeFile(join(folder, 'entries.json'), kept);
    await writeFile(join(folder, 'checkpoint.txt'), note);
    await writeFile(join(folder, 'did.json'), await text('/.well-known/did.json'));
    const [file, checkpoint, keys] = ['entries.json', 'checkpoint.txt', 'did.json'].map((it) => join(folder, it));
    return verify(String(file), '--checkpoint', String(checkpoint), '--keys', String(keys));
  };
  expect(await check(entries)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Good\. \d+ entries, chained/),
  });
  expect(await check(entries.replace('"kind":"issued"', '"kind":"renewed"'))).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('entry 1 was changed'),
  });
  await rm(folder, { recursive: true });
});

test('a picture that a credential names is where it says', async () => {
  const credential = await (await fetch(`${SCHOOL}/certificates/${await someCode()}.json`)).json();
  for (const { id, mediaType } of credential.relatedResource) {
    const answer = await fetch(id);
    expect(answer.headers.get('content-type')).toBe(mediaType);
  }
});

test('a registrar changes the key, and revokes the old one', async () => {
  const registrar = new Visitor(SCHOOL);
  await registrar.signIn(CAST.registrar, PASSWORD);
  const keys = async () => (await (await fetch(`${SCHOOL}/.well-known/did.json`)).json()).verificationMethod;
  const before = await keys();
  expect((await registrar.post('/registrar/keys', { deed: 'rotate' })).status).toBe(303);
  const after = await keys();
  expect(after).toHaveLength(before.length + 2);
  const old = String(before.at(-2).id).split('#')[1] ?? '';
  expect((await registrar.post('/registrar/keys', { key: old, reason: '' })).status).toBe(422);
  expect((await registrar.post('/registrar/keys', { key: 'none', reason: 'Lost.' })).status).toBe(422);
  const page = await (await registrar.get('/registrar/keys')).text();
  expect(page).toContain(old);
  expect(page).toContain('Another key took its place.');
});
