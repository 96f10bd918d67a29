import { readFileSync, statSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { database } from '../../../db/client.ts';
import { auditLog } from '../../../db/schema/audit.ts';
import { uploads } from '../../../db/schema/uploads.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { storage, useStorage } from '../../../src/platform/storage/storage.ts';
import { sha256 } from '../../../src/platform/tokens.ts';
import {
  announceFile,
  attachmentRefusalText,
  beginSubmission,
  fileProgress,
  filesOf,
  giveMark,
  handIn,
  removeFile,
  sendBytes,
  submissionForStudent,
} from '../../../src/school/cases/index.ts';
import { sweepUploads } from '../../../src/school/uploads/sweep.ts';
import { film, modernPicture, noise, pdf, photograph, SECRET } from '../../support/craftedFiles.ts';
import { STATED } from '../../support/statement.ts';
import { begun, CASE, COURSE, instructor, RETURN, student, texts } from '../cases/support.ts';
import {
  closeSchoolWithFiles,
  inStorage,
  onTheirWay,
  openSchoolWithFiles,
  send,
  sendInPieces,
  streamOf,
} from './support.ts';

beforeAll(openSchoolWithFiles);
afterAll(closeSchoolWithFiles);

async function writing() {
  const { id: person } = await student();
  const submission = await begun(person);
  const draft = async () => {
    const found = await submissionForStudent(database(), person, submission);
    if (!found) throw new Error('no draft');
    return filesOf(database(), found, 'student');
  };
  return { person, submission, draft };
}

describe('a file', () => {
  test('is kept under its hash, for the school’s own user alone, once its content is known', async () => {
    const { person, submission, draft } = await writing();
    const sent = pdf('', 40_000);
    expect(await send(person, submission, 'C:\\work\\report\u202efdp.exe.pdf', sent)).toMatchObject({ ok: true });
    const { kept } = await draft();
    expect(kept).toMatchObject([{ name: 'reportfdp.exe.pdf', type: 'application/pdf', size: sent.length }]);
    const hash = sha256(sent);
    const path = inStorage().find((it) => it.endsWith(`${hash.slice(0, 2)}/${hash.slice(2)}`)) ?? '';
    expect(readFileSync(path).equals(sent)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(onTheirWay()).toEqual([]);
    const [entry] = (await database().select().from(auditLog)).filter((it) => it.subject === `upload/${kept[0]?.id}`);
    expect(entry).toMatchObject({ action: 'file-kept', actor: person, details: { submission, sha256: hash } });
  });

  test('in pieces arrives byte by byte, and goes on where a stream broke', async () => {
    const { person, submission, draft } = await writing();
    const sent = film({ filling: 300_000 });
    const announced = await announceFile(person, submission, { name: 'walk.mp4', size: sent.length }, 2000);
    if (!announced.ok) throw new Error(announced.reason);
    const { upload } = announced;
    const come = async () => (await draft()).unfinished[0]?.received;
    async function* broken() {
      yield sent.subarray(0, 100_000);
      await expect.poll(come).toBe(100_000);
      throw new Error('the line is cut');
    }
    await expect(
      sendBytes(person, submission, upload, { offset: 0, bytes: Readable.from(broken()) }, 2000),
    ).rejects.toThrow('cut');
    expect(await fileProgress(person, submission, upload)).toEqual({ ok: true, received: 100_000, size: sent.length });
    expect((await draft()).unfinished).toMatchObject([{ name: 'walk.mp4', received: 100_000 }]);
    const wrong = await sendBytes(person, submission, upload, { offset: 90_000, bytes: streamOf(sent) }, 2000);
    expect(wrong).toEqual({ ok: false, reason: 'wrong-place' });
    const rest = { offset: 100_000, bytes: streamOf(sent.subarray(100_000)) };
    expect(await sendBytes(person, submission, upload, rest, 2000)).toEqual({ ok: true, received: sent.length });
    const { kept, unfinished } = await draft();
    expect([kept.length, unfinished.length]).toEqual([1, 0]);
    const path = inStorage().find((it) => readFileSync(it).subarray(-300_000).equals(sent.subarray(-300_000)));
    expect(path).toBeDefined();
    expect(await fileProgress(person, submission, upload)).toMatchObject({ received: sent.length });
  });

  test('whose old connection still hangs is freed by the new one', async () => {
    const { person, submission, draft } = await writing();
    const sent = pdf('', 50_000);
    const announced = await announceFile(person, submission, { name: 'a.pdf', size: sent.length }, 2000);
    if (!announced.ok) throw new Error(announced.reason);
    const hanging = new PassThrough();
    hanging.write(sent.subarray(0, 10_000));
    const old = sendBytes(person, submission, announced.upload, { offset: 0, bytes: hanging }, 2000);
    const ended = expect(old).rejects.toThrow('aborted');
    await expect.poll(async () => (await draft()).unfinished[0]?.received).toBe(10_000);
    expect(await fileProgress(person, submission, announced.upload)).toMatchObject({ received: 10_000 });
    await ended;
    const rest = { offset: 10_000, bytes: streamOf(sent.subarray(10_000)) };
    expect(await sendBytes(person, submission, announced.upload, rest, 2000)).toMatchObject({ ok: true });
  });

  test('that is more than was announced is refused', async () => {
    const { person, submission } = await writing();
    const announced = await announceFile(person, submission, { name: 'a.pdf', size: 1000 }, 2000);
    if (!announced.ok) throw new Error(announced.reason);
    const bytes = streamOf(noise(600), noise(600));
    const result = await sendBytes(person, submission, announced.upload, { offset: 0, bytes }, 2000);
    expect(result).toEqual({ ok: false, reason: 'more-than-announced' });
  });

  test('that is not what it seems is gone, and says why', async () => {
    const { person, submission, draft } = await writing();
    const before = onTheirWay();
    const result = await send(person, submission, 'IMG_1.jpg', modernPicture('heic'));
    expect(result).toMatchObject({ ok: false, reason: 'unsuitable', ending: 'heic' });
    if (!result.ok) expect(attachmentRefusalText(result)).toContain('Most Compatible');
    expect(await draft()).toEqual({ kept: [], unfinished: [] });
    expect(onTheirWay()).toEqual(before);
    const pieces = [noise(500), noise(500)];
    expect((await sendInPieces(person, submission, 'a.pdf', pieces)).result).toMatchObject({ reason: 'unsuitable' });
    expect(await draft()).toEqual({ kept: [], unfinished: [] });
  });

  test('stays on its way when storage is away, and is kept when it is asked for again', async () => {
    const { person, submission, draft } = await writing();
    const sent = pdf('', 1234);
    const announced = await announceFile(person, submission, { name: 'a.pdf', size: sent.length }, 2000);
    if (!announced.ok) throw new Error(announced.reason);
    const disk = storage();
    useStorage({ ...disk, put: () => Promise.reject(new Error('away')) });
    const bytes = streamOf(sent);
    await expect(sendBytes(person, submission, announced.upload, { offset: 0, bytes }, 2000)).rejects.toThrow('away');
    useStorage(disk);
    expect((await draft()).unfinished).toHaveLength(1);
    const nothing = { offset: sent.length, bytes: streamOf() };
    expect(await sendBytes(person, submission, announced.upload, nothing, 2000)).toMatchObject({ ok: true });
    expect((await draft()).kept).toHaveLength(1);
  });
});

describe('limits', () => {
  test('hold before a byte has come', async () => {
    const { person, submission } = await writing();
    const announce = (name: string, size: number) => announceFile(person, submission, { name, size }, 2000);
    expect(await announce('a.pdf', 0)).toMatchObject({ reason: 'empty' });
    expect(await announce('a.pdf', 25_000_001)).toMatchObject({ reason: 'too-large', most: 25_000_000 });
    expect(await announce('a.mp4', 200_000_001)).toMatchObject({ reason: 'too-large', most: 200_000_000 });
    expect(await announce('a.HEIC', 1000)).toMatchObject({ reason: 'unsuitable', ending: 'heic' });
    expect(await announce('a.pdf.exe', 1000)).toMatchObject({ reason: 'unsuitable', ending: 'exe' });
    expect(await announce('constructor', 1000)).toMatchObject({ reason: 'unsuitable', ending: '' });
    const three = await Promise.all(['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'].map((name) => announce(name, 1000)));
    expect(three.map((it) => it.ok)).toEqual([true, true, true, false]);
    expect(three[3]).toMatchObject({ reason: 'too-many', most: 3 });
  });

  test('of a form hold, though it does not say how large its files are', async () => {
    const { person, submission } = await writing();
    const before = onTheirWay();
    expect(await send(person, submission, 'a.pdf', Buffer.alloc(0))).toMatchObject({ reason: 'empty' });
    expect(await send(person, submission, 'a.pdf', Buffer.alloc(25_000_001))).toMatchObject({ reason: 'too-large' });
    expect(onTheirWay()).toEqual(before);
  });
});

describe('who may send and remove', () => {
  test('is the student of the draft, and nobody once it is handed in', async () => {
    const { person, submission, draft } = await writing();
    const stranger = await student();
    const unknown = { ok: false, reason: 'unknown-submission' };
    expect(await send(stranger.id, submission, 'a.pdf', pdf())).toEqual(unknown);
    const { id } = await sendInPieces(person, submission, 'a.pdf', [pdf()]);
    expect(await fileProgress(stranger.id, submission, id)).toEqual(unknown);
    expect(await removeFile(stranger.id, submission, id, 3000)).toEqual(unknown);
    // A file of one's own submission does not open another's.
    const own = await begun(stranger.id);
    expect(await removeFile(stranger.id, own, id, 3000)).toEqual({ ok: false, reason: 'unknown-file' });

    const coming = await announceFile(person, submission, { name: 'late.pdf', size: pdf().length }, 2000);
    if (!coming.ok) throw new Error(coming.reason);
    await handIn(person, submission, texts(4000), 4000, STATED);
    const late = { ok: false, reason: 'handed-in' };
    expect(await send(person, submission, 'b.pdf', pdf())).toEqual(late);
    expect(await removeFile(person, submission, id, 5000)).toEqual(late);
    const bytes = streamOf(pdf());
    expect(await sendBytes(person, submission, coming.upload, { offset: 0, bytes }, 5000)).toEqual(late);
    expect((await draft()).kept).toHaveLength(1);
  });
});

describe('bytes', () => {
  afterEach(async () => {
    await sweepUploads(10 * 366 * DAY);
  });

  test('of two that are the same are kept once, and go with the last file that needs them', async () => {
    const [one, other] = [await writing(), await writing()];
    const sent = pdf('', 777);
    const first = await sendInPieces(one.person, one.submission, 'a.pdf', [sent]);
    const second = await sendInPieces(other.person, other.submission, 'b.pdf', [sent]);
    const there = () => inStorage().some((it) => it.endsWith(sha256(sent).slice(2)));
    await removeFile(one.person, one.submission, first.id, 3000);
    expect(there()).toBe(true);
    expect(await fileProgress(one.person, one.submission, first.id)).toEqual({ ok: false, reason: 'removed' });
    await removeFile(other.person, other.submission, second.id, 3000);
    expect(there()).toBe(false);
  });

  test('that storage would not give up are removed another time', async () => {
    const { person, submission } = await writing();
    const sent = pdf('', 888);
    const { id } = await sendInPieces(person, submission, 'a.pdf', [sent]);
    const disk = storage();
    useStorage({ ...disk, remove: () => Promise.reject(new Error('away')) });
    expect(await removeFile(person, submission, id, 3000)).toEqual({ ok: true });
    useStorage(disk);
    expect(await storage().has(sha256(sent))).toBe(true);
    await sweepUploads(3000);
    expect(await storage().has(sha256(sent))).toBe(false);
  });

  test('of a file that never came whole go after a day', async () => {
    const { person, submission, draft } = await writing();
    const announced = await announceFile(person, submission, { name: 'a.pdf', size: 5000 }, 2000);
    if (!announced.ok) throw new Error(announced.reason);
    await sendBytes(person, submission, announced.upload, { offset: 0, bytes: streamOf(noise(100)) }, 2000);
    await sweepUploads(2000 + DAY);
    expect((await draft()).unfinished).toHaveLength(1);
    await sweepUploads(2001 + DAY);
    expect(await draft()).toEqual({ kept: [], unfinished: [] });
    expect(onTheirWay()).not.toContain(announced.upload);
  });

  test('that were handed in go when their years are over, and the row and the log tell of it', async () => {
    const { person, submission } = await writing();
    const sent = pdf('', 999);
    const { id } = await sendInPieces(person, submission, 'a.pdf', [sent]);
    const handedInAt = Date.UTC(2026, 10, 29);
    await handIn(person, submission, texts(4000), handedInAt, STATED);
    const until = Date.UTC(2032, 10, 29);
    await sweepUploads(until);
    expect(await storage().has(sha256(sent))).toBe(true);
    await sweepUploads(until + 1);
    expect(await storage().has(sha256(sent))).toBe(false);
    const [row] = (await database().select().from(uploads)).filter((it) => it.id === id);
    expect(row).toMatchObject({ name: 'a.pdf', removedAt: until + 1, hash: null });
    const [, entry] = (await database().select().from(auditLog)).filter((it) => it.subject === `upload/${id}`);
    expect(entry).toMatchObject({ action: 'file-removed', actor: null, details: { reason: 'expired' } });
  });
});

test('the next try begins with the files of the one before', async () => {
  const { person, submission } = await writing();
  const marker = await instructor(COURSE);
  await send(person, submission, 'front.jpg', await photograph());
  await handIn(person, submission, texts(4000), 4000, STATED);
  await giveMark(marker, submission, RETURN, 5000);
  const next = await beginSubmission(person, CASE, true, 6000);
  const found = next.ok && (await submissionForStudent(database(), person, next.submission));
  if (!found) throw new Error('no next try');
  const [file] = (await filesOf(database(), found, 'student')).kept;
  expect(file).toMatchObject({ name: 'front.jpg', type: 'image/jpeg' });
  await removeFile(person, found.id, file?.id ?? '', 7000);
  const before = await submissionForStudent(database(), person, submission);
  if (!before) throw new Error('no first try');
  const [kept] = (await filesOf(database(), before, 'student')).kept;
  expect(kept).toBeDefined();
  const [row] = (await database().select().from(uploads)).filter((it) => it.id === kept?.id);
  const chunks: Buffer[] = [];
  for await (const chunk of (await storage().get(row?.hash ?? '')) ?? []) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).includes(SECRET)).toBe(false);
  expect(chunks.length).toBeGreaterThan(0);
});
