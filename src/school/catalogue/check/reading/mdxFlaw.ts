import type { Position } from '../finding.ts';

/** A place where MDX can't be read. */
export interface MdxFlaw {
  at: Position;
  wrong: string;
  remedy: string;
}

interface Known {
  says: RegExp;
  /** In words for the author. `at` is where to look, when it is not where the compiler stopped. */
  tell(match: RegExpExecArray, at: Position): { wrong: string; remedy: string; at?: Position };
}

const placed = (line: string | undefined, column: string | undefined): Position => ({ line: Number(line), column: Number(column) });

/** What the MDX compiler says, and what an author needs to hear. */
const KNOWN: Known[] = [
  {
    says: /^Expected a closing tag for `<([^>]*)>` \((\d+):(\d+)\)/,
    tell: ([, tag, line, column]) => ({
      wrong: `\`<${tag}>\` is never closed`,
      remedy: `add \`</${tag}>\` after its text, or write \`<${tag} … />\` if it holds none`,
      at: placed(line, column),
    }),
  },
  {
    says: /^Unexpected closing tag `(<\/[^>]*>)`, expected corresponding closing tag for `<([^>]*)>` \((\d+):(\d+)\)/,
    tell: ([, closing, tag, line, column], at) => ({
      wrong: `\`<${tag}>\` is still open where \`${closing}\` stands in line ${at.line}`,
      remedy: `add \`</${tag}>\` before it`,
      at: placed(line, column),
    }),
  },
  {
    says: /^Unexpected closing tag `(<\/[^>]*>)`/,
    tell: ([, closing]) => ({ wrong: `\`${closing}\` closes a tag that was never opened`, remedy: 'remove it, or add the opening tag before it' }),
  },
  {
    says: /^Unexpected character `!`/,
    tell: () => ({ wrong: '`<!` begins no tag that MDX reads', remedy: 'write a comment as {/* … */}, and &lt; for a bare <' }),
  },
  {
    says: /^Unexpected (character|end of file|lazy line|closing slash|attribute)/,
    tell: () => ({ wrong: 'a `<` begins no tag that can be read', remedy: 'write &lt; or “less than” for a bare <, and close every quote and > of a tag' }),
  },
  {
    says: /pars\w+ (expression|esm)|expression|closing brace|`}`/i,
    tell: () => ({ wrong: 'a `{` begins code that can’t be read', remedy: 'write &#123; for a bare brace; a lesson holds no code' }),
  },
];

/** Puts an error of the MDX compiler, `line:column: message (rule)`, in words. */
export function mdxFlaw(message: string, text: string): MdxFlaw {
  const [, line, column, said = message] = /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)$/.exec(message) ?? [];
  const at = line ? placed(line, column) : { line: text.split('\n').length, column: 1 };
  for (const { says, tell } of KNOWN) {
    const match = says.exec(said);
    if (match) return { at, ...tell(match, at) };
  }
  return { at, wrong: `not readable as MDX: ${said.replace(/ \([\w:-]+\)$/, '')}`, remedy: 'correct the tag or brace that stands here' };
}
