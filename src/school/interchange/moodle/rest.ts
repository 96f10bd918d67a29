import type { Lose } from '../types.ts';
import { childrenOf, type Element, textIn } from '../xml/node.ts';
import { isYes } from './text.ts';

/** Elements that readers look after, and those that say only how Moodle shows a question. */
const KNOWN = new Set(
  'name questiontext generalfeedback defaultgrade idnumber tags answer subquestion single usecase units showunits unitsleft layouttype selecttype selectcount gradingtype showgrading answernumbering showstandardinstruction shownumcorrect responseformat responserequired responsefieldlines minwordlimit maxwordlimit attachments attachmentsrequired maxbytes filetypeslist graderinfo responsetemplate selectoption dragbox shuffleanswers'.split(
    ' ',
  ),
);

/** Sentences that Moodle fills in of its own accord, in English. */
const STOCK = /^(your answer is (partially |in)?correct\.?)?$/i;

/** Elements that can matter: whether they do, and what is then lost. */
const MATTERS: Readonly<Record<string, [matters: (text: string) => boolean, what: string]>> = {
  // What Moodle sets unless told otherwise, by type and version.
  penalty: [(it) => ![0, 0.1, 0.3333333, 1].includes(Number(it)), 'what further tries cost'],
  hidden: [isYes, 'that it was hidden'],
  hint: [(it) => it !== '', 'a hint'],
  correctfeedback: [(it) => !STOCK.test(it), 'the feedback on answers that are right'],
  partiallycorrectfeedback: [(it) => !STOCK.test(it), 'the feedback on answers that are partly right'],
  incorrectfeedback: [(it) => !STOCK.test(it), 'the feedback on answers that are wrong'],
  unitgradingtype: [(it) => Number(it) > 0, 'marks that a wrong unit costs'],
  unitpenalty: [() => false, ''],
  instructions: [(it) => it !== '', 'what it says about units'],
  coursetags: [(it) => it !== '', 'tags of the course'],
};

/** Tells of everything in a question that nobody looks after. */
export function loseTheRest(question: Element, lose: Lose): void {
  for (const child of childrenOf(question)) {
    if (KNOWN.has(child.name)) continue;
    const text = textIn(child)
      .replace(/<[^>]*>/g, '')
      .trim();
    const [matters, what] = MATTERS[child.name] ?? [() => true, `<${child.name}>`];
    if (matters(text)) lose(what);
  }
}
