/** Every address of the site that code refers to. A page's file says what stands there. */
export const paths = {
  home: '/',
  courses: '/courses',
  course: (course: string) => `/courses/${course}`,
  enrolment: (course: string) => `/courses/${course}/enrolment`,
  /** The cohorts of a course, and one of them. */
  cohorts: (course: string) => `/courses/${course}/cohorts`,
  cohort: (course: string, cohort: string) => `/courses/${course}/cohorts/${cohort}`,
  /** Where a student asks for a leave of absence from a course, and where they give it up. */
  leave: (course: string) => `/courses/${course}/leave`,
  withdrawal: (course: string) => `/courses/${course}/withdrawal`,
  /** Why a student has or has not finished a course, now or on a past day. */
  completion: (course: string) => `/courses/${course}/completion`,
  /** What stands between a student and the certificate of a course. */
  courseCertificate: (course: string) => `/courses/${course}/certificate`,
  /** An activity's page, by its path COURSE/MODULE/ACTIVITY. */
  activity: (path: string) => `/courses/${path}`,
  lessonProgress: (path: string) => `/courses/${path}/progress`,
  selfCheck: (lesson: string, item: string) => `/courses/${lesson}/self-checks/${item}`,
  quizAttempts: (path: string) => `/courses/${path}/attempts`,
  caseDraft: (path: string) => `/courses/${path}/submissions`,
  filmFile: (course: string, film: string, file: string) => `/films/${course}/${film}/${file}`,
  filmPlayback: (course: string, film: string) => `/films/${course}/${film}/playback`,
  filmCoverage: (course: string, film: string) => `/films/${course}/${film}/coverage`,
  diploma: (diploma: string) => `/diplomas/${diploma}`,
  /** Where a student starts a diploma, moves to newer rules of it, or asks for it once all is done. */
  pathwayEntry: (diploma: string) => `/diplomas/${diploma}/entry`,
  /** Where a student asks to have something recognised for a diploma, and one such request. */
  priorLearning: (diploma: string) => `/diplomas/${diploma}/prior-learning`,
  priorLearningRequest: (diploma: string, learning: string) => `/diplomas/${diploma}/prior-learning/${learning}`,
  /** Where its documents are posted. */
  priorLearningFiles: (diploma: string, learning: string) => `/diplomas/${diploma}/prior-learning/${learning}/files`,
  priorLearningFile: (diploma: string, learning: string, file: string) =>
    `/diplomas/${diploma}/prior-learning/${learning}/files/${file}`,
  /** Where an offer is bought, with what was chosen. */
  checkout: (offer: string, choice: CheckoutQuery = {}) => withQuery(`/checkout/${offer}`, choice),
  /** Where Stripe sends a buyer back to: after they paid, or when they left without. */
  checkoutReturn: (offer: string, purchase: string, how?: 'left') =>
    withQuery(`/checkout/${offer}/return`, { purchase, how }),
  page: (page: string) => `/${page}`,

  register: '/register',
  login: '/login',
  loginTo: (next: string) => `/login?next=${encodeURIComponent(next)}`,
  registerTo: (next: string) => `/register?next=${encodeURIComponent(next)}`,
  logout: '/logout',
  account: '/account',
  accountPassword: '/account/password',
  accountEmail: '/account/email',
  accountName: '/account/name',
  accountSessions: '/account/sessions',
  accountErasure: '/account/erasure',
  /** What someone bought, and one purchase with all of its payments. */
  accountPayments: '/account/payments',
  purchase: (purchase: string) => `/account/payments/${purchase}`,
  /** Where a buyer takes back a purchase, and sees first what goes back. */
  purchaseWithdrawal: (purchase: string) => `/account/payments/${purchase}/withdrawal`,
  /** Where a buyer asks to change the card that pays. */
  purchaseCard: (purchase: string) => `/account/payments/${purchase}/card`,
  /** What Stripe would host, in the demonstration: by the id of a session, an invoice, a portal session or a charge. */
  demoPayment: (page: string) => `/demo-payment/${page}`,
  /** The policies by which money goes back. */
  refunds: '/refunds',
  /** What became of a request for erasure, for whoever has the link: no account is left to sign in to. */
  erasureAnswer: (secret: string) => `/erasures/${secret}`,
  emailVerification: '/account/email-verification',
  emailVerificationWith: (secret: string) => `/account/email-verification?token=${secret}`,
  passwordReset: '/password-reset',
  passwordResetWith: (secret: string) => `/password-reset/${secret}`,
  heldForm: '/held-form',

  learn: '/learn',
  attempt: (attempt: string) => `/attempts/${attempt}`,
  /** A question of an attempt, on its page. */
  attemptQuestion: (attempt: string, item: string) => `/attempts/${attempt}#question-${item}`,
  attemptAnswers: (attempt: string) => `/attempts/${attempt}/answers`,
  attemptSubmission: (attempt: string) => `/attempts/${attempt}/submission`,
  submission: (submission: string) => `/submissions/${submission}`,
  submissionDraft: (submission: string) => `/submissions/${submission}/draft`,
  appeal: (submission: string) => `/submissions/${submission}/appeal`,
  handIn: (submission: string) => `/submissions/${submission}/hand-in`,
  /** Where a student sees the patient of a staged case. */
  encounter: (submission: string) => `/submissions/${submission}/encounter`,
  /** Where a draft with files is posted. */
  submissionFiles: (submission: string) => `/submissions/${submission}/files`,
  submissionFile: (submission: string, file: string) => `/submissions/${submission}/files/${file}`,
  fileRemoval: (submission: string, file: string) => `/submissions/${submission}/files/${file}/removal`,
  /** Where scripts send files so that they can go on after a cut. */
  submissionUploads: (submission: string) => `/submissions/${submission}/uploads`,
  submissionUpload: (submission: string, upload: string) => `/submissions/${submission}/uploads/${upload}`,

  portfolio: '/portfolio',
  /** A student's own note on a case, by its path COURSE/MODULE/ACTIVITY. */
  reflection: (path: string) => `/portfolio/${path}`,

  certificates: '/certificates',
  certificatePdf: (code: string) => `/certificates/${code}.pdf`,
  certificatePdfOn: (code: string, paper: string) => `/certificates/${code}.pdf?paper=${paper}`,
  /** An award as `json`, `jwt`, `png` or `svg`: for machines, and its badge. */
  certificateAs: (code: string, form: string) => `/certificates/${code}.${form}`,
  /** A transcript: one's own, or where a registrar asks that of a person. */
  transcript: (of: string | null = null) => withPerson('/certificates/transcript', of),
  transcriptPdf: (paper: string, of: string | null = null) =>
    withPerson(`/certificates/transcript.pdf?paper=${paper}`, of),
  transcriptJson: (of: string | null = null) => withPerson('/certificates/transcript.json', of),
  /** Where a holder turns the share page of an award on and off. */
  sharing: (code: string) => `/certificates/${code}/sharing`,
  /** An award as an achievement to look at, for whoever its holder shows it. */
  share: (code: string) => `/share/${code}`,

  licences: '/licences',
  licenceNew: '/licences/new',
  licenceNewAt: (board: string) => `/licences/new?board=${board}`,
  licence: (licence: string) => `/licences/${licence}`,
  licenceChange: (licence: string) => `/licences/${licence}/change`,
  licenceRemoval: (licence: string) => `/licences/${licence}/removal`,
  /** Where a holder says that a licence is renewed. */
  licenceNextPeriod: (licence: string) => `/licences/${licence}/next-period`,
  /** Hours that a student earned elsewhere. */
  outsideHours: '/licences/hours',

  /** Clinics that someone manages, and the seats that they sit in. */
  clinics: '/clinics',
  clinicNew: '/clinics/new',
  clinic: (clinic: string) => `/clinics/${clinic}`,
  clinicManagers: (clinic: string) => `/clinics/${clinic}/managers`,
  /** How far a clinic's staff are, as CSV. */
  clinicStaff: (clinic: string) => `/clinics/${clinic}/staff.csv`,
  /** Where seats of one of a clinic's purchases are given. */
  clinicInvitations: (clinic: string, purchase: string) => `/clinics/${clinic}/invitations?purchase=${purchase}`,
  clinicSeat: (clinic: string, seat: string) => `/clinics/${clinic}/seats/${seat}`,
  /** Where somebody accepts a seat, by the secret in their message. */
  seat: (secret: string) => `/seats/${secret}`,

  /** A badge's picture before a credential is baked into it, by the SHA-256 of its bytes in hex. */
  badge: (digest: string, kind: 'svg' | 'png') => `/badges/${digest}.${kind}`,
  /** Which awards are revoked or suspended, from list 1. */
  statusList: (purpose: string, list: number) => `/credentials/status/${purpose}/${list}`,
  didDocument: '/.well-known/did.json',
  registrarKeys: '/registrar/keys',
  atlas: '/atlas',
  structure: (structure: string) => `/atlas/${structure}`,
  /** The atlas with a drawing of a region, or of the whole body. */
  drawing: (region: string | undefined, view: string) => `/atlas?${region ? `region=${region}&` : ''}view=${view}`,
  glossary: '/glossary',
  term: (term: string) => `/glossary/${term}`,
  references: '/references',
  reference: (key: string) => `/references/${key}`,
  guide: '/guide',
  guideBodyChart: '/guide/body-chart',
  guidePage: (page: string) => `/guide/${page}`,
  verify: '/verify',
  verifyCode: (code: string) => `/verify/${code}`,
  /** The register of awards, for anyone: how far it has come, signed, and its entries without names and codes. */
  awardsRegister: '/awards-register',
  awardsRegisterCheckpoint: '/awards-register/checkpoint',
  awardsRegisterCheckpointOf: (size: number) => `/awards-register/checkpoint?size=${size}`,
  awardsRegisterEntries: (from: number) => `/awards-register/entries?from=${from}`,

  teach: '/teach',
  /** Where supervisors sign off practical skills. */
  signOffs: '/teach/sign-offs',
  marking: '/teach/marking',
  /** The queue, narrowed. */
  markingOf: (filter: string) => `/teach/marking?show=${filter}`,
  students: (course: string) => `/teach/courses/${course}/students`,
  studentOf: (course: string, person: string) => `/teach/courses/${course}/students/${person}`,
  mark: (submission: string) => `/teach/marking/${submission}`,
  markDraft: (submission: string) => `/teach/marking/${submission}/draft`,
  markPassages: (submission: string) => `/teach/marking/${submission}/passages`,
  /** The comments that markers of a case keep, by its path. */
  commentBank: (path: string) => `/teach/marking/bank/${path}`,
  /** The model submissions of a case, by its path, and one of them. */
  calibration: (path: string) => `/teach/marking/calibration/${path}`,
  sample: (path: string, sample: string) => `/teach/marking/calibration/${path}/${sample}`,
  markClaim: (submission: string) => `/teach/marking/${submission}/claim`,
  markEssays: (attempt: string) => `/teach/marking/essays/${attempt}`,
  accommodation: (course: string, person: string) => `/teach/courses/${course}/students/${person}/accommodation`,
  attemptOfStudent: (attempt: string) => `/teach/attempts/${attempt}`,
  /** What students think of a course. */
  courseEvaluations: (course: string) => `/teach/courses/${course}/evaluations`,
  courseItems: (course: string) => `/teach/courses/${course}/items`,
  /** The questions of a quiz and what their answers say, by its path COURSE/MODULE/QUIZ. */
  quizItems: (quiz: string) => itemsOf(quiz),
  quizItem: (quiz: string, item: string) => `${itemsOf(quiz)}/${item}`,
  /** What a change of an item would do; the query says which. */
  itemCorrection: (quiz: string, item: string, query: string) => `${itemsOf(quiz)}/${item}/correction?${query}`,
  correction: (quiz: string, item: string, correction: string) => `${itemsOf(quiz)}/${item}/corrections/${correction}`,
  quizStandard: (quiz: string) => `${itemsOf(quiz)}/standard`,
  /** How the marking of a course's cases goes. */
  courseCases: (course: string) => `/teach/courses/${course}/cases`,
  /** What the rubric in the file would make of past marks of a case, by its path COURSE/MODULE/ACTIVITY. */
  rubricChange: (path: string) => {
    const [course, ...rest] = path.split('/');
    return `/teach/courses/${course}/cases/${rest.join('/')}/rubric`;
  },
  /** Which boards would count a course, and how its hours are reckoned. */
  courseBoards: (course: string) => `/teach/courses/${course}/boards`,
  courseCasesTable: (course: string, table: string) => `/teach/courses/${course}/cases.csv?table=${table}`,
  quizTable: (quiz: string, table: string, which: string) => `${itemsOf(quiz)}.csv?table=${table}&which=${which}`,

  registrar: '/registrar',
  registrarPeople: '/registrar/people',
  registrarPerson: (person: string) => `/registrar/people/${person}`,
  /** Someone's arrangements for quizzes: in one course, or in all. */
  registrarAccommodation: (person: string, course = '') =>
    `/registrar/people/${person}/accommodation${course && `?for=${course}`}`,
  registrarCodes: '/registrar/codes',
  /** Codes that were issued at once, by when (ms), and their list as CSV. */
  registrarCodesOf: (issued: number) => `/registrar/codes?issued=${issued}`,
  registrarCodesCsv: (issued: number) => `/registrar/codes.csv?issued=${issued}`,
  /** Lists of people to enrol, and one of them. */
  registrarRosters: '/registrar/rosters',
  registrarRoster: (roster: string) => `/registrar/rosters/${roster}`,
  /** Leaves of absence that are asked for or under way. */
  registrarLeaves: '/registrar/leaves',
  /** A student's rights to a course. */
  registrarRights: (person: string, course: string) => `/registrar/people/${person}/enrolments/${course}`,
  /** Where purchases are looked after; narrowed by a text, and one of them. */
  registrarPayments: '/registrar/payments',
  registrarPaymentsLike: (text: string) => `/registrar/payments?q=${encodeURIComponent(text)}`,
  registrarPurchase: (purchase: string) => `/registrar/payments/${purchase}`,
  /** What banks dispute, the events that Stripe sent, and the comparison of the books with Stripe's. */
  registrarDisputes: '/registrar/payments/disputes',
  registrarEvents: '/registrar/payments/events',
  reconciliation: '/registrar/payments/reconciliation',
  registrarCohorts: '/registrar/cohorts',
  registrarCohortNew: '/registrar/cohorts/new',
  registrarCohortNewOf: (course: string) => `/registrar/cohorts/new?course=${course}`,
  registrarCohort: (cohort: string) => `/registrar/cohorts/${cohort}`,
  /** Clinics that buy seats for their staff. */
  registrarClinics: '/registrar/clinics',
  /** Requests to recognise prior learning, and one of them. */
  registrarLearning: '/registrar/prior-learning',
  registrarLearningRequest: (learning: string) => `/registrar/prior-learning/${learning}`,
  registrarAwards: '/registrar/awards',
  registrarAward: (code: string) => `/registrar/awards/${code}`,
  /** Where a registrar does something with an award, by the noun of the deed. */
  awardDeed: (code: string, noun: string) => `/registrar/awards/${code}/${noun}`,
  registrarAudit: '/registrar/audit',
  /** Records for an audit, and rosters for boards. */
  registrarRecords: '/registrar/records',
  recordsBundle: '/registrar/records/bundle.zip',
  recordsRoster: '/registrar/records/roster.csv',
  registrarErasures: '/registrar/erasures',
  registrarErasure: (erasure: string) => `/registrar/erasures/${erasure}`,
  outbox: '/registrar/outbox',
  outboxMessage: (message: string) => `/registrar/outbox/${message}`,
} as const;

/** @param quiz COURSE/MODULE/QUIZ. */
function itemsOf(quiz: string): string {
  const [course, ...rest] = quiz.split('/');
  return `/teach/courses/${course}/items/${rest.join('/')}`;
}

/** What an address of the checkout says was chosen. `country` and `postal` are where the buyer lives, for tax. */
export type CheckoutQuery = Readonly<
  Partial<Record<'plan' | 'currency' | 'cohort' | 'code' | 'clinic' | 'country' | 'postal', string>> & {
    seats?: number;
  }
>;

/** An address with a query of what is there. */
function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** An address that a registrar asks of a person. */
function withPerson(path: string, of: string | null): string {
  return of === null ? path : `${path}${path.includes('?') ? '&' : '?'}of=${encodeURIComponent(of)}`;
}
