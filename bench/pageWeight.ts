import { REGIONS } from '../src/school/atlas/index.ts';
import type { RunningSchool } from '../tests/support/server.ts';
import { Visitor } from '../tests/support/visitor.ts';
import { bytesOf } from './lessonRate.ts';
import type { Row } from './table.ts';

/**
 * What a page weighs before anything on it is played: its HTML, styles, scripts and fonts, compressed as they are sent.
 * @param limit in KB.
 */
export async function pageWeight(school: RunningSchool, name: string, path: string, limit: number): Promise<Row[]> {
  const visitor = new Visitor(school.url);
  await visitor.signIn('graduate@demo.test', 'learn-by-touch');
  const html = await (await visitor.get(path)).text();
  const headers = { cookie: visitor.cookie, 'accept-encoding': 'gzip, br' };
  const weigh = async (file: string) => (await bytesOf(`${school.url}${file}`, headers)).byteLength;

  const styles = matches(html, /<link rel="stylesheet" href="([^"]+)"/g);
  const css = await Promise.all(styles.map(async (file) => (await visitor.get(file)).text()));
  const fonts = matches(css.join(''), /url\(["']?([^"')]+\.woff2)/g).filter((file) => !file.includes('latin-ext'));
  const scripts = await withImports(visitor, matches(html, /<script type="module" src="([^"]+)"/g));
  const page = await weigh(path);
  const rest = (await Promise.all([...styles, ...fonts, ...scripts].map(weigh))).reduce((sum, bytes) => sum + bytes, 0);
  return [
    { name: `${name}, its HTML`, value: page / 1024, unit: 'KB' },
    {
      name: `${name}, with styles, scripts, fonts`,
      value: (page + rest) / 1024,
      unit: 'KB',
      beside: limit,
      ratio: (page + rest) / 1024 / limit,
    },
  ];
}

/** What the heaviest page of the atlas weighs: of the whole body and each region. */
export async function heaviestOfAtlas(school: RunningSchool): Promise<Row[]> {
  let heaviest: Row[] = [];
  for (const region of ['', ...REGIONS]) {
    const name = `atlas page, ${region || 'the whole body'} (the heaviest)`;
    const rows = await pageWeight(school, name, region ? `/atlas?region=${region}` : '/atlas', 120);
    if ((rows[1]?.value ?? 0) > (heaviest[1]?.value ?? 0)) heaviest = rows;
  }
  return heaviest;
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
