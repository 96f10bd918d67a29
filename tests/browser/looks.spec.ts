import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Deed, expertDeeds } from '../../src/school/patients/index.ts';
import { catalogue } from './support/answers.ts';
import { meetPatient, PATIENTS, patientOf, walkQuickly } from './support/encounter.ts';
import { CAST, signIn } from './support/people.ts';
import { findPlaces, type Places, type State, type Who } from './support/places.ts';

/** A kind of page: who looks at it, where, and what they do there first, such as sending a form with mistakes. */
interface Look {
  who: Who;
  at: string | ((places: Places) => string);
  first?: (page: Page) => Promise<void>;
  /** The answer's status, where it is not 200. */
  status?: number;
}

const QUIZ = '/courses/foundations/outcomes/check-your-reasoning';
const DIPLOMA = '/diplomas/advanced-massage-therapist';
const CALIBRATION = '/teach/marking/calibration/clinical-reasoning/patients/back-by-saturday';
const SAMPLE = catalogue.cases.get('clinical-reasoning/patients/back-by-saturday')?.samples[0]?.id;
const ITEMS = '/teach/courses/foundations/items/outcomes/check-your-reasoning';
const CASE = '/courses/foundations/head-and-back/headache-at-the-desk';
const LESSON_WITH_CHECKS = '/courses/foundations/head-and-back/tension-type-headache';

/** Sends the page's form as it stands, past what the browser itself would check. */
async function send(page: Page, which = 'main form[method="post"]'): Promise<void> {
  const form = page.locator(which).first();
  await form.evaluate((it: HTMLFormElement) => Object.assign(it, { noValidate: true }));
  await Promise.all([page.waitForEvent('load'), form.locator('button').click()]);
}

/** Brings someone new to a stage of a case with a patient, by the expert's deeds up to the last of a kind. */
const toStage = (kind: Deed['kind'], then?: (page: Page) => Promise<void>) => async (page: Page) => {
  const deeds = expertDeeds(patientOf(PATIENTS.headache));
  const submission = await meetPatient(page, PATIENTS.headache);
  await walkQuickly(
    page,
    submission,
    deeds.slice(
      0,
      deeds.findLastIndex((it) => it.kind === kind),
    ),
  );
  await page.goto(`${submission}/encounter`);
  await then?.(page);
};

/** Follows links, one after the other. */
const follow =
  (...links: (string | RegExp)[]) =>
  async (page: Page) => {
    for (const name of links) await page.getByRole('link', { name }).first().click();
  };

