import { EMPTY_FORM, type Fields, type FormState, withError } from '../../../platform/form.ts';
import { type EncounterRefusal, encounterRefusalText } from '../../../school/cases/index.ts';
import {
  type Chosen,
  chartProblemText,
  DECISIONS,
  type Deed,
  type Ranked,
  readChart,
  TRIAGE,
} from '../../../school/patients/index.ts';

/** A posted deed as it was read, or the field that is missing. */
export type ReadDeed = { ok: true; deed: Deed } | { ok: false; form: FormState };

/** Field of a rank, from 1, and of how sure the student is of it. */
export const rankField = (rank: number): string => `rank.${rank}`;
export const confidenceField = (rank: number): string => `confidence.${rank}`;
/** Field that plans an option, and of its dose. */
export const chosenField = (option: string): string => `chosen.${option}`;
export const doseField = (option: string): string => `dose.${option}`;
/** Field that takes a measure, and that asks a question again. */
export const measureField = (measure: string): string => `measure.${measure}`;
export const questionField = (question: string): string => `question.${question}`;

/** What a student wants to do, as a form of the encounter posts it. */
export function readDeed(fields: Fields): ReadDeed {
  const why = fields.get('why').trim();
  switch (fields.get('deed')) {
    case 'ask':
      return read({ kind: 'ask', question: fields.get('question') });
    case 'examine':
      return read({ kind: 'examine', finding: fields.get('finding') });
    case 'read':
      return read({ kind: 'read', finding: fields.get('finding'), reading: fields.get('reading') });
    case 'touch':
      return read({ kind: 'touch', region: fields.get('region') });
    case 'go-on':
      return read({ kind: 'go-on' });
    case 'chart': {
      const drawn = readChart(fields);
      return drawn.ok
        ? read({ kind: 'chart', chart: drawn.chart })
        : unread(fields, 'chart', chartProblemText(drawn.reason));
    }
    case 'triage': {
      const choice = TRIAGE.find((it) => it === fields.get('choice'));
      return choice ? read({ kind: 'triage', choice, why }) : unread(fields, 'choice', 'Choose one.');
    }
    case 'rank':
      return read({ kind: 'rank', hypotheses: rankedIn(fields).map(({ rank: _, ...it }) => it), why });
    case 'plan':
      return read({ kind: 'plan', chosen: chosenIn(fields), goal: fields.get('goal').trim() });
    case 'reassess':
      return read({ kind: 'reassess', measures: named(fields, 'measure.'), questions: named(fields, 'question.') });
    case 'decide': {
      const decision = DECISIONS.find((it) => it === fields.get('choice'));
      if (!decision) return unread(fields, 'choice', 'Choose one.');
      return read({ kind: 'decide', decision, why, ...(decision === 'change' && { chosen: chosenIn(fields) }) });
    }
    default:
      return unread(fields, '', encounterRefusalText('unknown-choice'));
  }
}

const read = (deed: Deed): ReadDeed => ({ ok: true, deed });
const unread = (fields: Fields, field: string, message: string): ReadDeed => ({
  ok: false,
  form: withError(typedForm(fields), field, message),
});

/** What stands behind a prefix in the names of fields that were posted. */
const named = (fields: Fields, prefix: string): string[] =>
  fields.entries.flatMap(([name]) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

/** The places that were filled in, first to last; one that was left empty is skipped. */
function rankedIn(fields: Fields): (Ranked & { rank: number })[] {
  const ranks = named(fields, 'rank.').map(Number).filter(Number.isInteger);
  return ranks
    .toSorted((a, b) => a - b)
    .flatMap((rank) => {
      const id = fields.get(rankField(rank));
      const typed = fields.get(confidenceField(rank)).trim();
      return id === '' ? [] : [{ rank, id, confidence: typed === '' ? Number.NaN : Number(typed) }];
    });
}

const chosenIn = (fields: Fields): Chosen[] =>
  named(fields, 'chosen.').map((id) => {
    const dose = fields.get(doseField(id));
    return { id, ...(dose !== '' && { dose }) };
  });

/** The form with what was typed. */
export const typedForm = (fields: Fields): FormState => ({ ...EMPTY_FORM, values: fields.toObject() });

/** The form with what was typed, and why the deed was refused beside the field that it is about. */
export function refusedForm(fields: Fields, reason: EncounterRefusal): FormState {
  return withError(typedForm(fields), fieldOf(fields, reason), encounterRefusalText(reason));
}

function fieldOf(fields: Fields, reason: EncounterRefusal): string {
  const ranked = rankedIn(fields);
  switch (reason) {
    case 'why-missing':
    case 'why-long':
      return fields.get('deed') === 'plan' ? 'goal' : 'why';
    case 'bad-confidence':
      return confidenceField(
        ranked.find(({ confidence: it }) => !(Number.isInteger(it) && it >= 0 && it <= 100))?.rank ?? 1,
      );
    case 'chosen-twice':
      return rankField(ranked.find((it, at) => ranked.findIndex(({ id }) => id === it.id) < at)?.rank ?? 1);
    case 'dose-missing':
      return doseField(
        chosenIn(fields).find((it) => it.dose === undefined && hasField(fields, doseField(it.id)))?.id ?? '',
      );
    case 'reading-missing':
      return 'reading';
    default:
      return '';
  }
}

const hasField = (fields: Fields, name: string): boolean => fields.entries.some(([it]) => it === name);

/** Where on the page a deed's result stands. */
export function anchorOf(deed: Deed): string {
  switch (deed.kind) {
    case 'ask':
      return `#said-${deed.question}`;
    case 'examine':
    case 'read':
      return `#found-${deed.finding}`;
    case 'touch':
      return `#felt-${deed.region}`;
    default:
      return '#stage';
  }
}
