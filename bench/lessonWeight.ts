import type { RunningSchool } from '../tests/support/server.ts';
import { Visitor } from '../tests/support/visitor.ts';
import { bytesOf } from './lessonRate.ts';
import type { Row } from './table.ts';

/** The most that a lesson page may weigh before its film is played, in bytes over the wire. */
const LIMIT = 60 * 1024;

/** What a lesson page weighs before play: the page, its styles, scripts and fonts, compressed as they are sent. */
export async function lessonWeight(school: RunningSchool, lesson: string): Promise<Row[]> {
  const visitor = new Visitor(school.url);
  await visitor.signIn('midway@demo.test', 'learn-by-touch');
  const html = await (await visitor.get(lesson)).text();
  const headers = { cookie: visitor.cookie, 'accept-encoding': 'gzip, br' };
  const weigh = async (path: string) => (await bytesOf(`${school.url}${path}`, headers)).byteLength;

  const styles = matches(html, /<link rel="stylesheet" href="([^"]+)"/g);
  const css = await Promise.all(styles.map(async (path) => (await visitor.get(path)).text()));
  const fonts = matches(css.join(''), /url\(["']?([^"')]+\.woff2)/g).filter((path) => !path.includes('latin-ext'));
  const scripts = await withImports(visitor, matches(html, /<script type="module" src="([^"]+)"/g));
  const page = await weigh(lesson);
  const rest = (await Promise.all([...styles, ...fonts, ...scripts].map(weigh))).reduce((sum, bytes) => sum + bytes, 0);
  return [
    { name: 'lesson page, its HTML', value: page / 1024, unit: 'KB' },
    {
      name: 'lesson page before play, with styles, scripts, fonts',
      value: (page + rest) / 1024,
      unit: 'KB',
      beside: LIMIT / 1024,
      ratio: (page + rest) / LIMIT,
    },
  ];
}

/** Scripts and what they import at once; what they import on play is not among it. */
async function withImports(visitor: Visitor, paths: string[], seen = new Set<string>()): Promise<string[]> {
  for (const path of paths.filter((it) => !seen.has(it))) {
    seen.add(path);
    const code = await (await visitor.get(path)).text();
    const imports = matches(code, /(?:^|[;}\n])import(?:[^'"(]*from)?\s*["'](\.[^"']+)["']/g);
    await withImports(
      visitor,
      imports.map((it) => new URL(it, `http://x${path}`).pathname),
      seen,
    );
  }
  return [...seen];
}

const matches = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, it = '']) => it)),
];
