import { courses, type KeepingRule, longestRule } from '../../catalogue/index.ts';
import { draftMonths, keptUntil, RECORD_KINDS, type RecordKind, rulesAt } from './keeping.ts';

/** For how long a kind of record is kept, in words, by which rule. */
export interface KeptFor {
  kind: RecordKind;
  what: string;
  howLong: string;
  by: string;
  url?: string;
  /** Courses of which it is kept longer or less long than of the first, and their titles. */
  of: string[];
}

/** For how long each kind of record is kept at a moment (ms): a line a rule, with the courses that it decides for. */
export function keptFor(at: number): KeptFor[] {
  return (Object.keys(RECORD_KINDS) as RecordKind[]).flatMap((kind): KeptFor[] => {
    const { title, kept } = RECORD_KINDS[kind];
    if (kept === 'rules') return byRule(at).map((it) => ({ kind, what: title, ...it }));
    const { by } = keptUntil(kind, at, [], draftMonths());
    const howLong = kept === 'draft' ? `${draftMonths()} months` : 'as long as the school is there';
    return [{ kind, what: title, howLong, by, of: [] }];
  });
}

/** The rules that decide, longest first, each with its courses; of one rule alone the courses need not be named. */
function byRule(at: number): Pick<KeptFor, 'howLong' | 'by' | 'url' | 'of'>[] {
  const decided = courses().map((course) => ({ course, rule: longestRule(rulesAt(course.id, at)) }));
  const named = Map.groupBy(decided, ({ rule }) => `${rule.years} ${rule.by}`);
  return [...named.values()]
    .map((same) => ({ rule: (same[0] as { rule: KeepingRule }).rule, titles: same.map((it) => it.course.title) }))
    .toSorted((a, b) => b.rule.years - a.rule.years)
    .map(({ rule, titles }) => ({
      howLong: `${rule.years} years`,
      by: rule.by,
      ...(rule.url !== undefined && { url: rule.url }),
      of: named.size > 1 ? titles : [],
    }));
}
