import type { RunningSchool } from '../tests/support/server.ts';
import { Visitor } from '../tests/support/visitor.ts';

/** A student with a running attempt. */
export interface Sitting {
  visitor: Visitor;
  /** Address of the attempt. */
  attempt: string;
  /** Fields and values that answer each of its questions, as its page offers them. */
  answers: [name: string, value: string][];
}

/** The quiz that students of the bench take, and what comes before it. */
const QUIZ = 'foundations/outcomes/check-your-reasoning';
const BEFORE = ['what-medical-massage-is', 'the-reasoning-cycle', 'who-benefits', 'scope-and-red-flags'];

let count = 0;

/** Someone new who may take the quiz. */
export async function student(school: RunningSchool): Promise<Visitor> {
  count += 1;
  const visitor = new Visitor(school.url);
  const email = `bench-${process.pid}-${count}@school.test`;
  await visitor.post('/register', { name: `Student ${count}`, email, password: 'a long sentence of mine' });
  await visitor.post('/courses/foundations/enrolment', {});
  for (const lesson of BEFORE)
    await visitor.post(`/courses/foundations/outcomes/${lesson}/progress`, { fact: 'stated' });
  return visitor;
}

/** Starts the quiz. @throws Error when the school does not let the student. */
export async function sitDown(visitor: Visitor): Promise<Sitting> {
  const answer = await visitor.post(`/courses/${QUIZ}/attempts`, {});
  const attempt = answer.headers.get('location') ?? '';
  if (!attempt.startsWith('/attempts/')) throw new Error(`no attempt was started: ${answer.status} ${attempt}`);
  return { visitor, attempt, answers: answersIn(await (await visitor.get(attempt)).text()) };
}

/** The first thing that each question offers: its first option, or a number. */
function answersIn(page: string): [string, string][] {
  return page
    .split('<fieldset')
    .slice(1)
    .flatMap((question): [string, string][] => {
      const [, item = ''] = /data-item="([^"]+)"/.exec(question) ?? [];
      if (item === '') return [];
      const [, name = item, value = '12'] =
        /<input type="(?:radio|checkbox)" name="([^"]+)" value="([^"]+)"/.exec(question) ??
        /<select[^>]* name="([^"]+)"[\s\S]*?<option value="([^"]+)"/.exec(question) ??
        [];
      return [[name, value]];
    });
}
