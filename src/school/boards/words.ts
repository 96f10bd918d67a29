/** How a course is taught, as boards tell apart. A recorded webinar is home study. */
export const DELIVERIES = ['home-study', 'live-online', 'in-person'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** What the hours of a course are spent on. `practice` is practice that nobody supervises. */
export const ACTIVITIES = ['reading', 'video', 'assessment', 'practice'] as const;
export type ActivityKind = (typeof ACTIVITIES)[number];

/** What a board may want to read on a certificate. */
export const CERTIFICATE_FIELDS = [
  'holder',
  'title',
  'title-as-approved',
  'hours',
  'hours-as-approved',
  'completed-on',
  'delivery',
  'provider-name',
  'provider-number',
  'provider-contact',
  'provider-signature',
  'course-number',
  'licence-number',
  'subjects',
  'place',
] as const;
export type CertificateField = (typeof CERTIFICATE_FIELDS)[number];

/** What a course may have to state before it is taken. */
export const STATEMENTS = ['objectives', 'gap', 'interests', 'hours'] as const;
export type Statement = (typeof STATEMENTS)[number];
