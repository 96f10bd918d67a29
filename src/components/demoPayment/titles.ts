import type { Hosted } from '../../platform/stripe/standIn/hosted.ts';

/** What each page of the demonstration is called. */
export const TITLES: Readonly<Record<Hosted['kind'], string>> = {
  session: 'Demo payment',
  invoice: 'Demo invoice',
  portal: 'Demo card',
  receipt: 'Demo receipt',
};
