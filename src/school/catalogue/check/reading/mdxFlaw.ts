import { type Position, START } from '../finding.ts';

/** A place where MDX can't be read. */
export interface MdxFlaw {
  at: Position;
  wrong: string;
  remedy: string;
  /** Name of the tag that begins where the compiler stopped, such as `Pearl` or `/Pearl`. */
  tag: string | undefined;
}

interface Known {
  says: RegExp;
  /** In words for the author. `at` is where to look, when it is not where the compiler stopped. */
  tell(match: RegExpExecArray, at: Position, tag: string | undefined): { wrong: string; remedy: string; at?: Position };
}

const placed = (line: string | undefined, column: string | undefined): Position => ({
  line: Number(line),
  column: Number(column),
});

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
    tell: ([, closing]) => ({
      wrong: `\`${closing}\` closes a tag that was never opened`,
      remedy: 'remove it, or add the opening tag before it',
    }),
  },
  {
    says: /^Unexpected character `!`/,
    tell: () => ({
      wrong: '`<!` begins no tag that MDX reads',
      remedy: 'write a comment as {/* … */}, and &lt; for a bare <',
    }),
  },
  {
    says: /\besm\b/,
    tell: () => ({ wrong: '`import` or `export` can’t be read', remedy: 'remove it; components need none' }),
  },
  {
    says: /expression/,
    tell: () => ({
      wrong: 'a `{` begins code that can’t be read',
      remedy: 'write &#123; for a bare brace; a lesson holds no code',
    }),
  },
  {
    says: /^Unexpected (character|end of file)/,
    tell: (_match, _at, tag) =>
      tag
        ? {
            wrong: `the tag \`<${tag} …>\` can’t be read`,
            remedy:
              'write its attributes as name="text" or name={5}, end it with > or />, and write a link as [text](address)',
          }
        : { wrong: 'a `<` begins no tag that can be read', remedy: 'write &lt; or “less than” for a bare <' },
  },
];

/** Puts an error of the MDX compiler, `line:column: message (rule)`, in words. */
export function mdxFlaw(message: string, text: string): MdxFlaw {
  const [, line, column, said = message] = /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)$/.exec(message) ?? [];
  const at = line ? placed(line, column) : START;
  const rest = text.split('\n')[at.line - 1]?.slice(at.column - 1) ?? '';
  const tag = /^<(\/?[A-Za-z][\w.-]*)/.exec(rest)?.[1];
  for (const { says, tell } of KNOWN) {
    const match = says.exec(said);
    if (match) return { at, tag, ...tell(match, at, tag) };
  }
  return {
    at,
    tag,
    wrong: `not readable as MDX: ${said.replace(/ \([\w:-]+\)$/, '')}`,
    remedy: 'correct the tag or brace that stands here',
  };
}
