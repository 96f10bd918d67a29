import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { startSchool, stopSchool } from '../tests/support/server.ts';
import { Visitor } from '../tests/support/visitor.ts';
import { load } from './load.ts';
import { MADE_COURSE, MADE_LESSON, makeSchool } from './manyLessons.ts';
import type { Row } from './table.ts';

/** Lessons made besides the school's own. The first build tells what a build takes whatever it builds. */
const SIZES = [0, 100, 300, 1000];

/** What time may grow with: the number of lessons to this power. */
const LIMIT = 1.1;

const SECONDS = 5;

/** One size of school: what its check and build took, and how fast it answers. */
interface Measured {
  lessons: number;
  seconds: number;
  /** Peak resident memory of the build, in MB. */
  memory: number;
  /** Pages a second, each made anew. */
  rates: { lesson: number; course: number };
}

/** Checks, builds and serves schools of more and more lessons. */
export async function growth(): Promise<Row[]> {
  const measured: Measured[] = [];
  for (const lessons of SIZES) measured.push(await measure(lessons));
  const [none, few, middle, many] = measured;
  if (!none || !few || !middle || !many) throw new Error('growth is measured over four sizes');
  const over = [few, middle, many];
  const above = [middle, many].map(({ lessons, seconds }) => ({ lessons, seconds: seconds - none.seconds }));
  return [
    ...measured.flatMap(({ lessons, seconds, memory }): Row[] => [
      { name: `check and build with ${lessons} lessons more`, value: seconds, unit: 's' },
      { name: '  its peak memory', value: memory, unit: 'MB' },
    ]),
    exponentOf('growth of that time from 100 to 1,000: exponent', over),
    exponentOf('  of the time that the lessons alone take', above),
    ...(['lesson', 'course'] as const).map((page) => slower(page, few, many)),
  ];
}

function exponentOf(name: string, measured: { lessons: number; seconds: number }[]): Row {
  const value = slope(measured.map((it) => [Math.log(it.lessons), Math.log(it.seconds)]));
  return { name, value, unit: '', beside: LIMIT, ratio: value / LIMIT };
}

const slower = (page: keyof Measured['rates'], few: Measured, many: Measured): Row => ({
  name: `${page} page made anew with ${many.lessons} lessons, beside ${few.lessons}`,
  value: many.rates[page],
  unit: 'requests/s',
  beside: few.rates[page],
  ratio: many.rates[page] / few.rates[page],
});

async function measure(lessons: number): Promise<Measured> {
  const folder = makeSchool(lessons);
  try {
    const check = await run(['scripts/courses-check.ts', `${folder}/courses`, `${folder}/content`], '.');
    const build = await run(['node_modules/astro/bin/astro.mjs', 'build'], folder);
    return {
      lessons,
      seconds: check.seconds + build.seconds,
      memory: Math.max(check.memory, build.memory),
      rates: lessons > 0 ? await ratesOf(folder) : { lesson: 0, course: 0 },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ratesOf(folder: string): Promise<Measured['rates']> {
  const school = await startSchool({ project: folder });
  try {
    const visitor = new Visitor(school.url);
    await visitor.signIn('student@demo.test', 'learn-by-touch');
    await visitor.post(`/courses/${MADE_COURSE}/enrolment`, {});
    const headers = { cookie: visitor.cookie, 'accept-encoding': 'gzip' };
    const anew = (path: string) => Array.from({ length: 2000 }, (_, index) => `${path}?note=${index}`);
    const rate = async (path: string) => {
      const { rate: found, failed } = await load(`${school.url}${path}`, headers, SECONDS, anew(path));
      if (failed > 0) throw new Error(`${path} failed ${failed} times`);
      return found;
    };
    return { lesson: await rate(MADE_LESSON), course: await rate(`/courses/${MADE_COURSE}`) };
  } finally {
    await stopSchool(school);
  }
}

/** Runs a program of Node's to its end. Throws with what it said where it fails. */
function run(args: string[], cwd: string): Promise<{ seconds: number; memory: number }> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let memory = 0;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const watching = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid));
  }, 50);
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(watching);
      if (code === 0) resolve({ seconds: (performance.now() - began) / 1000, memory });
      else reject(new Error(`${args.join(' ')} ended with ${code}:\n${said.slice(-3000)}`));
    });
  });
}

/** Peak resident memory of a process so far, in MB; 0 once it has ended. */
function peakOf(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The slope of the straight line nearest to some points, by least squares. */
function slope(points: [x: number, y: number][]): number {
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const both = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return both / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
