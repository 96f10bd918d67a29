import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** That one file of ours imports another file of ours, or a package. */
export interface Import {
  from: string;
  /** Path from the project's root, or the package's name as it is written. */
  to: string;
}

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`, types included. */
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

/** Every import in the code of the school (not of its tests), from the project's root. */
export function allImports(): Import[] {
  const files = globSync(['src/**/*.{ts,astro}', 'db/**/*.ts']).map((file) => file.replaceAll('\\', '/'));
  return files.filter((file) => !file.endsWith('.test.ts')).flatMap((file) => importsIn(file, readFileSync(file, 'utf8')));
}

/** The imports in one file's text. @param file its path from the project's root. */
export function importsIn(file: string, text: string): Import[] {
  return [...text.replace(COMMENT, '').matchAll(IMPORT)].map(([, name = '']) => ({
    from: file,
    to: name.startsWith('.') ? posix.normalize(join(posix.dirname(file), name)) : name,
  }));
}

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
