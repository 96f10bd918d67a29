import type { Board, Edition } from './boardFile.ts';
import { type Counted, countedHours, type Spent } from './countedHours.ts';
import type { Rule } from './ruleFile.ts';
import { holdsFor, ruleOn, rulesOf } from './ruleOn.ts';
import type { CertificateField, Delivery, Statement } from './words.ts';

/** That a board approved something, with the days from and until which it holds. */
export interface Approval {
  board: string;
  number: string;
  from: string;
  until?: string | undefined;
}

/** That a board approved a course: title and hours exactly as approved. */
export interface CourseApproval extends Approval {
  title: string;
  /** In hundredths. */
  hours: number;
}

/** What is true of a course and its certificate, in plain facts. */
export interface CourseFacts {
  title: string;
  /** Everything that its certificate says in words of the school. */
  texts: readonly string[];
  delivery: Delivery;
  /** Whether a certificate says that something was passed. */
  achievement: boolean;
  /** Hours that it declares, in hundredths. */
  hours: number;
  spent: Spent;
  /** Whether a quiz that is marked must be passed. */
  gradedTest: boolean;
  /** Whether students evaluate it. */
  evaluated: boolean;
  /** For how many years its records are kept. */
  recordYears: number;
  /** What it states before it is taken. */
  stated: ReadonlySet<Statement>;
  /** What its certificate states besides what hangs on an approval. */
  printed: ReadonlySet<CertificateField>;
  approvals: { provider: readonly Approval[]; course: readonly CourseApproval[] };
}

/** One rule of a board, held against a course. Only what is verified is ever `missing`. */
export interface Requirement {
  rule: Rule;
  status: 'met' | 'missing' | 'unverified';
  /** Whether the course does what it says: of what is unverified too. */
  does: boolean;
  /** Parts of the rule that are missing, in the words of the rule packs. */
  lacks: readonly string[];
}

/** What a board would say of a course's certificate on a day. */
export interface Verdict {
  board: Board;
  /** `accepted`: nothing verified is missing. `expired` and `not-yet`: no edition holds on the day. */
  standing: 'accepted' | 'missing' | 'expired' | 'not-yet';
  edition: Edition;
  requirements: Requirement[];
  counted: Counted;
}

/** Holds a course against the rules of a board on a day. */
export function judge(board: Board, facts: CourseFacts, day: string): Verdict {
  const on = ruleOn(board, day);
  const { edition } = on;
  const counted = countedHours(edition, facts.delivery, facts.spent);
  if (!on.ok) return { board, standing: on.reason, edition, requirements: [], counted };
  const inForce = { ...facts, approvals: heldOn(facts.approvals, day) };
  const requirements = edition.rules
    .filter((it) => holdsFor(it, facts.delivery))
    .flatMap((rule) => {
      const lacks = lacksOf(board, edition, rule, inForce, counted);
      return lacks === undefined ? [] : [requirement(rule, lacks)];
    });
  const standing = requirements.some((it) => it.status === 'missing') ? 'missing' : 'accepted';
  return { board, standing, edition, requirements, counted };
}

const requirement = (rule: Rule, lacks: readonly string[]): Requirement => ({
  rule,
  status: rule.verified ? (lacks.length === 0 ? 'met' : 'missing') : 'unverified',
  does: lacks.length === 0,
  lacks,
});

/** Approvals that hold on a day. */
const heldOn = ({ provider, course }: CourseFacts['approvals'], day: string): CourseFacts['approvals'] => {
  const holds = (it: Approval) => it.from <= day && (it.until === undefined || day <= it.until);
  return { provider: provider.filter(holds), course: course.filter(holds) };
};

/** What a course lacks of a rule; undefined where the rule is about no course: about renewal, licences, or hours alone. */
function lacksOf(
  board: Board,
  edition: Edition,
  rule: Rule,
  facts: CourseFacts,
  counted: Counted,
): readonly string[] | undefined {
  const unless = (holds: boolean, what: string = rule.rule) => (holds ? [] : [what]);
  const own = facts.approvals.course.find((it) => it.board === board.id);
  switch (rule.rule) {
    case 'approval':
      return approvalLacks(board, rule, facts);
    case 'certificate':
      return rule.states.filter((it) => !isPrinted(board, edition, it, facts));
    case 'achievement':
      return unless(facts.achievement);
    case 'never-says':
      return unless(!facts.texts.some((it) => saysWord(it, rule.phrase)));
    case 'states':
      return unless(facts.stated.has(rule.what), rule.what);
    case 'graded-test':
      return unless(facts.gradedTest);
    case 'evaluation':
      return unless(facts.evaluated);
    case 'records':
      return unless(facts.recordYears >= rule.years);
    case 'counts':
    case 'hour':
      return unless((own?.hours ?? 0) <= counted.hours, 'hours');
    case 'steps':
      return unless((own?.hours ?? 0) % Math.round(rule.hours * 100) === 0, 'hours');
    case 'renewal':
    case 'field':
    case 'taught':
    case 'single-activity':
    case 'licence-number':
      return undefined;
  }
}

/** Approval of the board itself, or of another whose word does as well: of everything by the same. */
function approvalLacks(board: Board, rule: Extract<Rule, { rule: 'approval' }>, { approvals }: CourseFacts): string[] {
  const lackingOf = ({ board: by, of }: { board: string; of: typeof rule.of }) =>
    of.filter((it) => !approvals[it].some((approval) => approval.board === by));
  const each = [{ board: board.id, of: rule.of }, ...rule.alsoBy].map(lackingOf);
  return each.find((it) => it.length === 0) ?? each[0] ?? [];
}

/** Whether a certificate states something: always, or because an approval gives the number for it. */
function isPrinted(board: Board, edition: Edition, field: CertificateField, facts: CourseFacts): boolean {
  const boards = [
    board.id,
    ...rulesOf(edition, 'approval').flatMap((it) => it.alsoBy.map(({ board: other }) => other)),
  ];
  const provider = facts.approvals.provider.some((it) => boards.includes(it.board) && it.number !== '');
  const course = facts.approvals.course.filter((it) => boards.includes(it.board));
  if (field === 'provider-number') return provider;
  if (field === 'course-number') return course.some((it) => it.number !== '');
  if (field === 'title-as-approved' || field === 'hours-as-approved') return course.length > 0;
  return facts.printed.has(field);
}

/** Whether a text says a word, as a word: its plural too, in capitals or not. */
export const saysWord = (text: string, word: string): boolean =>
  new RegExp(String.raw`(?<!\p{L})${RegExp.escape(word)}s?(?![\p{L}\p{N}])`, 'iu').test(text);
