import { readFileSync, writeFileSync } from 'node:fs';
import { removeSchool, startSchool, stopSchool } from '../tests/support/server.ts';
import { auditBundle } from './auditBundle.ts';
import { certificates } from './certificates.ts';
import { crowdedSaving } from './crowdedSaving.ts';
import { firstFrame } from './firstFrame.ts';
import { growth } from './growth.ts';
import { lessonRate } from './lessonRate.ts';
import { markingQueue } from './markingQueue.ts';
import { heaviestOfAtlas, pageWeight } from './pageWeight.ts';
import { savingRate } from './savingRate.ts';
import { statistics } from './statistics.ts';
import { type Row, table } from './table.ts';
import { uploads } from './uploads.ts';
import { verifyRate } from './verifyRate.ts';
import { webhook } from './webhook.ts';
import { wholeAttempts } from './wholeAttempts.ts';
import { wholeCases } from './wholeCases.ts';

/** `npm run bench`: numbers of the built school beside their references, all in one run, since machines are noisy. */
const LESSON = '/courses/foundations/outcomes/what-medical-massage-is';
const FILM_LESSON = '/courses/foundations/assessment/posture-movement-and-range';
/** A lesson that uses every component. */
const FULL_LESSON = '/courses/foundations/head-and-back/neck-pain';

const began = Date.now();
const school = await startSchool();
const rows: Row[] = [{ name: 'opening, demo school seeded', value: (Date.now() - began) / 1000, unit: 's' }];
try {
  rows.push(
    ...(await pageWeight(school, 'lesson page of all components before play', FULL_LESSON, 60)),
    ...(await heaviestOfAtlas(school)),
    ...(await lessonRate(school, LESSON)),
    ...(await firstFrame(school, FILM_LESSON)),
    ...(await savingRate(school)),
    ...(await wholeAttempts(school)),
    ...(await wholeCases(school)),
  );
  const resident = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${school.process.pid}/status`, 'utf8'));
  rows.push({ name: 'resident memory after the run', value: Number(resident?.[1] ?? 0) / 1024, unit: 'MB' });
} finally {
  await stopSchool(school);
  removeSchool(school);
}
rows.push(
  ...(await crowdedSaving()),
  ...(await statistics()),
  ...(await markingQueue()),
  ...(await growth()),
  ...(await uploads()),
  ...(await verifyRate()),
  ...(await certificates()),
  ...(await auditBundle()),
  ...(await webhook()),
);
process.stdout.write(`${table(rows)}\n`);
writeFileSync('bench/results.json', `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
