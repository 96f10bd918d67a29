import type { Entry } from './entries.ts';
import type { Activity, Course } from './types.ts';
import type { BodyUses, Used, Uses } from './uses.ts';

/**
 * Turns what each text uses into where each thing is used, once, so that no page searches the texts.
 * @param courses those that are shown: a text of another course, or of a draft, counts for nothing.
 */
export function indexUses(courses: readonly Course[], bodies: readonly Entry<BodyUses>[]): Uses {
  const byFile = new Map(bodies.map((it) => [it.file, it.data]));
  const by = { term: new Map(), structure: new Map(), film: new Map(), reference: new Map() } satisfies Record<
    Used,
    Map<string, string[]>
  >;
  const termsIn = new Map<string, readonly string[]>();

  for (const activity of courses.flatMap((it) => it.modules).flatMap((it) => it.activities)) {
    const body = byFile.get(activity.file);
    add(by.reference, referencesOf(activity), activity.path);
    if (!body) continue;
    add(by.term, body.terms, activity.path);
    add(by.structure, body.structures, activity.path);
    add(
      by.film,
      body.films.map((it) => `${activity.course}/${it}`),
      activity.path,
    );
    termsIn.set(activity.path, body.terms);
  }
  return { by, termsIn };
}

const referencesOf = (activity: Activity): string[] => (activity.kind === 'quiz' ? [] : activity.references);

function add(to: Map<string, string[]>, ids: readonly string[], path: string): void {
  for (const id of ids) {
    const paths = to.get(id);
    if (paths) paths.push(path);
    else to.set(id, [path]);
  }
}