const LOOKS: Record<string, Look> = {
  'the front page': { who: 'nobody', at: '/' },
  'the catalogue': { who: 'nobody', at: '/courses' },
  'a course, from outside': { who: 'nobody', at: '/courses/foundations' },
  'a course, from inside': { who: 'writer', at: '/courses/foundations' },
  'the cohorts of a course': { who: 'nobody', at: '/courses/foundations/cohorts' },
  'the cohorts of the school': { who: 'registrar', at: '/registrar/cohorts' },
  'a new cohort, with mistakes': {
    who: 'registrar',
    at: '/registrar/cohorts/new?course=foundations',
    first: (page) => send(page),
    status: 422,
  },
  'a page of the school': { who: 'nobody', at: '/how-we-teach' },
  'a diploma': { who: 'nobody', at: DIPLOMA },
  'the atlas': { who: 'nobody', at: '/atlas' },
  'a structure': { who: 'nobody', at: '/atlas/trapezius' },
  'a region of the atlas': { who: 'nobody', at: '/atlas?region=shoulder&view=back' },
  'the glossary': { who: 'nobody', at: '/glossary' },
  'the glossary, with nothing found': { who: 'nobody', at: '/glossary?text=xylophone' },
  'a term': { who: 'nobody', at: '/glossary/plantar-fascia' },
  'the references': { who: 'nobody', at: '/references' },
  'a reference': { who: 'nobody', at: '/references/lucas2009' },
  'a lesson with a term opened': {
    who: 'newcomer',
    at: '/courses/foundations/outcomes/what-medical-massage-is',
    first: async (page) => {
      await page.locator('button.term').first().click();
      await expect(page.locator('.term-card').first()).toBeVisible();
    },
  },
  'the authors’ guide': { who: 'nobody', at: '/guide' },
  'a page of the guide': { who: 'nobody', at: '/guide/special-test' },
  'the body chart of the guide': { who: 'nobody', at: '/guide/body-chart' },
  'a page of the guide, with its film': { who: 'instructor', at: '/guide/technique' },
  'a locked activity, signed out': { who: 'nobody', at: QUIZ },
  'a locked activity': { who: 'newcomer', at: QUIZ },
  'the checkout, signed out': { who: 'nobody', at: '/checkout/advanced-massage-therapist' },
  'the checkout, with a wrong code': { who: 'newcomer', at: '/checkout/advanced-massage-therapist?code=WRONG' },
  'the checkout, of what is not sold so': {
    who: 'newcomer',
    at: '/checkout/pain-and-scars?currency=XXX',
    first: async (page) => {
      await page
        .locator('input[name="currency"]')
        .first()
        .evaluate((it: HTMLInputElement) => Object.assign(it, { value: 'XXX' }));
      await send(page);
    },
    status: 422,
  },
  'a demo payment that was declined': {
    who: 'newcomer',
    at: '/checkout/myofascial-pain',
    first: async (page) => {
      await page.getByRole('button', { name: 'Go to payment' }).click();
      await page.getByRole('button', { name: 'Pay with a card that is declined' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
    },
    status: 422,
  },
  'the way into a priced course, with a wrong code': {
    who: 'newcomer',
    at: '/courses/myofascial-pain/enrolment',
    first: send,
    status: 422,
  },
  'a lesson': { who: 'newcomer', at: '/courses/foundations/outcomes/what-medical-massage-is' },
  'a lesson with a figure': { who: 'writer', at: '/courses/foundations/outcomes/scope-and-red-flags' },
  'a lesson with a film': { who: 'writer', at: '/courses/foundations/assessment/posture-movement-and-range' },
  'a lesson with self-checks': { who: 'graduate', at: LESSON_WITH_CHECKS },
  'a self-check answered in its lesson': {
    who: 'graduate',
    at: LESSON_WITH_CHECKS,
    first: async (page) => {
      await page.locator('#check-mixed-picture').getByRole('radio').first().check();
      await page.locator('#check-mixed-picture').getByRole('button', { name: 'Check my answer' }).click();
      await expect(page.locator('#check-mixed-picture').getByRole('status')).not.toBeEmpty();
    },
  },
  'a self-check, not answered': {
    who: 'graduate',
    at: `${LESSON_WITH_CHECKS}/self-checks/under-your-hands`,
    first: async (page) => {
      await page.getByRole('button', { name: 'Check my answer' }).click();
      await expect(page.getByText('Answer first, then check.')).toBeVisible();
    },
  },
  'a quiz': { who: 'writer', at: QUIZ },
  'a running attempt': { who: 'writer', at: ({ attempt }) => attempt },
  'a review': { who: 'writer', at: ({ attempt }) => `${attempt}/submission` },
  'a result': { who: 'writer', at: ({ failed }) => failed },
  'a result with explanations': { who: 'writer', at: ({ passed }) => passed },
  'a case': { who: 'writer', at: CASE },
  'a draft': { who: 'writer', at: ({ draft }) => draft },
  'a draft read over': { who: 'writer', at: ({ draft }) => `${draft}/hand-in` },
  'work that waits for its mark': { who: 'waiting', at: ({ waiting }) => waiting },
  'marked feedback': { who: 'writer', at: ({ feedback }) => feedback },
  'a patient who is asked': { who: 'nobody', at: '/', first: toStage('ask') },
  'a patient who is examined, with a test to read': { who: 'nobody', at: '/', first: toStage('read') },
  'a patient who is felt and drawn': { who: 'nobody', at: '/', first: toStage('touch') },
  'a red-flag decision, with something missing': {
    who: 'nobody',
    at: '/',
    first: toStage('triage', send),
    status: 422,
  },
  'hypotheses to rank, with something missing': { who: 'nobody', at: '/', first: toStage('rank', send), status: 422 },
  'a plan to make': { who: 'nobody', at: '/', first: toStage('plan') },
  'a follow-up visit': { who: 'nobody', at: '/', first: toStage('reassess') },
  'a follow-up visit to decide': {
    who: 'nobody',
    at: '/',
    first: toStage('decide', (page) =>
      page
        .getByRole('radio', { name: /^Continue|^Discharge/ })
        .first()
        .check(),
    ),
  },
  'what became of a patient': {
    who: 'nobody',
    at: '/',
    first: async (page) => {
      const submission = await meetPatient(page, PATIENTS.headache);
      await walkQuickly(page, submission, expertDeeds(patientOf(PATIENTS.headache)));
      await page.goto(`${submission}/encounter`);
    },
  },
  'a path beside the expert’s': {
    who: 'nobody',
    at: '/',
    first: async (page) => {
      await signIn(page, 'nadiia.kovalenko@demo.test');
      await page.goto(`/courses/${PATIENTS.headache}`);
      await page.getByRole('link', { name: /^See the feedback/ }).click();
      await expect(page.getByRole('heading', { name: 'How the expert reasons' })).toBeVisible();
    },
  },
  'an appeal, with too short a reason': {
    who: 'writer',
    at: ({ feedback }) => `${feedback}/appeal`,
    first: send,
    status: 422,
  },
  'my portfolio': { who: 'writer', at: '/portfolio' },
  'my portfolio, empty': { who: 'newcomer', at: '/portfolio' },
  'a note on a case': { who: 'writer', at: `/portfolio${CASE.slice('/courses'.length)}` },
  'my desk, new': { who: 'newcomer', at: '/learn' },
  'my desk, in the middle': { who: 'writer', at: '/learn' },
  'my desk, graduated': { who: 'graduate', at: '/learn' },
  'what is left before a certificate': { who: 'writer', at: '/courses/foundations/certificate' },
  'the form before a certificate, with everything missing': {
    who: 'nobody',
    at: '/',
    first: async (page) => {
      await signIn(page, 'nearly.there@demo.test');
      await page.goto('/courses/foundations/certificate');
      await send(page);
    },
    status: 422,
  },
  'my certificates, none yet': { who: 'newcomer', at: '/certificates' },
  'my certificates': { who: 'graduate', at: '/certificates' },
  'my transcript': { who: 'graduate', at: '/certificates/transcript' },
  'my transcript, with nothing on it': { who: 'newcomer', at: '/certificates/transcript' },
  'sharing an award, without a choice': {
    who: 'graduate',
    at: ({ award }) => `/certificates/${award}/sharing`,
    first: async (page) => {
      await page
        .getByRole('radio', { name: 'Nobody' })
        .evaluate((it: HTMLInputElement) => Object.assign(it, { value: 'x' }));
      await send(page);
    },
    status: 422,
  },
  'a shared award': {
    who: 'graduate',
    at: '/certificates',
    first: async (page) => {
      await page
        .locator('.award-card', { hasText: 'Diploma' })
        .getByRole('link', { name: /^Share/ })
        .click();
      await page.getByRole('radio', { name: /^Whoever has the address/ }).check();
      await page.getByRole('button', { name: 'Keep this choice' }).click();
      await page.getByRole('link', { name: 'See the page' }).click();
      await expect(page.getByRole('heading', { name: 'What it took' })).toBeVisible();
    },
  },
  'the refund policies': { who: 'newcomer', at: '/refunds' },
  'my payments, none yet': { who: 'newcomer', at: '/account/payments' },
  'my clinics, none yet': { who: 'newcomer', at: '/clinics' },
  'a clinic to open, with mistakes': { who: 'newcomer', at: '/clinics/new', first: send, status: 422 },
  'the clinics of the school': { who: 'registrar', at: '/registrar/clinics' },
  'a clinic with its staff': { who: 'registrar', at: '/registrar/clinics', first: follow('Harbour Street Clinic') },
  'staff to invite, with mistakes': {
    who: 'registrar',
    at: '/registrar/clinics',
    first: async (page) => {
      await follow('Harbour Street Clinic', /^Invite staff/)(page);
      await page.getByLabel('E-mail addresses').fill('hana.kim@demo.test\nnobody\nana@clinic.test');
      await page.getByRole('button', { name: 'Invite them' }).click();
      await expect(page.getByText('is invited already')).toBeVisible();
    },
    status: 422,
  },
  'a seat to manage': {
    who: 'registrar',
    at: '/registrar/clinics',
    first: follow('Harbour Street Clinic', /^Manage the seat of Sanne/),
  },
  'managers of a clinic': {
    who: 'registrar',
    at: '/registrar/clinics',
    first: follow('Harbour Street Clinic', 'Managers and name'),
  },
  'my licences': { who: 'graduate', at: '/licences' },
  'a licence with its hours': {
    who: 'graduate',
    at: '/licences',
    first: async (page) => {
      await page.getByRole('link', { name: 'Florida Board of Massage Therapy' }).first().click();
      await expect(page.getByRole('heading', { name: 'What counts, and what does not' })).toBeVisible();
    },
  },
  'my licences, none yet': { who: 'newcomer', at: '/licences' },
  'the boards to choose from': { who: 'newcomer', at: '/licences/new' },
  'a licence to enter, with mistakes': { who: 'newcomer', at: '/licences/new?board=florida', first: send, status: 422 },
  'hours from elsewhere, with mistakes': { who: 'newcomer', at: '/licences/hours', first: send, status: 422 },
  'why I am not finished': { who: 'writer', at: '/courses/foundations/completion' },
  'why I was not finished on a past day': { who: 'graduate', at: '/courses/foundations/completion?on=2026-01-01' },
  'why I am finished': { who: 'graduate', at: '/courses/foundations/completion' },
  'a day that is none': { who: 'writer', at: '/courses/foundations/completion?on=2026-02-30', status: 422 },
  'a diploma, from inside': { who: 'graduate', at: DIPLOMA },
  'asking for prior learning, with mistakes': {
    who: 'writer',
    at: `${DIPLOMA}/prior-learning`,
    first: send,
    status: 422,
  },
  'the register of awards': { who: 'nobody', at: '/awards-register' },
  'the way to verify': { who: 'nobody', at: '/verify' },
  'a valid certificate': { who: 'nobody', at: ({ award }) => `/verify/${award}` },
  'an unknown certificate': { who: 'nobody', at: '/verify/AAAA-BBBB-CCCC-DDDD', status: 404 },
  'signing in, refused': {
    who: 'nobody',
    at: '/login',
    first: async (page) => {
      await page.getByLabel('E-mail address').fill(CAST.midway);
      await page.getByLabel('Password').fill('not the password');
      await send(page);
    },
    status: 422,
  },
  'registering, with mistakes': { who: 'nobody', at: '/register', first: send, status: 422 },
  'asking for a new password': { who: 'nobody', at: '/password-reset' },
  'a link that no longer works': { who: 'nobody', at: '/password-reset/none', status: 404 },
  'my account': { who: 'graduate', at: '/account' },
  'my account, with arrangements': { who: 'newcomer', at: '/account' },
  'where I am signed in': { who: 'graduate', at: '/account/sessions' },
  'a new password, with mistakes': { who: 'newcomer', at: '/account/password', first: send, status: 422 },
  'confirming my address': { who: 'newcomer', at: '/account/email-verification' },
  'an instructor’s desk': { who: 'instructor', at: '/teach' },
  'the marking queue': { who: 'instructor', at: '/teach/marking' },
  'marking, with something missing': {
    who: 'instructor',
    at: ({ toMark }) => toMark,
    first: (page) => send(page, '#mark'),
    status: 422,
  },
  'the comments kept for a case': {
    who: 'instructor',
    at: '/teach/marking/bank/foundations/head-and-back/headache-at-the-desk',
    first: send,
    status: 422,
  },
  'the model submissions of a case': { who: 'instructor', at: CALIBRATION },
  'a model submission, with levels missing': {
    who: 'instructor',
    at: `${CALIBRATION}/${SAMPLE}`,
    first: send,
    status: 422,
  },
  'what was seen of practical skills': { who: 'instructor', at: '/teach/sign-offs' },
  'which boards would count a course': {
    who: 'instructor',
    at: '/teach/courses/foundations/boards',
    first: async (page) => {
      for (const folded of await page.locator('main details > summary').all()) await folded.click();
    },
  },
  'how the cases of a course are marked': { who: 'instructor', at: '/teach/courses/myofascial-pain/cases' },
  'a change of a rubric': {
    who: 'instructor',
    at: '/teach/courses/myofascial-pain/cases/trigger-points/violinist/rubric',
  },
  'what students think of a course': { who: 'instructor', at: '/teach/courses/foundations/evaluations' },
  'the quizzes of a course, for its instructor': { who: 'instructor', at: '/teach/courses/foundations/items' },
  'what answers say of a quiz': { who: 'instructor', at: ITEMS },
  'what answers say of a question': { who: 'instructor', at: `${ITEMS}/goal-that-can-be-checked` },
  'what a correction would do': { who: 'instructor', at: `${ITEMS}/goal-that-can-be-checked/correction?change=drop` },
  'the pass mark, with nothing rated': { who: 'instructor', at: `${ITEMS}/standard`, first: send, status: 422 },
  'work that was marked': { who: 'instructor', at: ({ marked }) => marked },
  'the students of a course': { who: 'instructor', at: '/teach/courses/foundations/students?q=e' },
  'a student of a course': { who: 'instructor', at: ({ arranging }) => arranging.replace('/accommodation', '') },
  'marking an essay, with something missing': { who: 'instructor', at: ({ essay }) => essay, first: send, status: 422 },
  'arrangements in a course, with mistakes': {
    who: 'instructor',
    at: ({ arranging }) => arranging,
    status: 422,
    first: async (page) => {
      await page.getByLabel('Time limits, multiplied by').fill('twice');
      await page.getByRole('button', { name: 'Save the arrangements' }).click();
      await expect(page.getByText('Write a number in digits')).toBeVisible();
    },
  },
  'the registrar’s desk': { who: 'registrar', at: '/registrar' },
  'leaves of absence': { who: 'registrar', at: '/registrar/leaves' },
  'a list of people, with nothing chosen': {
    who: 'registrar',
    at: '/registrar/rosters',
    status: 422,
    first: async (page) => {
      await page.getByRole('button', { name: 'Look it over' }).click();
      await expect(page.getByText('Choose a file, or paste a list below.')).toBeVisible();
    },
  },
  'a list of people to look over': {
    who: 'registrar',
    at: '/registrar/rosters',
    first: async (page) => {
      const lines = ['email,name,course', 'student@demo.test,Sam,foundations', 'new@x.org,Nia,fondations', '=1+1,,'];
      await page.getByLabel('Or paste the list').fill(lines.join('\n'));
      await page.getByRole('button', { name: 'Look it over' }).click();
      await expect(page.getByText('Did you mean foundations?')).toBeVisible();
    },
  },
  'by what right someone is in a course': { who: 'registrar', at: ({ person }) => `${person}/enrolments/foundations` },
  people: { who: 'registrar', at: '/registrar/people' },
  'a person': { who: 'registrar', at: ({ person }) => person },
  'a person with arrangements': { who: 'registrar', at: ({ arranged }) => arranged },
  'arrangements in all courses': { who: 'registrar', at: ({ arranged }) => `${arranged}/accommodation` },
  'access codes, with a mistake': {
    who: 'registrar',
    at: '/registrar/codes',
    status: 422,
    first: async (page) => {
      await page.getByLabel('How many people may use it').fill('0');
      await page.getByRole('button', { name: 'Issue the code' }).click();
      await expect(page.getByText('At least 1.')).toBeVisible();
    },
  },
  payments: { who: 'registrar', at: '/registrar/payments' },
  'payments that nobody made': { who: 'registrar', at: '/registrar/payments?q=nobody&state=overdue' },
  disputes: { who: 'registrar', at: '/registrar/payments/disputes' },
  'events of Stripe’s': { who: 'registrar', at: '/registrar/payments/events?show=all' },
  'the reconciliation, compared': {
    who: 'registrar',
    at: '/registrar/payments/reconciliation',
    first: (page) => page.getByRole('button', { name: 'Compare the books' }).click(),
  },
  awards: { who: 'registrar', at: '/registrar/awards' },
  'requests for prior learning': { who: 'registrar', at: '/registrar/prior-learning' },
  'signing keys': { who: 'registrar', at: '/registrar/keys' },
  'correcting an award, with nothing changed': {
    who: 'registrar',
    at: ({ award }) => `/registrar/awards/${award}/correction`,
    first: send,
    status: 422,
  },
  'an award': { who: 'registrar', at: ({ award }) => `/registrar/awards/${award}` },
  'the outbox': { who: 'registrar', at: '/registrar/outbox' },
  'a message': { who: 'registrar', at: ({ message }) => message },
  records: { who: 'registrar', at: '/registrar/records' },
  'records, asked for nothing': {
    who: 'registrar',
    at: '/registrar/records',
    first: async (page) => page.getByRole('button', { name: 'Make the bundle' }).click(),
    status: 422,
  },
  'requests for erasure': { who: 'registrar', at: '/registrar/erasures' },
  'having my data erased': { who: 'graduate', at: '/account/erasure' },
  'the audit log': { who: 'registrar', at: '/registrar/audit' },
  'nothing here': { who: 'nobody', at: '/no-such-page', status: 404 },
};

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SCHEMES = ['light', 'dark'] as const;
/** Each width and each scheme once: what a width changes and what a scheme changes have nothing to do with each other. */
const SETTINGS = [
  { width: 390, scheme: 'light' },
  { width: 1280, scheme: 'dark' },
] as const;
/** What colours and widths can change. The rest is the same page, and is looked at once: most of a run would go there. */
const SEEN = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable'];

let found: { places: Places; states: Record<Who, State> };

test.describe('looks', () => {
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(120_000);
    found = await findPlaces(browser);
  });

  for (const [name, look] of Object.entries(LOOKS)) {
    test(`Anyone can use ${name}: in light and dark, on a phone and a desk`, async ({ browser }) => {
      const context = await browser.newContext({ storageState: found.states[look.who], reducedMotion: 'reduce' });
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await open(page, look);
      expect(await page.locator('h1').count(), 'headings of level 1').toBe(1);
      expect(await formsWithoutOneButton(page)).toEqual([]);
      for (const { width, scheme } of SETTINGS)
        expect.soft(await flawsOf(page, width, scheme), `${width} px, ${scheme}`).toEqual([]);
      expect(complaints, 'the console').toEqual([]);
      await context.close();
    });
  }
});

