/** Every kind of person that the school tells apart. `enrolled` is the owner of the attempt, submission and award. */
export const KINDS = [
  'nobody',
  'student',
  'another student',
  'enrolled',
  'its instructor',
  'another instructor',
  'registrar',
  'disabled',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * What someone finds: the page; the page saying what opens it; the way to sign in; nothing at all (404, never 403);
 * their form again with what is wrong (422); a redirect onwards after what they asked was done.
 */
export type Finds = 'page' | 'lock' | 'sign-in' | 'nothing' | 'errors' | 'onwards';

/** Things that paths speak of. */
export interface Ids {
  attempt: string;
  submission: string;
  /** A draft of a case with a patient. */
  encounter: string;
  /** An attempt of another course, with an essay that a person marks. */
  essay: string;
  award: string;
  person: string;
  message: string;
  /** Address of a correction that was made. */
  correction: string;
}

export interface Rule {
  /** The page's file, under src/pages. */
  file: string;
  method: 'GET' | 'POST';
  path: (ids: Ids) => string;
  /** Posted fields: nothing that would change the school, or what is refused. */
  fields?: Record<string, string>;
  finds: Record<Kind, Finds>;
}

const everyone = (what: Finds): Record<Kind, Finds> =>
  Object.fromEntries(KINDS.map((kind) => [kind, what])) as Record<Kind, Finds>;

/** Nobody and the disabled are asked to sign in; those named find something, the others nothing. */
const only = (kinds: readonly Kind[], what: Finds): Record<Kind, Finds> => ({
  ...everyone('nothing'),
  nobody: 'sign-in',
  disabled: 'sign-in',
  ...Object.fromEntries(kinds.map((kind) => [kind, what])),
});

const SIGNED_IN = KINDS.filter((kind) => kind !== 'nobody' && kind !== 'disabled');
const signedIn = (what: Finds): Record<Kind, Finds> => only(SIGNED_IN, what);
/** Students of Foundations find something; others go on to the course's page. */
const ofStudents = (what: Finds): Record<Kind, Finds> => ({
  ...signedIn('onwards'),
  'another student': what,
  enrolled: what,
});
const STAFF_OF_IT = ['its instructor', 'registrar'] as const;
const REGISTRAR = ['registrar'] as const;
const ANY_STAFF = ['its instructor', 'another instructor', 'registrar'] as const;
const OWNER = ['enrolled'] as const;

const LESSON = '/courses/foundations/outcomes/what-medical-massage-is';
const QUIZ = '/courses/foundations/outcomes/check-your-reasoning';
const ITEMS_OF_QUIZ = '/teach/courses/foundations/items/outcomes/check-your-reasoning';
const CASE = '/courses/foundations/head-and-back/headache-at-the-desk';
const BANK = '/teach/marking/bank/foundations/head-and-back/headache-at-the-desk';
const NO_CALIBRATION = BANK.replace('/bank/', '/calibration/');
const DIPLOMA = '/diplomas/advanced-massage-therapist';
const SELF_CHECK = '/courses/foundations/assessment/palpation/self-checks/lean-on';
const FILM = '/films/foundations/neck-rotation';

/** The newcomer who was disabled is a student of Foundations, and of no other course. */
const ARRANGED = (it: Ids) => `/teach/courses/foundations/students/${it.person}/accommodation`;

/** The lock page is for who is not in; students of the course and its staff come in. */
const courseMembers: Record<Kind, Finds> = {
  ...everyone('lock'),
  'another student': 'page',
  enrolled: 'page',
  'its instructor': 'page',
  registrar: 'page',
};

/** Files of a paid course: nothing for who is not in, asked to sign in or not. */
const filmFiles: Record<Kind, Finds> = {
  ...everyone('nothing'),
  'another student': 'page',
  enrolled: 'page',
  'its instructor': 'page',
  registrar: 'page',
};

/** A file of what only staff of the course may read: nothing for others, asked to sign in or not. */
const readByStaff: Record<Kind, Finds> = {
  ...everyone('nothing'),
  ...Object.fromEntries(STAFF_OF_IT.map((kind) => [kind, 'page'])),
};

const get = (file: string, path: string | Rule['path'], finds: Rule['finds']): Rule => ({
  file,
  method: 'GET',
  path: typeof path === 'string' ? () => path : path,
  finds,
});
const post = (
  file: string,
  path: string | Rule['path'],
  finds: Rule['finds'],
  fields: Record<string, string> = {},
): Rule => ({
  ...get(file, path, finds),
  method: 'POST',
  fields,
});

/** Every route and method against every kind of person. A page that is missing here fails the test. */
export const TABLE: readonly Rule[] = [
  get('index.astro', '/', everyone('page')),
  get('404.astro', '/no-such-page', everyone('nothing')),
  get('trouble.astro', '/trouble', everyone('nothing')),
  get('[page].astro', '/about', everyone('page')),
  get('atlas/index.astro', '/atlas', everyone('page')),
  get('atlas/[structure].astro', '/atlas/masseter', everyone('page')),
  get('glossary/index.astro', '/glossary', everyone('page')),
  get('glossary/[term].astro', '/glossary/fascia', everyone('page')),
  get('glossary/[term].astro', '/glossary/no-such-term', everyone('nothing')),
  get('references/index.astro', '/references', everyone('page')),
  get('references/[key].astro', '/references/lucas2009', everyone('page')),
  get('references/[key].astro', '/references/no-such-key', everyone('nothing')),
  get('guide/index.astro', '/guide', everyone('page')),
  get('guide/body-chart.astro', '/guide/body-chart', everyone('page')),
  post('guide/body-chart.astro', '/guide/body-chart', signedIn('errors'), { 'chart-strokes': 'no chart' }),
  get('guide/[page].astro', '/guide/technique', everyone('page')),
  get('guide/[page].astro', '/guide/no-such-page', everyone('nothing')),
  get('courses/index.astro', '/courses', everyone('page')),
  get('courses/[course]/index.astro', '/courses/foundations', everyone('page')),
  get('courses/[course]/cohorts/index.astro', '/courses/foundations/cohorts', everyone('page')),
  get('courses/[course]/cohorts/index.astro', '/courses/none/cohorts', everyone('nothing')),
  get('courses/[course]/cohorts/[cohort].astro', '/courses/foundations/cohorts/none', everyone('nothing')),
  post('courses/[course]/cohorts/[cohort].astro', '/courses/foundations/cohorts/none', signedIn('nothing')),
  get('registrar/cohorts/index.astro', '/registrar/cohorts', only(REGISTRAR, 'page')),
  get('registrar/cohorts/new.astro', '/registrar/cohorts/new?course=foundations', only(REGISTRAR, 'page')),
  post('registrar/cohorts/new.astro', '/registrar/cohorts/new?course=foundations', only(REGISTRAR, 'errors')),
  get('registrar/cohorts/[cohort].astro', '/registrar/cohorts/none', signedIn('nothing')),
  post('registrar/cohorts/[cohort].astro', '/registrar/cohorts/none', signedIn('nothing')),
  get('diplomas/[diploma]/index.astro', DIPLOMA, everyone('page')),
  get('diplomas/[diploma]/entry.astro', `${DIPLOMA}/entry`, signedIn('onwards')),
  post('diplomas/[diploma]/entry.astro', `${DIPLOMA}/entry`, signedIn('onwards'), { what: 'nonsense' }),
  get('diplomas/[diploma]/entry.astro', '/diplomas/no-such-diploma/entry', everyone('nothing')),
  get('diplomas/[diploma]/prior-learning/index.astro', `${DIPLOMA}/prior-learning`, signedIn('page')),
  post('diplomas/[diploma]/prior-learning/index.astro', `${DIPLOMA}/prior-learning`, signedIn('errors')),
  get('diplomas/[diploma]/prior-learning/[learning].astro', `${DIPLOMA}/prior-learning/none`, signedIn('nothing')),
  get('registrar/prior-learning/index.astro', '/registrar/prior-learning', only(REGISTRAR, 'page')),
  get('registrar/prior-learning/[learning].astro', '/registrar/prior-learning/none', signedIn('nothing')),
  post('registrar/prior-learning/[learning].astro', '/registrar/prior-learning/none', signedIn('nothing')),
  get('teach/sign-offs.astro', '/teach/sign-offs', only(ANY_STAFF, 'page')),
  post('teach/sign-offs.astro', '/teach/sign-offs', only(ANY_STAFF, 'errors')),

  get('clinics/index.astro', '/clinics', signedIn('page')),
  post('clinics/index.astro', '/clinics', signedIn('nothing'), { seat: 'none' }),
  get('clinics/new.astro', '/clinics/new', signedIn('page')),
  post('clinics/new.astro', '/clinics/new', signedIn('errors')),
  get('clinics/[clinic]/index.astro', '/clinics/none', signedIn('nothing')),
  get('clinics/[clinic]/staff.csv.ts', '/clinics/none/staff.csv', everyone('nothing')),
  get('clinics/[clinic]/managers.astro', '/clinics/none/managers', signedIn('nothing')),
  post('clinics/[clinic]/managers.astro', '/clinics/none/managers', signedIn('nothing')),
  get('clinics/[clinic]/invitations.astro', '/clinics/none/invitations', signedIn('nothing')),
  post('clinics/[clinic]/invitations.astro', '/clinics/none/invitations', signedIn('nothing')),
  get('clinics/[clinic]/seats/[seat].astro', '/clinics/none/seats/none', signedIn('nothing')),
  post('clinics/[clinic]/seats/[seat].astro', '/clinics/none/seats/none', signedIn('nothing')),
  get('seats/[secret].astro', '/seats/no-such-secret', everyone('nothing')),
  post('seats/[secret].astro', '/seats/no-such-secret', signedIn('nothing')),
  get('registrar/clinics.astro', '/registrar/clinics', only(REGISTRAR, 'page')),

  // Whoever is in all of it need not pay.
  get('checkout/[offer]/index.astro', '/checkout/pain-and-scars', { ...everyone('page'), enrolled: 'onwards' }),
  get('checkout/[offer]/index.astro', '/checkout/no-such-offer', everyone('nothing')),
  post(
    'checkout/[offer]/index.astro',
    '/checkout/pain-and-scars',
    { ...signedIn('errors'), enrolled: 'onwards' },
    { currency: 'XXX' },
  ),
  get('checkout/[offer]/return.astro', '/checkout/pain-and-scars/return?purchase=none', signedIn('nothing')),
  post('checkout/[offer]/return.astro', '/checkout/pain-and-scars/return?purchase=none', signedIn('nothing')),
  get('courses/[course]/leave.astro', '/courses/foundations/leave', ofStudents('page')),
  post('courses/[course]/leave.astro', '/courses/foundations/leave', ofStudents('errors'), { from: 'nonsense' }),
  get('courses/[course]/withdrawal.astro', '/courses/foundations/withdrawal', ofStudents('page')),
  post('courses/[course]/withdrawal.astro', '/courses/no-such-course/withdrawal', signedIn('nothing')),
  get('courses/[course]/enrolment.astro', '/courses/post-surgical-recovery/enrolment', {
    ...signedIn('page'),
    enrolled: 'onwards',
  }),
  post(
    'courses/[course]/enrolment.astro',
    '/courses/post-surgical-recovery/enrolment',
    { ...signedIn('errors'), enrolled: 'onwards' },
    {
      code: 'WRONG',
    },
  ),
  get('courses/[course]/completion.astro', '/courses/foundations/completion', {
    ...signedIn('onwards'),
    'another student': 'page',
    enrolled: 'page',
  }),
  get('courses/[course]/completion.astro', '/courses/foundations/completion?on=2026-02-30', {
    ...signedIn('onwards'),
    'another student': 'errors',
    enrolled: 'errors',
  }),
  get('courses/[course]/completion.astro', '/courses/no-such-course/completion', signedIn('nothing')),
  get('courses/[course]/certificate.astro', '/courses/foundations/certificate', {
    ...signedIn('onwards'),
    'another student': 'page',
    enrolled: 'page',
  }),
  post('courses/[course]/certificate.astro', '/courses/foundations/certificate', {
    ...signedIn('onwards'),
    'another student': 'errors',
  }),
  get('courses/[course]/certificate.astro', '/courses/no-such-course/certificate', signedIn('nothing')),
  get('teach/courses/[course]/evaluations.astro', '/teach/courses/foundations/evaluations', only(STAFF_OF_IT, 'page')),
  get('courses/[course]/[module]/[activity]/index.astro', LESSON, courseMembers),
  get('courses/[course]/[module]/[activity]/index.astro', QUIZ, {
    ...everyone('lock'),
    enrolled: 'page',
    'its instructor': 'page',
    registrar: 'page',
  }),
  get('courses/[course]/[module]/[activity]/index.astro', CASE, {
    ...everyone('lock'),
    enrolled: 'page',
    'its instructor': 'page',
    registrar: 'page',
  }),
  get('courses/[course]/[module]/[activity]/self-checks/[item].astro', SELF_CHECK, {
    ...everyone('lock'),
    enrolled: 'page',
    'its instructor': 'page',
    registrar: 'page',
  }),
  get(
    'courses/[course]/[module]/[activity]/self-checks/[item].astro',
    SELF_CHECK.replace('lean-on', 'no-such-item'),
    everyone('nothing'),
  ),
  post('courses/[course]/[module]/[activity]/self-checks/[item].astro', SELF_CHECK, {
    ...signedIn('lock'),
    enrolled: 'errors',
    'its instructor': 'errors',
    registrar: 'errors',
  }),
  post('courses/[course]/[module]/[activity]/progress.ts', `${LESSON}/progress`, signedIn('nothing'), {
    fact: 'nonsense',
  }),
  post(
    'courses/[course]/[module]/[activity]/attempts.ts',
    '/courses/foundations/outcomes/no-such-quiz/attempts',
    signedIn('nothing'),
  ),
  post(
    'courses/[course]/[module]/[activity]/submissions.ts',
    '/courses/foundations/outcomes/no-such-case/submissions',
    signedIn('nothing'),
  ),

  get('films/[course]/[film]/[...file].ts', `${FILM}/poster.jpg`, filmFiles),
  get('films/[course]/[film]/[...file].ts', `${FILM}/film.yaml`, everyone('nothing')),
  get('films/[course]/[film]/[...file].ts', `${FILM}/..%2F..%2Fcourse.yaml`, everyone('nothing')),
  get('films/[course]/[film]/playback.ts', `${FILM}/playback`, filmFiles),
  post('films/[course]/[film]/coverage.ts', '/films/foundations/no-such-film/coverage', signedIn('nothing'), {
    intervals: '[[0,1]]',
    position: '1',
  }),

  get('attempts/[id]/index.astro', (it) => `/attempts/${it.attempt}`, only(OWNER, 'page')),
  get('attempts/[id]/answers.astro', (it) => `/attempts/${it.attempt}/answers`, signedIn('onwards')),
  post('attempts/[id]/answers.astro', (it) => `/attempts/${it.attempt}/answers`, only(OWNER, 'onwards')),
  get('attempts/[id]/submission.astro', (it) => `/attempts/${it.attempt}/submission`, only(OWNER, 'onwards')),
  post('attempts/[id]/submission.astro', '/attempts/no-such-attempt/submission', signedIn('nothing')),

  get('submissions/[submission]/index.astro', (it) => `/submissions/${it.submission}`, only(OWNER, 'page')),
  get('submissions/[submission]/draft.astro', (it) => `/submissions/${it.submission}/draft`, signedIn('onwards')),
  get('submissions/[submission]/files/[file]/removal.astro', (it) => `/submissions/${it.submission}/files/x/removal`, {
    ...signedIn('onwards'),
  }),
  // The submission is handed in, so that its student is told so; for others there is none.
  post(
    'submissions/[submission]/files/[file]/removal.astro',
    (it) => `/submissions/${it.submission}/files/x/removal`,
    only(OWNER, 'onwards'),
  ),
  get('../server/uploads/takeForm.ts', (it) => `/submissions/${it.submission}/files`, everyone('onwards')),
  post('../server/uploads/takeForm.ts', (it) => `/submissions/${it.submission}/files`, only(OWNER, 'errors')),
  get('../server/uploads/serveUpload.ts', (it) => `/submissions/${it.submission}/files/x`, signedIn('nothing')),
  post('submissions/[submission]/draft.astro', '/submissions/no-such-submission/draft', signedIn('nothing')),
  get(
    'submissions/[submission]/hand-in.astro',
    (it) => `/submissions/${it.submission}/hand-in`,
    only(OWNER, 'onwards'),
  ),
  get(
    'submissions/[submission]/encounter.astro',
    (it) => `/submissions/${it.encounter}/encounter`,
    only(OWNER, 'page'),
  ),
  // A case without a patient.
  get('submissions/[submission]/encounter.astro', (it) => `/submissions/${it.submission}/encounter`, only([], 'page')),
  post(
    'submissions/[submission]/encounter.astro',
    (it) => `/submissions/${it.encounter}/encounter`,
    only(OWNER, 'errors'),
  ),
  post('submissions/[submission]/hand-in.astro', '/submissions/no-such-submission/hand-in', signedIn('nothing')),

  get('submissions/[submission]/appeal.astro', (it) => `/submissions/${it.submission}/appeal`, only(OWNER, 'page')),
  post('submissions/[submission]/appeal.astro', (it) => `/submissions/${it.submission}/appeal`, only(OWNER, 'errors'), {
    reason: 'too short',
  }),
  get('portfolio/index.astro', '/portfolio', signedIn('page')),
  get('portfolio/[course]/[module]/[case].astro', `/portfolio${CASE.slice('/courses'.length)}`, only(OWNER, 'page')),
  get('portfolio/[course]/[module]/[case].astro', '/portfolio/no/such/case', signedIn('nothing')),
  post('portfolio/[course]/[module]/[case].astro', '/portfolio/no/such/case', signedIn('nothing'), { note: 'x' }),

  get('learn.astro', '/learn', signedIn('page')),
  get('certificates/index.astro', '/certificates', signedIn('page')),
  get('certificates/[code]/sharing.astro', (it) => `/certificates/${it.award}/sharing`, only(OWNER, 'page')),
  post('certificates/[code]/sharing.astro', (it) => `/certificates/${it.award}/sharing`, only(OWNER, 'errors'), {
    choice: 'nonsense',
  }),
  get('certificates/transcript.astro', '/certificates/transcript', signedIn('page')),
  get('certificates/transcript.astro', (it) => `/certificates/transcript?of=${it.person}`, only(REGISTRAR, 'page')),
  get('certificates/transcript.pdf.ts', '/certificates/transcript.pdf', {
    ...everyone('nothing'),
    ...Object.fromEntries(SIGNED_IN.map((kind) => [kind, 'page'])),
  }),
  get('certificates/transcript.pdf.ts', (it) => `/certificates/transcript.pdf?of=${it.person}`, {
    ...everyone('nothing'),
    registrar: 'page',
  }),
  // Only the graduate holds something.
  get('certificates/transcript.json.ts', '/certificates/transcript.json', { ...everyone('nothing'), enrolled: 'page' }),
  // Its holder has not turned it on.
  get('share/[code].astro', (it) => `/share/${it.award}`, everyone('nothing')),
  get('certificates/[code].json.ts', (it) => `/certificates/${it.award}.json`, everyone('page')),
  get('certificates/[code].json.ts', '/certificates/0000-0000-0000-0000.json', everyone('nothing')),
  get('certificates/[code].jwt.ts', (it) => `/certificates/${it.award}.jwt`, everyone('page')),
  get('certificates/[code].png.ts', (it) => `/certificates/${it.award}.png`, everyone('page')),
  get('certificates/[code].svg.ts', (it) => `/certificates/${it.award}.svg`, everyone('page')),
  get('badges/[picture].ts', '/badges/no-such-picture.png', everyone('nothing')),
  get('credentials/status/[purpose]/[list].ts', '/credentials/status/revocation/1', everyone('page')),
  get('credentials/status/[purpose]/[list].ts', '/credentials/status/revocation/2', everyone('nothing')),
  get('.well-known/did.json.ts', '/.well-known/did.json', everyone('page')),
  get('ns/credentials/v1.ts', '/ns/credentials/v1', everyone('page')),
  get('certificates/[code].pdf.ts', (it) => `/certificates/${it.award}.pdf`, {
    ...everyone('nothing'),
    enrolled: 'page',
    ...Object.fromEntries(STAFF_OF_IT.map((kind) => [kind, 'page'])),
  }),
  get('licences/index.astro', '/licences', signedIn('page')),
  get('licences/new.astro', '/licences/new', signedIn('page')),
  post('licences/new.astro', '/licences/new', signedIn('errors'), { board: 'no-such-board' }),
  get('licences/hours.astro', '/licences/hours', signedIn('page')),
  post('licences/hours.astro', '/licences/hours', signedIn('errors')),
  post('licences/hours.astro', '/licences/hours?of=no-such-hours', signedIn('nothing'), { remove: 'no-such-hours' }),
  // A licence is its holder's alone; licences.spec.ts tries those of others.
  ...['', '/change', '/removal', '/next-period'].flatMap((part) => {
    const file = `licences/[id]/${part.slice(1) || 'index'}.astro`;
    const path = `/licences/no-such-licence${part}`;
    return [get(file, path, signedIn('nothing')), ...(part ? [post(file, path, signedIn('nothing'))] : [])];
  }),
  get('refunds.astro', '/refunds', everyone('page')),
  get('account/payments/index.astro', '/account/payments', signedIn('page')),
  // A purchase is its buyer's alone.
  ...['', '/withdrawal', '/card'].flatMap((part) => {
    const file = `account/payments/[purchase]/${part.slice(1) || 'index'}.astro`;
    const path = `/account/payments/no-such-purchase${part}`;
    return [get(file, path, signedIn('nothing')), ...(part ? [post(file, path, signedIn('nothing'))] : [])];
  }),
  get('awards-register/index.astro', '/awards-register', everyone('page')),
  get('awards-register/checkpoint.ts', '/awards-register/checkpoint', everyone('page')),
  get('awards-register/checkpoint.ts', '/awards-register/checkpoint?size=0', everyone('nothing')),
  get('awards-register/entries.ts', '/awards-register/entries?from=1', everyone('page')),
  get('awards-register/entries.ts', '/awards-register/entries?from=none', everyone('nothing')),
  get('verify.astro', '/verify', everyone('page')),
  get('verify/[code].astro', (it) => `/verify/${it.award}`, everyone('page')),
  get('verify/[code].astro', '/verify/0000-0000-0000-0000', everyone('nothing')),

  get('register.astro', '/register', {
    ...everyone('page'),
    ...Object.fromEntries(SIGNED_IN.map((kind) => [kind, 'onwards'])),
  }),
  post('register.astro', '/register', everyone('errors')),
  get('login.astro', '/login', {
    ...everyone('page'),
    ...Object.fromEntries(SIGNED_IN.map((kind) => [kind, 'onwards'])),
  }),
  post('login.astro', '/login', everyone('errors')),
  get('logout.astro', '/logout', { ...signedIn('page'), nobody: 'onwards', disabled: 'onwards' }),
  get('password-reset/index.astro', '/password-reset', everyone('page')),
  post('password-reset/index.astro', '/password-reset', everyone('errors')),
  get('password-reset/[token].astro', '/password-reset/no-such-token', everyone('nothing')),
  post('password-reset/[token].astro', '/password-reset/no-such-token', everyone('nothing'), {
    password: 'a long sentence of mine',
  }),
  get('held-form.astro', '/held-form', signedIn('nothing')),
  post('held-form.astro', '/held-form', signedIn('onwards')),
  get('account/index.astro', '/account', signedIn('page')),
  get('account/name.astro', '/account/name', signedIn('page')),
  post('account/name.astro', '/account/name', signedIn('errors'), { name: '' }),
  get('account/email.astro', '/account/email', signedIn('page')),
  post('account/email.astro', '/account/email', signedIn('errors')),
  get('account/password.astro', '/account/password', signedIn('page')),
  post('account/password.astro', '/account/password', signedIn('errors')),
  get('account/sessions.astro', '/account/sessions', signedIn('page')),
  post('account/sessions.astro', '/account/sessions', signedIn('nothing'), { session: 'no-such-session' }),
  get('account/erasure.astro', '/account/erasure', signedIn('page')),
  post('account/erasure.astro', '/account/erasure', signedIn('errors')),
  get('erasures/[id].astro', '/erasures/no-such-request', everyone('nothing')),
  get('demo-payment/[page].astro', '/demo-payment/cs_none', everyone('nothing')),
  post('demo-payment/[page].astro', '/demo-payment/cs_none', everyone('nothing')),
  get('account/email-verification.astro', '/account/email-verification?token=no-such-token', everyone('nothing')),

  get('teach/index.astro', '/teach', only(['its instructor', 'another instructor'], 'page')),
  get('teach/marking.astro', '/teach/marking', only(['its instructor', 'another instructor', 'registrar'], 'page')),
  get('teach/courses/[course]/students/index.astro', '/teach/courses/foundations/students', only(STAFF_OF_IT, 'page')),
  get('teach/courses/[course]/students/index.astro', '/teach/courses/no-such-course/students', signedIn('nothing')),
  get(
    'teach/courses/[course]/students/[person].astro',
    (it) => `/teach/courses/foundations/students/${it.person}`,
    only(STAFF_OF_IT, 'page'),
  ),
  get(
    'teach/courses/[course]/students/[person].astro',
    '/teach/courses/foundations/students/no-such-person',
    signedIn('nothing'),
  ),
  get(
    'teach/marking/[submission]/index.astro',
    (it) => `/teach/marking/${it.submission}`,
    only(['its instructor'], 'page'),
  ),
  post(
    'teach/marking/[submission]/index.astro',
    (it) => `/teach/marking/${it.submission}`,
    only(['its instructor'], 'errors'),
  ),
  get('teach/marking/[submission]/claim.ts', (it) => `/teach/marking/${it.submission}/claim`, signedIn('onwards')),
  post(
    'teach/marking/[submission]/claim.ts',
    (it) => `/teach/marking/${it.submission}/claim`,
    only(['its instructor'], 'onwards'),
  ),
  get('teach/marking/[submission]/draft.astro', (it) => `/teach/marking/${it.submission}/draft`, signedIn('onwards')),
  post(
    'teach/marking/[submission]/draft.astro',
    (it) => `/teach/marking/${it.submission}/draft`,
    only(['its instructor'], 'errors'),
  ),
  get(
    'teach/marking/[submission]/passages.astro',
    (it) => `/teach/marking/${it.submission}/passages`,
    signedIn('onwards'),
  ),
  post(
    'teach/marking/[submission]/passages.astro',
    (it) => `/teach/marking/${it.submission}/passages`,
    only(['its instructor'], 'errors'),
  ),
  get('teach/marking/bank/[course]/[module]/[case].astro', BANK, only(['its instructor'], 'page')),
  post('teach/marking/bank/[course]/[module]/[case].astro', BANK, only(['its instructor'], 'errors')),
  // A case that asks for no calibration.
  get('teach/marking/calibration/[course]/[module]/[case]/index.astro', NO_CALIBRATION, signedIn('nothing')),
  get(
    'teach/marking/calibration/[course]/[module]/[case]/[sample].astro',
    `${NO_CALIBRATION}/any`,
    signedIn('nothing'),
  ),
  post(
    'teach/marking/calibration/[course]/[module]/[case]/[sample].astro',
    `${NO_CALIBRATION}/any`,
    signedIn('nothing'),
  ),
  get('teach/attempts/[attempt].astro', (it) => `/teach/attempts/${it.attempt}`, only(STAFF_OF_IT, 'page')),
  get('teach/attempts/[attempt].astro', '/teach/attempts/no-such-attempt', signedIn('nothing')),
  get(
    'teach/marking/essays/[attempt].astro',
    (it) => `/teach/marking/essays/${it.essay}`,
    only(['its instructor'], 'page'),
  ),
  post(
    'teach/marking/essays/[attempt].astro',
    (it) => `/teach/marking/essays/${it.essay}`,
    only(['its instructor'], 'errors'),
  ),
  // An attempt in which there is nothing that a person has to read.
  get('teach/marking/essays/[attempt].astro', (it) => `/teach/marking/essays/${it.attempt}`, only([], 'page')),
  post('teach/marking/essays/[attempt].astro', (it) => `/teach/marking/essays/${it.attempt}`, only([], 'page')),
  get('teach/courses/[course]/students/[person]/accommodation.astro', ARRANGED, only(STAFF_OF_IT, 'page')),
  post('teach/courses/[course]/students/[person]/accommodation.astro', ARRANGED, only(STAFF_OF_IT, 'errors'), {
    timeFactor: 'nonsense',
  }),
  get(
    'teach/courses/[course]/students/[person]/accommodation.astro',
    (it) => `/teach/courses/post-surgical-recovery/students/${it.person}/accommodation`,
    only([], 'page'),
  ),

  get('teach/courses/[course]/boards.astro', '/teach/courses/foundations/boards', only(STAFF_OF_IT, 'page')),
  get('teach/courses/[course]/boards.astro', '/teach/courses/no-such-course/boards', signedIn('nothing')),
  get('teach/courses/[course]/cases/index.astro', '/teach/courses/foundations/cases', only(STAFF_OF_IT, 'page')),
  get('teach/courses/[course]/cases/index.astro', '/teach/courses/no-such-course/cases', signedIn('nothing')),
  post('teach/courses/[course]/cases/index.astro', '/teach/courses/foundations/cases', signedIn('nothing'), {
    case: 'no/such/case',
  }),
  get(
    'teach/courses/[course]/cases/[module]/[case]/rubric.astro',
    `/teach${CASE.replace('foundations', 'foundations/cases')}/rubric`,
    only(['its instructor'], 'page'),
  ),
  get(
    'teach/courses/[course]/cases/[module]/[case]/rubric.astro',
    '/teach/courses/foundations/cases/head-and-back/no-such-case/rubric',
    signedIn('nothing'),
  ),
  post(
    'teach/courses/[course]/cases/[module]/[case]/rubric.astro',
    `/teach${CASE.replace('foundations', 'foundations/cases')}/rubric`,
    only(['its instructor'], 'errors'),
    { reason: 'None.', expected: 'nothing that was previewed' },
  ),
  get('teach/courses/[course]/cases.csv.ts', '/teach/courses/foundations/cases.csv?table=markers', readByStaff),
  get('teach/courses/[course]/cases.csv.ts', '/teach/courses/foundations/cases.csv?table=none', everyone('nothing')),
  get(
    'teach/courses/[course]/items/index.astro',
    '/teach/courses/foundations/items',
    only(['its instructor', 'registrar'], 'page'),
  ),
  get('teach/courses/[course]/items/index.astro', '/teach/courses/no-such-course/items', signedIn('nothing')),
  get(
    'teach/courses/[course]/items/[module]/[quiz]/index.astro',
    ITEMS_OF_QUIZ,
    only(['its instructor', 'registrar'], 'page'),
  ),
  get('teach/courses/[course]/items/[module]/[quiz]/index.astro', `${ITEMS_OF_QUIZ}-not`, signedIn('nothing')),
  get(
    'teach/courses/[course]/items/[module]/[quiz]/[item].astro',
    `${ITEMS_OF_QUIZ}/goal-that-can-be-checked`,
    only(['its instructor', 'registrar'], 'page'),
  ),
  get(
    'teach/courses/[course]/items/[module]/[quiz]/[item].astro',
    `${ITEMS_OF_QUIZ}/no-such-item`,
    signedIn('nothing'),
  ),
  get(
    'teach/courses/[course]/items/[module]/[quiz]/standard.astro',
    `${ITEMS_OF_QUIZ}/standard`,
    only(['its instructor', 'registrar'], 'page'),
  ),
  post(
    'teach/courses/[course]/items/[module]/[quiz]/standard.astro',
    `${ITEMS_OF_QUIZ}/standard`,
    only(['its instructor'], 'errors'),
  ),
  get(
    'teach/courses/[course]/items/[module]/[quiz]/[item]/correction.astro',
    `${ITEMS_OF_QUIZ}/goal-that-can-be-checked/correction?change=drop`,
    only(['its instructor'], 'page'),
  ),
  get(
    'teach/courses/[course]/items/[module]/[quiz]/[item]/correction.astro',
    `${ITEMS_OF_QUIZ}/goal-that-can-be-checked/correction?change=nonsense`,
    signedIn('nothing'),
  ),
  post(
    'teach/courses/[course]/items/[module]/[quiz]/[item]/correction.astro',
    `${ITEMS_OF_QUIZ}/goal-that-can-be-checked/correction`,
    only(['its instructor'], 'errors'),
    { change: 'drop', reason: 'None.', expected: 'nothing that was previewed' },
  ),
  get(
    'teach/courses/[course]/items/[module]/[quiz]/[item]/corrections/[correction].astro',
    (it) => it.correction,
    only(['its instructor', 'registrar'], 'page'),
  ),
  get(
    'teach/courses/[course]/items/[module]/[quiz]/[item]/corrections/[correction].astro',
    `${ITEMS_OF_QUIZ}/goal-that-can-be-checked/corrections/no-such-correction`,
    signedIn('nothing'),
  ),
  get('teach/courses/[course]/items/[module]/[quiz].csv.ts', `${ITEMS_OF_QUIZ}.csv?table=items`, readByStaff),
  get('teach/courses/[course]/items/[module]/[quiz].csv.ts', `${ITEMS_OF_QUIZ}.csv?table=attempts`, readByStaff),
  get('teach/courses/[course]/items/[module]/[quiz].csv.ts', `${ITEMS_OF_QUIZ}.csv?table=none`, everyone('nothing')),

  get('registrar/index.astro', '/registrar', only(REGISTRAR, 'page')),
  get('registrar/codes.csv.ts', '/registrar/codes.csv?issued=1', only([], 'page')),
  get('registrar/rosters/index.astro', '/registrar/rosters', only(REGISTRAR, 'page')),
  get('registrar/rosters/[roster].astro', '/registrar/rosters/no-such-list', only([], 'page')),
  post('registrar/rosters/[roster].astro', '/registrar/rosters/no-such-list', only([], 'page')),
  get('registrar/leaves.astro', '/registrar/leaves', only(REGISTRAR, 'page')),
  post('registrar/leaves.astro', '/registrar/leaves', only(REGISTRAR, 'errors'), { leave: 'none' }),
  get(
    'registrar/people/[id]/enrolments/[course].astro',
    (it) => `/registrar/people/${it.person}/enrolments/foundations`,
    only(REGISTRAR, 'page'),
  ),
  post(
    'registrar/people/[id]/enrolments/[course].astro',
    (it) => `/registrar/people/${it.person}/enrolments/foundations`,
    only(REGISTRAR, 'errors'),
    { deed: 'extend', right: 'none' },
  ),
  get('registrar/people/index.astro', '/registrar/people', only(REGISTRAR, 'page')),
  get('registrar/people/[id].astro', (it) => `/registrar/people/${it.person}`, only(REGISTRAR, 'page')),
  post('registrar/people/[id].astro', (it) => `/registrar/people/${it.person}`, only(REGISTRAR, 'nothing'), {
    deed: 'nonsense',
  }),
  get(
    'registrar/people/[id]/accommodation.astro',
    (it) => `/registrar/people/${it.person}/accommodation`,
    only(REGISTRAR, 'page'),
  ),
  get(
    'registrar/people/[id]/accommodation.astro',
    (it) => `/registrar/people/${it.person}/accommodation?for=no-such-course`,
    only([], 'page'),
  ),
  post(
    'registrar/people/[id]/accommodation.astro',
    (it) => `/registrar/people/${it.person}/accommodation`,
    only(REGISTRAR, 'errors'),
    { timeFactor: 'nonsense' },
  ),
  get('registrar/codes.astro', '/registrar/codes', only(REGISTRAR, 'page')),
  post('registrar/codes.astro', '/registrar/codes', only(REGISTRAR, 'errors')),
  get('registrar/payments/index.astro', '/registrar/payments', only(REGISTRAR, 'page')),
  get('registrar/payments/[purchase].astro', '/registrar/payments/no-such-purchase', signedIn('nothing')),
  post('registrar/payments/[purchase].astro', '/registrar/payments/no-such-purchase', signedIn('nothing')),
  get('registrar/payments/disputes.astro', '/registrar/payments/disputes', only(REGISTRAR, 'page')),
  get('registrar/payments/events.astro', '/registrar/payments/events', only(REGISTRAR, 'page')),
  // There is no such event: nothing is tried again.
  post('registrar/payments/events.astro', '/registrar/payments/events', only(REGISTRAR, 'onwards')),
  get('registrar/payments/reconciliation.astro', '/registrar/payments/reconciliation', only(REGISTRAR, 'page')),
  post('registrar/payments/reconciliation.astro', '/registrar/payments/reconciliation', only(REGISTRAR, 'nothing')),
  get('registrar/awards/index.astro', '/registrar/awards', only(REGISTRAR, 'page')),
  get('registrar/awards/[code]/index.astro', (it) => `/registrar/awards/${it.award}`, only(REGISTRAR, 'page')),
  get('registrar/awards/[code]/index.astro', '/registrar/awards/0000-0000-0000-0000', only([], 'page')),
  ...['correction', 'renewal', 'suspension', 'reinstatement', 'revocation'].flatMap((deed) => [
    get(
      'registrar/awards/[code]/[deed].astro',
      (it) => `/registrar/awards/${it.award}/${deed}`,
      only(REGISTRAR, 'page'),
    ),
    // Without a reason, nothing is done.
    post(
      'registrar/awards/[code]/[deed].astro',
      (it) => `/registrar/awards/${it.award}/${deed}`,
      only(REGISTRAR, 'errors'),
    ),
  ]),
  get('registrar/awards/[code]/[deed].astro', (it) => `/registrar/awards/${it.award}/nothing`, only([], 'page')),
  get('registrar/keys.astro', '/registrar/keys', only(REGISTRAR, 'page')),
  post('registrar/keys.astro', '/registrar/keys', only(REGISTRAR, 'errors')),
  get('registrar/records/index.astro', '/registrar/records', only(REGISTRAR, 'page')),
  post('registrar/records/index.astro', '/registrar/records', only(REGISTRAR, 'errors')),
  get('../server/records/serveBundle.ts', '/registrar/records/bundle.zip', only(REGISTRAR, 'nothing')),
  get(
    '../server/records/serveBundle.ts',
    '/registrar/records/bundle.zip?period=&learner=no-such-person',
    only(REGISTRAR, 'nothing'),
  ),
  get('registrar/records/roster.csv.ts', '/registrar/records/roster.csv', everyone('nothing')),
  get(
    'registrar/records/roster.csv.ts',
    '/registrar/records/roster.csv?board=florida&course=foundations&from=2020-01-01&to=2020-01-02&part=missing',
    { ...everyone('nothing'), registrar: 'page' },
  ),
  get('registrar/erasures/index.astro', '/registrar/erasures', only(REGISTRAR, 'page')),
  get('registrar/erasures/[id].astro', '/registrar/erasures/no-such-request', signedIn('nothing')),
  post('registrar/erasures/[id].astro', '/registrar/erasures/no-such-request', signedIn('nothing')),
  get('registrar/audit.astro', '/registrar/audit', only(REGISTRAR, 'page')),
  get('registrar/outbox/index.astro', '/registrar/outbox', only(REGISTRAR, 'page')),
  get('registrar/outbox/[id].astro', (it) => `/registrar/outbox/${it.message}`, only(REGISTRAR, 'page')),
];
