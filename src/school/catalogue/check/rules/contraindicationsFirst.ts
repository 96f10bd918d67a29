import { problem } from '../finding.ts';
import { elementsOf } from '../reading/elements.ts';
import type { Source } from '../reading/source.ts';
import { valuesAt } from '../reading/values.ts';
import type { Rule } from '../rule.ts';

/** Who may not be treated is said before how to treat: in a clinical lesson something stands before its first technique. */
export const contraindicationsFirst: Rule = {
  id: 'contraindications-first',
  check: ({ sources }) =>
    sources.filter(isClinical).flatMap((source) => {
      const first = elementsOf(source).find((it) => ['Technique', 'Contraindications', 'RedFlag'].includes(it.name));
      return first?.name === 'Technique'
        ? [
            problem(
              source,
              first.at,
              'a technique stands before any contraindication or red flag',
              'put `<Contraindications>` or `<RedFlag>` before it',
            ),
          ]
        : [];
    }),
};

/** Whether a file is a lesson that treats people; lessons are unless they say otherwise. */
export const isClinical = (source: Source): boolean =>
  source.kind === 'lesson' && !valuesAt(source, 'clinical').some((it) => it.value === false);