test('Dark is dark and light is light', async ({ page }) => {
  await page.goto('/');
  const brightness: number[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    const channels = await page.evaluate(
      () =>
        getComputedStyle(document.body)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [],
    );
    brightness.push(channels[0] ?? Number.NaN);
  }
  expect(brightness[0]).toBeGreaterThan(brightness[1] ?? Number.NaN);
});

async function open(page: Page, look: Look): Promise<void> {
  let status: number | undefined;
  page.on('response', (answer) => {
    if (answer.request().isNavigationRequest()) status = answer.status();
  });
  await page.goto(typeof look.at === 'string' ? look.at : look.at(found.places));
  await look.first?.(page);
  expect(status).toBe(look.status ?? 200);
}

/** What the browser complains of: scripts that fail, what the content security policy blocked, files that are not there. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The page's own status of 404 or 422 is said there too.
    const own = message.location().url === page.url() && message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !own) complaints.push(message.text());
  });
  return complaints;
}

/** Forms of the page that have not exactly one visible button with a text. */
const formsWithoutOneButton = (page: Page): Promise<string[]> =>
  page.locator('form').evaluateAll((forms) =>
    forms.flatMap((form) => {
      const buttons = [...form.querySelectorAll<HTMLElement>('button:not([type="button"]), input[type="submit"]')];
      const shown = buttons.filter((it) => it.checkVisibility() && it.innerText.trim() !== '');
      return shown.length === 1 || !form.checkVisibility()
        ? []
        : [`${form.getAttribute('action')}: ${shown.length} buttons`];
    }),
  );

async function flawsOf(page: Page, width: number, colorScheme: 'light' | 'dark'): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const whole = width === SETTINGS[0].width;
  const { violations } = await (whole ? axe.withTags(WCAG) : axe.withRules(SEEN)).analyze();
  return [
    ...(overflow > 0 ? [`${overflow} px wider than the screen`] : []),
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((it) => `${it.target} ${it.failureSummary}`).join('\n')}`),
  ];
}
