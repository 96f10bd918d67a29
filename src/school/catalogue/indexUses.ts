import type { Entry } from './entries.ts';
import type { Activity, CaseStudy, Course } from './types.ts';
import type { BodyUses, Length, Used, Uses } from './uses.ts';

/**
 * Turns what each text uses into where each thing is used, once, so that no page searches the texts.
 * @param courses those that are shown: a text of another course, or of a draft, counts for nothing.
 * @param cases with their patients, whose measures have sources.
 */
export function indexUses(
  courses: readonly Course[],
  bodies: readonly Entry<BodyUses>[],
  cases: ReadonlyMap<string, CaseStudy> = new Map(),
): Uses {
  const byFile = new Map(bodies.map((it) => [it.file, it.data]));
  const by = { term: new Map(), structure: new Map(), film: new Map(), reference: new Map() } satisfies Record<
    Used,
    Map<string, string[]>
  >;
  const termsIn = new Map<string, readonly string[]>();
  const namesIn = new Map<string, readonly string[]>();
  const lengths = new Map<string, Length>();

  for (const activity of courses.flatMap((it) => it.modules).flatMap((it) => it.activities)) {
    const body = byFile.get(activity.file);
    add(by.reference, referencesOf(activity, cases.get(activity.path)), activity.path);
    if (!body) continue;
    add(by.term, body.terms, activity.path);
    add(by.structure, body.structures, activity.path);
    add(
      by.film,
      body.films.map((it) => `${activity.course}/${it}`),
      activity.path,
    );
    termsIn.set(activity.path, body.terms);
    namesIn.set(activity.path, body.names);
    lengths.set(activity.path, { words: body.words, practice: body.practice });
  }
  return { by, termsIn, namesIn, lengths };
}

function referencesOf(activity: Activity, study: CaseStudy | undefined): string[] {
  const listed = activity.kind === 'quiz' ? [] : activity.references;
  const ofMeasures = study?.patient?.measures.map((it) => it.source) ?? [];
  return [...new Set([...listed, ...ofMeasures])];
}

function add(to: Map<string, string[]>, ids: readonly string[], path: string): void {
  for (const id of ids) {
    const paths = to.get(id);
    if (paths) paths.push(path);
    else to.set(id, [path]);
  }
}
