import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../../db/client.ts';
import { submissionSections } from '../../../db/schema/cases.ts';
import { closings, evaluations } from '../../../db/schema/closing.ts';
import { grant } from '../../../src/school/enrolment/index.ts';
import { addPurchase } from '../../../src/school/payments/purchases/store.ts';
import { checkAuditChain, type LogLine, makeBundle, noteEditions } from '../../../src/school/records/index.ts';
import { aPurchase } from '../../support/purchases.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { auditOf, certificateOf } from '../credentials/support.ts';
import { bundleOf, type Unpacked } from './support.ts';

const AT = Date.UTC(2026, 10, 29, 12);
const HOSTILE = '=HYPERLINK("http://x.test")<script>alert(1)</script>../../../etc/x';

let ann: string;
let code: string;
let hostile: string;
beforeAll(async () => {
  await openTestSchool();
  await noteEditions('tests/fixtures/school/courses', 1000);
  ({ person: ann, code } = await certificateOf('Ann Lee'));
  ({ person: hostile } = await certificateOf(HOSTILE));
  await addPerson({ name: 'Paid Only', enrolledIn: ['priced'] });
  await write(async (tx) => {
    const right = { person: ann, course: 'sample', via: 'payment', basis: 'p1', purchase: 'p1' } as const;
    await grant(tx, right, null, AT - 9);
    await addPurchase(
      tx,
      aPurchase({ id: 'p1', buyer: ann, state: 'settled', paid: 12_000, sessionUrl: 'https://pay.test' }),
    );
  });
  await write(async (tx) => {
    await tx
      .update(closings)
      .set({ name: 'Ann B. Lee', attestation: 'This is my own work.' })
      .where(eq(closings.person, ann));
    await tx
      .insert(evaluations)
      .values({ id: 'e1', course: 'sample', version: 1, day: '2026-11-23', answers: { met: 5, words: '+1 good' } });
    await tx
      .insert(evaluations)
      .values({ id: 'e2', course: 'sample', version: 1, day: '2025-11-23', answers: { met: 1 } });
  });
});
afterAll(closeTestSchool);

const files = (bundle: Unpacked, pattern: RegExp) => bundle.names.filter((it) => pattern.test(it));

