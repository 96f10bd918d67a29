import { problem } from '../finding.ts';
import { captionFlaws } from '../reading/webVtt.ts';
import type { Rule } from '../rule.ts';

/** Captions are WebVTT with cues in order. */
export const captions: Rule = {
  id: 'captions',
  check: ({ sources }) =>
    sources
      .filter((it) => it.kind === 'captions' && !it.badByte)
      .flatMap((source) =>
        captionFlaws(source.text).map(({ line, wrong, remedy }) => problem(source, { line, column: 1 }, wrong, remedy)),
      ),
};
