import type { Outcome } from './types.ts';
import type { Export } from './writeItems.ts';

/** One question of an import as a line: `file:line  what became of it  what to do`. */
export function wordOutcome(it: Outcome): string {
  const place = `${it.file}:${it.line}`;
  if (it.state === 'refused') return `${place}  refused: ${it.wrong}  ${it.remedy}`;
  const taken = `\`${it.raw.id}\`, ${it.item.type}`;
  if (it.losses.length === 0) return `${place}  taken whole: ${taken}`;
  return `${place}  taken without ${listed(it.losses)}: ${taken}  see whether it still asks what it should`;
}

/** One item of an export as a line. */
export function wordExport(it: Export): string {
  const place = `${it.file}:${it.line}`;
  if (it.state === 'refused') return `${place}  not written: \`${it.id}\`: ${it.wrong}  ${it.remedy}`;
  if (it.losses.length === 0) return `${place}  written whole: \`${it.id}\``;
  return `${place}  written without ${listed(it.losses)}: \`${it.id}\`  see whether it still asks what it should`;
}

/** How many of each there are: `12 questions: 9 whole, 2 with losses, 1 refused`. */
export function wordCounts(all: readonly (Outcome | Export)[]): string {
  const refused = all.filter((it) => it.state === 'refused').length;
  const whole = all.filter((it) => it.state !== 'refused' && it.losses.length === 0).length;
  return `${all.length} ${all.length === 1 ? 'question' : 'questions'}: ${whole} whole, ${all.length - refused - whole} with losses, ${refused} refused`;
}

const listed = (losses: readonly string[]): string => losses.join('; ');
