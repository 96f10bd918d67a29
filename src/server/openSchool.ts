import { closeDatabase } from '../../db/client.ts';
import { MINUTE } from '../platform/clock.ts';
import { workOnDemoPayments } from '../platform/stripe/demo.ts';
import { startExpiryWorker } from '../school/assessment/index.ts';
import { startAwardsWorker, startRegisterWorker } from '../school/credentials/index.ts';
import { startCohortsWorker, startEnrolmentWorker } from '../school/enrolment/index.ts';
import { startReminderWorker } from '../school/licences/index.ts';
import { startMailWorker } from '../school/mail/index.ts';
import {
  startInboxWorker,
  startPaymentsWorker,
  startReconciliationWorker,
  startRefundWorker,
} from '../school/payments/index.ts';
import { startRetentionWorker, startSealWorker } from '../school/records/index.ts';
import { startRounds } from '../school/rounds.ts';
import { startUploadsWorker } from '../school/uploads/index.ts';
import { startSchool } from './start.ts';

type Stop = () => Promise<void>;

let jobs: readonly Stop[] = [];

/** Opens the school for visitors: database, catalogue, demo cast where asked for, and the jobs in the background. */
export async function openSchool(): Promise<void> {
  await startSchool();
  jobs = [
    startMailWorker(),
    startInboxWorker(),
    startPaymentsWorker(),
    startRefundWorker(),
    startExpiryWorker(),
    startUploadsWorker(),
    startSealWorker(),
    startRetentionWorker(),
    startReminderWorker(),
    startCohortsWorker(),
    startEnrolmentWorker(),
    startAwardsWorker(),
    startRegisterWorker(),
    startReconciliationWorker(),
    startRounds(workOnDemoPayments, MINUTE, 'demo payments could not go on'),
  ];
}

/** Closes it again: the jobs stop, the database is left clean. */
export async function closeSchool(): Promise<void> {
  await Promise.all(jobs.map((stop) => stop()));
  await closeDatabase();
}
