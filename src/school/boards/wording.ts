import type { Requirement } from './judge.ts';
import type { Rule } from './ruleFile.ts';
import type { ActivityKind, CertificateField, Delivery, Statement } from './words.ts';

const FIELDS: Record<CertificateField, string> = {
  holder: 'the holder’s name',
  title: 'the title',
  'title-as-approved': 'the title exactly as approved',
  hours: 'the hours',
  'hours-as-approved': 'the hours exactly as approved',
  'completed-on': 'the day of completion',
  delivery: 'how it was taught',
  'provider-name': 'the name of the school',
  'provider-number': 'the school’s number as a provider',
  'provider-contact': 'an address of the school',
  'provider-signature': 'a signature of the school',
  'course-number': 'the number of the course',
  'licence-number': 'the holder’s licence number',
  subjects: 'the subjects',
  place: 'the place',
};

const STATED: Record<Statement, string> = {
  objectives: 'what a student can do afterwards',
  gap: 'the gap in practice that it closes',
  interests: 'what its authors have to gain from it',
  hours: 'its hours',
};

/** How a course is taught, in words. */
export const deliveryText = (delivery: Delivery): string =>
  ({ 'home-study': 'home study', 'live-online': 'live online', 'in-person': 'in person' })[delivery];

const ACTIVITY: Record<ActivityKind, string> = {
  reading: 'reading',
  video: 'film',
  assessment: 'assessment',
  practice: 'practice that nobody supervises',
};

/** What hours are spent on, in words. */
export const activityText = (activity: ActivityKind): string => ACTIVITY[activity];

/** What a rule asks for or says, in a sentence without its full stop. */
export function ruleText(rule: Rule): string {
  switch (rule.rule) {
    case 'approval':
      return rule.of.length === 0
        ? 'The board approves neither schools nor courses'
        : `The board has approved ${list(rule.of.map((it) => (it === 'provider' ? 'the school' : 'the course')))}`;
    case 'certificate':
      return `The certificate states ${list(rule.states.map((it) => FIELDS[it]))}`;
    case 'achievement':
      return 'The certificate says that something was passed, not only attended';
    case 'never-says':
      return `The certificate nowhere says “${rule.phrase}”`;
    case 'states':
      return `Before it is taken, the course states ${STATED[rule.what]}`;
    case 'graded-test':
      return 'A test that is marked is passed';
    case 'evaluation':
      return 'Students evaluate the course';
    case 'records':
      return `Records are kept for ${count(rule.years, 'year')}`;
    case 'hour':
      return `An hour has ${rule.minutes} minutes, and no more hours are approved than that makes`;
    case 'counts':
      return `${capital(activityText(rule.activity))} counts ${countsText(rule.hour)}`;
    case 'steps':
      return `Hours are given in steps of ${rule.hours}`;
    case 'renewal':
      return `${count(rule.hours, 'hour')} in ${count(rule.months, 'month')}`;
    case 'field':
      return `${limits(rule)} in ${rule.title}`;
    case 'taught':
      return `${limits(rule)} taught as ${list(rule.how.map(deliveryText), 'or')}`;
    case 'single-activity':
      return `At most ${Math.round(rule.share * 100)} % of the hours from one course`;
    case 'licence-number':
      return `Numbers are written like ${rule.example}`;
  }
}

/** What to do so that a requirement is met; of one that is met, nothing. */
export function remedyText({ rule, lacks }: Requirement, board: string): string {
  if (lacks.length === 0) return '';
  switch (rule.rule) {
    case 'approval':
      return lacks
        .map((it) =>
          it === 'provider'
            ? `Apply to ${board} for the school, and write what it answers under approvals in content/school.yaml.`
            : `Apply to ${board} for the course, and write what it answers under approvals in course.yaml.`,
        )
        .join(' ');
    case 'certificate':
      return `Not stated yet: ${list(lacks.map((it) => FIELDS[it as CertificateField]))}. It follows from the approvals in course.yaml and content/school.yaml.`;
    case 'achievement':
      return 'Write certifies: achievement under certificate in course.yaml, and let something graded be passed.';
    case 'never-says':
      return `Write “CE” for “${rule.phrase}” in the title, the objectives and what was approved.`;
    case 'states':
      return `Write ${rule.what}: in course.yaml${rule.what === 'interests' ? ', for each author' : ''}.`;
    case 'graded-test':
      return 'Add a quiz that is not for practice.';
    case 'evaluation':
      return 'Let students evaluate the course before their certificate.';
    case 'records':
      return `Write retention: { workYears: ${rule.years} } or more in content/school.yaml.`;
    case 'hour':
    case 'counts':
    case 'steps':
      return 'Ask the board to correct the hours that it approved, or publish what takes the time.';
    case 'renewal':
    case 'field':
    case 'taught':
    case 'single-activity':
    case 'licence-number':
      return '';
  }
}

function countsText(hour: Extract<Rule, { rule: 'counts' }>['hour']): string {
  if (hour === 'nothing') return 'nothing';
  return 'words' in hour
    ? `an hour for ${hour.words.toLocaleString('en-GB')} words`
    : `an hour for ${hour.minutes} minutes`;
}

const limits = ({ least, most }: { least?: number | undefined; most?: number | undefined }): string =>
  [least !== undefined && `at least ${count(least, 'hour')}`, most !== undefined && `at most ${count(most, 'hour')}`]
    .filter((it) => it !== false)
    .join(' and ')
    .replace(/^a/, 'A');

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const list = (parts: readonly string[], word = 'and'): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
