import { CsvError, parse } from 'csv-parse/sync';
import { EMAIL_MAX, emailField, NAME_MAX } from '../../accounts/index.ts';
import { courses, nearest } from '../../catalogue/index.ts';
import { type Done, done } from '../../outcome.ts';
import { type Unreadable, unreadable } from './readText.ts';

/**
 * The most people in one list, and the most that it may weigh in bytes. A registrar looks over every line before anything
 * happens, and all of them are enrolled in one transaction or none; a longer list is refused before it is read to its end.
 */
export const MOST_ROWS = 1000;
export const LARGEST_LIST = 1024 * 1024;

/** A line of a list, as it was read; `problem` says why nobody can be enrolled by it. */
export interface RosterRow {
  line: number;
  email: string;
  name: string;
  /** Id of a course; as typed where it is none. */
  course: string;
  problem?: string;
}

/** What the columns may be called. */
const HEADERS: Readonly<Record<'email' | 'name' | 'course', readonly string[]>> = {
  email: ['email', 'e-mail', 'mail', 'email address', 'e-mail address'],
  name: ['name', 'full name'],
  course: ['course', 'course id'],
};

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection). */
const FORMULA = /^\s*[=+\-@\t\r]/;

/**
 * Reads a list of people: comma, semicolon or tab between cells, the first line naming the columns. Lines that cannot be
 * used keep their place and say why.
 * @param course the one for lines that name none; empty for no such.
 */
export function readRoster(text: string, course: string): Done<{ rows: RosterRow[] }> | Unreadable {
  const table = readTable(text);
  if (!table.ok) return table;
  const [head, ...lines] = table.lines;
  if (!head || lines.length === 0) return unreadable('This list has no line below the one that names the columns.');
  if (lines.length > MOST_ROWS) return unreadable(TOO_MANY);
  const columns = columnsOf(head.cells);
  if (columns.email === -1) {
    return unreadable(
      'The first line must name the columns: email, and if you like name and course. Add it and send the list again.',
    );
  }
  if (columns.course === -1 && course === '') {
    return unreadable('The list has no column called course. Add one, or choose the course below.');
  }
  const seen = new Map<string, number>();
  return done({
    rows: lines.map(({ line, cells }) => {
      const cell = (at: number) => (cells[at] ?? '').trim();
      const row = {
        line,
        email: cell(columns.email),
        name: cell(columns.name),
        course: cell(columns.course) || course,
      };
      return judged(row, cells.length > head.cells.length, seen);
    }),
  });
}

/** Said of a list that is too long, however that is found out. */
export const TOO_MANY = `A list holds at most ${MOST_ROWS.toLocaleString('en')} people, since you look over each of them first. Split it, and send the parts one after the other.`;

type Line = { line: number; cells: string[] };

function readTable(text: string): Done<{ lines: Line[] }> | Unreadable {
  try {
    // One more than is allowed, and the names of the columns: enough to know that there are too many.
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, to: MOST_ROWS + 2 };
    const read = parse(text, { ...options, delimiter: separatorOf(text) }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return done({ lines: read.map(({ record, info }) => ({ line: info.lines, cells: record })) });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return unreadable(
      `Line ${error.lines} cannot be read: a quotation mark stands where none belongs, or is not closed. Mend it and send the list again.`,
    );
  }
}

/** What stands between the names of the columns most often. */
function separatorOf(text: string): string {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const often = (sign: string) => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (often(sign) > often(best) ? sign : best));
}

function columnsOf(cells: readonly string[]): Record<keyof typeof HEADERS, number> {
  const names = cells.map((it) => it.trim().toLowerCase());
  const find = (key: keyof typeof HEADERS) => names.findIndex((it) => HEADERS[key].includes(it));
  return { email: find('email'), name: find('name'), course: find('course') };
}

/** A row with what is wrong with it. @param seen the line of each address and course so far; the row's is added. */
function judged(row: RosterRow, hasMoreCells: boolean, seen: Map<string, number>): RosterRow {
  const bad = (problem: string): RosterRow => ({
    ...row,
    ...{ email: row.email.slice(0, EMAIL_MAX), name: row.name.slice(0, NAME_MAX), course: row.course.slice(0, 100) },
    problem,
  });
  if (hasMoreCells) return bad('This line has more cells than there are columns.');
  const formula = [row.email, row.name, row.course].find((it) => FORMULA.test(it));
  if (formula !== undefined) return bad(`“${formula.slice(0, 20)}” begins as a formula does. Write it as plain text.`);
  const email = emailField.safeParse(row.email);
  if (!email.success)
    return bad(row.email === '' ? 'The e-mail address is missing.' : 'This is not a whole e-mail address.');
  if ([...row.name].length > NAME_MAX) return bad(`A name has at most ${NAME_MAX} characters here.`);
  const course = courseNamed(row.course);
  if (course === undefined) return bad(unknownCourse(row.course));
  const before = seen.get(`${email.data} ${course}`);
  if (before !== undefined) return bad(`The same as line ${before}.`);
  seen.set(`${email.data} ${course}`, row.line);
  return { ...row, email: email.data, course };
}

/** The course with an id or a title, however its letters are written. */
function courseNamed(typed: string): string | undefined {
  const wanted = typed.toLowerCase();
  return courses().find(({ id, title }) => id === wanted || title.toLowerCase() === wanted)?.id;
}

function unknownCourse(typed: string): string {
  if (typed === '') return 'The course is missing.';
  const near = nearest(
    typed.toLowerCase(),
    courses().flatMap(({ id, title }) => [id, title.toLowerCase()]),
  );
  const meant = near === undefined ? undefined : courseNamed(near);
  return `We have no course “${typed.slice(0, 100)}”.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
}
