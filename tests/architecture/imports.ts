import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** That one file of ours imports another file of ours, or a package. */
export interface Import {
  from: string;
  /** Path from the project's root, or the package's name as it is written. */
  to: string;
  /** The names imported; none where a whole file is. */
  names: string[];
}

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`, types included. */
const IMPORT = /(?:\{([^{}]*)\}\s*from|\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** Every import in files that a pattern finds, tests left out, with paths from the project's root. */
export const importsOf = (patterns: readonly string[]): Import[] =>
  filesOf(patterns).flatMap((file) => importsIn(file, readFileSync(file, 'utf8')));

/** The files that a pattern finds, tests left out. */
export const filesOf = (patterns: readonly string[]): string[] =>
  globSync(patterns)
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts'));

/** The imports in one file's text. @param file its path from the project's root. */
export function importsIn(file: string, text: string): Import[] {
  return [...text.replace(COMMENT, '').matchAll(IMPORT)].map(([, names = '', to = '']) => ({
    from: file,
    to: to.startsWith('.') ? posix.join(posix.dirname(file), to) : to,
    names: names.split(',').map(plainName).filter(Boolean),
  }));
}

/** `type Db as Handle` is Db. */
const plainName = (name: string): string =>
  name
    .trim()
    .replace(/^type\s+/, '')
    .replace(/\s+as\s+\w+$/, '');

/** A circle in what depends on what, as the names round it, or undefined when there is none. */
export function findCircle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const clear = new Set<string>();
  const follow = (name: string, trail: string[]): string[] | undefined => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    if (clear.has(name)) return undefined;
    for (const next of edges.get(name) ?? []) {
      const circle = follow(next, [...trail, name]);
      if (circle) return circle;
    }
    clear.add(name);
    return undefined;
  };
  for (const name of edges.keys()) {
    const circle = follow(name, []);
    if (circle) return circle;
  }
  return undefined;
}
