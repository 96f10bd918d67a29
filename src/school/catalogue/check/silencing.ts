import { type Finding, problem } from './finding.ts';
import { meant } from './reading/nearest.ts';
import { type Silence, silencesIn } from './reading/silences.ts';
import type { SchoolTree } from './reading/tree.ts';
import type { Rule } from './rule.ts';

/** The name under which a silence is told of that is itself wrong. */
export const SILENCE = 'silence';

/**
 * Takes out what authors have silenced on its line with a reason, and adds what is wrong with the silences: no such
 * rule, one that can't be silenced, no reason, or nothing there to silence.
 */
export function withoutSilenced(school: SchoolTree, rules: readonly Rule[], findings: Finding[]): Finding[] {
  const silences = school.sources.flatMap(silencesIn);
  const used = new Set<Silence>();
  const byFile = Map.groupBy(silences, (it) => it.source.path);
  const left = findings.filter((finding) => {
    if (isFirm(rules, finding.rule)) return true;
    const own = (byFile.get(finding.file) ?? []).filter((it) => it.rule === finding.rule && it.lines.has(finding.line));
    for (const it of own) used.add(it);
    return own.length === 0;
  });
  // Where a file can't be read, other rules find nothing in it.
  const unread = new Set(left.filter((it) => isFirm(rules, it.rule)).map((it) => it.file));
  const wrong = silences.flatMap((it) => {
    const flaw = flawOf(it, rules, used.has(it) || unread.has(it.source.path));
    return flaw ? [{ ...problem(it.source, it.at, ...flaw), rule: SILENCE }] : [];
  });
  return [...left, ...wrong];
}

const isFirm = (rules: readonly Rule[], id: string): boolean =>
  rules.some((it) => it.id === id && (it.breaks || it.firm));

function flawOf({ rule, reason }: Silence, rules: readonly Rule[], isUsed: boolean): [string, string] | undefined {
  const known = rules.map((it) => it.id);
  if (!rule) return ['no rule is named', 'write `check-off: rule — reason`'];
  if (rule !== SILENCE && !known.includes(rule))
    return [`there is no rule \`${rule}\``, meant(rule, known, 'use the name in brackets at the end of the finding')];
  if (rule === SILENCE || isFirm(rules, rule)) return [`\`${rule}\` can’t be silenced`, 'correct what it finds'];
  if (!reason) return [`\`${rule}\` is silenced without a reason`, `write \`check-off: ${rule} — reason\``];
  return isUsed
    ? undefined
    : [`nothing here goes against \`${rule}\``, 'remove the comment, or put it on the line that it is for or above it'];
}