describe('the bundle of a course', () => {
  let bundle: Unpacked;
  beforeAll(async () => {
    bundle = await bundleOf({ course: 'sample' }, AT);
  });
  afterAll(() => bundle.remove());

  test('has everybody who took it, and nobody else', () => {
    expect(files(bundle, /^learners\//).toSorted()).toEqual(
      [`learners/${ann}.html`, `learners/${hostile}.html`, 'learners/index.html'].toSorted(),
    );
    const records = bundle.lines('records.jsonl') as { account: { id: string; name: string; passwordHash?: string } }[];
    expect(records.map((it) => it.account.id).toSorted()).toEqual([ann, hostile].toSorted());
    expect(bundle.text('records.jsonl')).not.toContain('assword');
    expect(bundle.text('learners/index.html')).not.toContain('Paid Only');
  });

  test('has roster, attempts, work, decisions, attestations, evaluations, awards and the register', () => {
    expect(bundle.text('tables/roster.csv')).toContain(code);
    expect(JSON.parse(bundle.text('tables/roster.json'))).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ person: ann, certificate: code, nameOnCertificate: 'Ann Lee' }),
      ]),
    );
    expect(bundle.text('tables/rights.csv')).toContain(`,${ann},sample,payment,p1,`);
    expect(bundle.text('tables/right-events.csv')).toContain(`,${ann},sample,granted,`);
    expect(bundle.text('tables/attempts.csv')).toMatch(/,7,7,yes\r\n/);
    expect(bundle.text('tables/decisions.csv')).toContain(',passed,90\r\n');
    expect(bundle.text('tables/attestations.csv')).toContain('Ann B. Lee,This is my own work.');
    expect(bundle.text('tables/awards.csv')).toContain(code);
    expect(bundle.lines('register.jsonl')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          entry: expect.objectContaining({ kind: 'issued', award: code, snapshot: expect.anything() }),
        }),
      ]),
    );
    expect(bundle.lines('evaluations.jsonl')).toHaveLength(2);
    expect(bundle.text('evaluations.jsonl')).not.toContain(ann);
  });

  test('has the text of the course, edition by edition', () => {
    const [page] = files(bundle, /^courses\/sample\/1970-01-01-\w+-\w+\.html$/);
    expect(page).toBeDefined();
    const folder = page?.replace('.html', '');
    expect(bundle.text(`${folder}/course.yaml`)).toContain('title:');
    expect(bundle.text(page ?? '')).toContain('title:');
    expect(bundle.text(`learners/${ann}.html`)).toContain('as served since 1 January 1970');
    expect(files(bundle, /^courses\/priced\//)).toEqual([]);
  });

  test('has the audit log’s entries of the course, which add up to their seals', async () => {
    const lines = bundle.lines('audit-log.jsonl') as LogLine[];
    const actions = lines.flatMap((it) => ('entry' in it ? [it.entry.action] : []));
    expect(actions).toEqual(expect.arrayContaining(['edition-kept', 'award-issued', 'bundle-made']));
    expect(await checkAuditChain(lines)).toMatchObject({ ok: true, entries: actions.length });
    expect(bundle.text('audit-log.csv')).toContain('award-issued');
  });

  test('lists every file with its hash, which a tool of the system confirms', () => {
    const manifest = JSON.parse(bundle.text('manifest.json')) as { files: { name: string }[]; seal: { hash: string } };
    expect(manifest.files.map((it) => it.name)).toEqual(
      bundle.names.filter((it) => !/^(manifest\.json|SHA256SUMS)$/.test(it)),
    );
    expect(manifest.seal.hash).toMatch(/^[0-9a-f]{64}$/);
    const folder = join(dirname(bundle.file), 'out');
    expect(execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toBe('');
  });

  test('is read without scripts, and each link of its pages leads to a file of its own', () => {
    const pages = files(bundle, /\.html$/);
    expect(pages.length).toBeGreaterThan(4);
    for (const name of pages) {
      const text = bundle.text(name);
      expect(text, name).not.toMatch(/<script|javascript:|\son\w+=|<iframe|<object|<embed|<link|<img/i);
      expect(text).toContain("default-src 'none'");
      for (const [, href = ''] of text.matchAll(/href="([^"#]+)/g)) {
        const target = decodeURI(new URL(href, `file:///${name}`).pathname).slice(1);
        expect(bundle.names, `${name} to ${href}`).toContain(target);
      }
    }
  });

  test('hostile names do no harm in tables, pages and names of files', () => {
    expect(bundle.text('tables/roster.csv')).toContain(`"'=HYPERLINK(""http://x.test"")`);
    expect(bundle.text(`learners/${hostile}.html`)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    for (const name of bundle.names) expect(name).toMatch(/^[\w-][\w./-]*$/);
    for (const name of bundle.names) expect(name.split('/')).not.toContain('..');
  });
});

test('the bundle of a learner has them alone, with the PDFs where those are asked for', async () => {
  const bundle = await bundleOf({ learner: ann }, AT, true);
  expect(bundle.text('tables/purchases.csv')).toContain(`p1,${ann},both,1,once,`);
  expect(bundle.text('records.jsonl')).not.toContain('pay.test');
  expect(files(bundle, /^learners\/.*(?<!index)\.html$/)).toEqual([`learners/${ann}.html`]);
  expect(bundle.text(`learners/${ann}.html`)).toContain(`../certificates/${code}.pdf`);
  expect(bundle.text('learners/index.html')).not.toContain('HYPERLINK');
  expect(
    execFileSync('pdfinfo', [join(dirname(bundle.file), 'out', `certificates/${code}.pdf`)], { encoding: 'utf8' }),
  ).toContain('Pages:');
  expect(bundle.text('evaluations.jsonl')).toBe('');
  expect(bundle.text('records.jsonl')).not.toContain(hostile);
  expect(bundle.text('audit-log.jsonl')).not.toContain(hostile);
  bundle.remove();
});

test('the bundle of a period has what happened in it', async () => {
  const during = await bundleOf({ period: { from: '2026-11-01', to: '2026-11-30' } }, AT);
  expect(during.text('tables/awards.csv')).toContain(code);
  expect(during.lines('evaluations.jsonl')).toHaveLength(1);
  during.remove();
  const before = await bundleOf({ period: { from: '2020-01-01', to: '2020-12-31' } }, AT);
  expect(files(before, /^learners\//)).toEqual(['learners/index.html']);
  expect(before.text('tables/roster.json')).toBe('[]\n');
  before.remove();
});

test('what was written for a case is in it as it was written', async () => {
  const first = await bundleOf({ course: 'sample', learner: ann }, AT);
  const [record] = first.lines('records.jsonl') as { work: { id: string }[] }[];
  first.remove();
  const submission = record?.work[0]?.id ?? '';
  const text = 'She said: <b>it burns</b>.\n\nThen nothing.';
  await write((tx) => tx.insert(submissionSections).values({ submission, section: 'plan', text, revision: 1 }));
  const bundle = await bundleOf({ course: 'sample', learner: ann }, AT);
  expect(bundle.lines('records.jsonl')).toEqual([
    expect.objectContaining({
      work: expect.arrayContaining([expect.objectContaining({ sections: [expect.objectContaining({ text })] })]),
    }),
  ]);
  expect(bundle.text(`learners/${ann}.html`)).toContain('She said: &lt;b&gt;it burns&lt;/b&gt;.');
  bundle.remove();
});

describe('refused', () => {
  test.each([
    ['nothing-asked', {}],
    ['unknown-learner', { learner: 'nobody' }],
    ['unknown-course', { course: 'no-such-course' }],
  ])('%s', async (reason, scope) =>
    expect(await makeBundle('school', scope, AT, false)).toEqual({ ok: false, reason }),
  );

  test('to whoever is no registrar, and nothing is recorded', async () => {
    const teacher = await addPerson({ teaches: ['sample'] });
    expect(await makeBundle(teacher, { course: 'sample' }, AT, false)).toEqual({ ok: false, reason: 'not-registrar' });
    expect(await auditOf(`person/${teacher.id}`)).toEqual([]);
  });
});

test('a reader that goes away ends the making', async () => {
  const result = await makeBundle('school', { course: 'sample' }, AT, false);
  if (!result.ok) throw new Error(result.reason);
  result.zip.destroy();
  await expect(result.made).rejects.toThrow('nobody reads');
});
