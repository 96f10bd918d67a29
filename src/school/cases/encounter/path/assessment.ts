import type { Encounter, Patient } from '../../../patients/index.ts';
import { felt } from '../notesSoFar.ts';
import { judgeDone, NOTHING, type PathRow, type PathStage } from './stage.ts';

type Weighed = { redFlag: boolean; key: boolean };

/** What was asked, what the expert asks, and what was left out that belongs. */
export function historyStage({ history, expert }: Patient, { asked }: Encounter): PathStage {
  const rows = history.questions.map((it): PathRow & { shown: boolean } => {
    const [did, does] = [asked.includes(it.id), expert.ask.includes(it.id)];
    return {
      title: it.ask,
      yours: did ? 'Asked' : NOTHING,
      experts: does ? 'Asks' : NOTHING,
      judged: judgeDone({ belongs: belongs(it), expert: does, done: did }),
      redFlag: it.redFlag,
      note: it.answer,
      shown: did || does || belongs(it),
    };
  });
  return { title: 'History', rows: shownOf(rows) };
}

/** What was examined and how it was read, beside how it is read. */
export function examinationStage({ examination, expert }: Patient, { examined, readings }: Encounter): PathStage {
  const rows = examination.findings.map((it): PathRow & { shown: boolean } => {
    const [did, does] = [examined.includes(it.id), expert.examine.includes(it.id)];
    const textOf = (option: string | undefined) => it.reading?.options.find(({ id }) => id === option)?.text;
    const [read, right] = [textOf(readings[it.id]), textOf(it.reading?.right)];
    return {
      title: it.title,
      yours: did ? done('Done', read) : NOTHING,
      experts: does ? done('Does it', right) : done(NOTHING, right),
      judged: did && read !== right ? 'wrong' : judgeDone({ belongs: belongs(it), expert: does, done: did }),
      redFlag: it.redFlag,
      note: [it.shows, it.reading?.why].filter(Boolean).join(' '),
      shown: did || does || belongs(it),
    };
  });
  return { title: 'Examination', rows: shownOf(rows) };
}

/** Which regions were felt, and what there was to feel. */
export function palpationStage(patient: Patient, { touched }: Encounter): PathStage {
  const { touch } = patient.expert;
  const regions = [...new Set([...touched, ...touch])];
  const rows = regions.map((region): PathRow => {
    const { region: title, shows } = felt(patient, region);
    const [did, does] = [touched.includes(region), touch.includes(region)];
    const judged = judgeDone({ belongs: false, expert: does, done: did });
    return {
      title,
      yours: did ? 'Felt' : NOTHING,
      experts: does ? 'Feels' : NOTHING,
      judged,
      redFlag: false,
      note: shows,
    };
  });
  return { title: 'Palpation', rows };
}

const belongs = ({ redFlag, key }: Weighed): boolean => redFlag || key;
const done = (what: string, reading: string | undefined): string =>
  reading === undefined ? what : `${what}: ${reading}`;

const shownOf = (rows: readonly (PathRow & { shown: boolean })[]): PathRow[] =>
  rows.filter((it) => it.shown).map(({ shown: _, ...row }) => row);
