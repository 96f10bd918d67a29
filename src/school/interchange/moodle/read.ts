import { categoryTags, fieldsOfTags } from '../tags.ts';
import { type Common, type Draft, type Flaw, type Lose, type Reading, refuse } from '../types.ts';
import { childOf, childrenOf, type Element } from '../xml/node.ts';
import { parseXml } from '../xml/parse.ts';
import { weightOf } from './cloze.ts';
import { withoutFigure } from './figure.ts';
import { KINDS } from './kinds.ts';
import { loseTheRest } from './rest.ts';
import { moodleText, rawText, said } from './text.ts';

/** Reads Moodle's own XML. Source: docs.moodle.org, Moodle XML format, and what Moodle's own import does. */
export function readMoodle(text: string): Draft[] | { flaw: Flaw } {
  const parsed = parseXml(text);
  if ('flaw' in parsed) return parsed;
  let category: string[] = [];
  return childrenOf(parsed.root, 'question').flatMap((question): Draft[] => {
    if (question.attributes['type'] !== 'category') return [readQuestion(question, category)];
    category = categoryTags(rawText(childOf(question, 'category')));
    return [];
  });
}

function readQuestion(whole: Element, category: readonly string[]): Draft {
  const { question, figure } = withoutFigure(whole);
  const losses: string[] = [];
  const lose = (what: string) => losses.push(what);
  const reading = readKind(question, lose);
  return {
    line: question.line,
    name: said(question, 'idnumber') || rawText(childOf(question, 'name')),
    common: 'raw' in reading ? { ...commonOf(question, category, lose), figure } : {},
    losses,
    reading,
  };
}

function readKind(question: Element, lose: Lose): Reading {
  if (question.spoiled)
    return refuse(`it is not readable as XML: ${question.spoiled}`, 'write HTML between <![CDATA[ and ]]>');
  const type = question.attributes['type'] ?? '';
  const read = KINDS[type];
  if (!read) return refuse(`the type ${type || '(none)'} is not known`, 'ask it in another way');
  if (typeof read !== 'function') return refuse(...read);
  if (HAVE_GAPS.has(type)) return read({ question, stem: '', lose });
  const stem = moodleText(childOf(question, 'questiontext'), lose);
  return stem === '' ? refuse('nothing is asked', 'write the question’s text') : read({ question, stem, lose });
}

/** Types whose text is read with its gaps. */
const HAVE_GAPS: ReadonlySet<string> = new Set(['cloze', 'multianswer', 'gapselect', 'ddwtos']);

function commonOf(question: Element, category: readonly string[], lose: Lose): Common {
  const tags = childrenOf(childOf(question, 'tags'), 'tag').map(rawText);
  const points = Number(said(question, 'defaultgrade') || weightOf(question) || 1);
  loseTheRest(question, lose);
  const explanation = moodleText(childOf(question, 'generalfeedback'), lose, formatOf(question));
  return {
    ...fieldsOfTags([...category, ...tags]),
    // Moodle counts to 7 decimals, we to two.
    points: Math.round(points * 100) / 100,
    ...(explanation && { explanation }),
  };
}

const formatOf = (question: Element): string => childOf(question, 'questiontext')?.attributes['format'] ?? 'html';
