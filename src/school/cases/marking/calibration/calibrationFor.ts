import type { Db } from '../../../../../db/client.ts';
import type { Person } from '../../../accounts/index.ts';
import type { Criterion, Section } from '../../caseVersion.ts';
import { caseToCalibrate } from './caseToCalibrate.ts';
import { sampleVersion } from './sampleVersion.ts';
import { calibrationsOf } from './store.ts';

/** A model submission as a marker reads it: with the agreed levels only after they have given theirs. */
export interface SampleToMark {
  id: string;
  number: number;
  texts: ReadonlyMap<string, { text: string; revision: number }>;
  /** Their newest try at it as it stands now, with what was agreed. */
  tried:
    | {
        levels: Readonly<Record<string, number>>;
        passed: boolean;
        agreed: Readonly<Record<string, number>>;
        why: string;
      }
    | undefined;
  /** Whether any try at it was near enough. */
  passed: boolean;
}

/** How far a marker is with the model submissions of a case. */
export interface Calibration {
  title: string;
  course: string;
  path: string;
  sections: readonly Section[];
  rubric: readonly Criterion[];
  /** What they must reach: levels apart at most, and the share of criteria in which they agree. */
  within: number;
  exact: number;
  notes: string | undefined;
  samples: SampleToMark[];
}

/** The model submissions of a case for whoever may mark it; undefined for others, and where it asks for none. */
export async function calibrationFor(db: Db, person: Person, path: string): Promise<Calibration | undefined> {
  const study = caseToCalibrate(person, path);
  if (!study) return undefined;
  const tries = await calibrationsOf(db, person.id, path);
  const { title, course, sections, rubric, tolerance, notes } = study;
  const samples = study.samples.map((sample, index): SampleToMark => {
    const own = tries.filter((it) => it.version === sampleVersion(rubric, sample));
    const last = own.at(-1);
    return {
      id: sample.id,
      number: index + 1,
      texts: new Map(Object.entries(sample.sections).map(([id, text]) => [id, { text, revision: 0 }])),
      tried: last && { levels: last.levels, passed: last.passed, agreed: sample.levels, why: sample.why },
      passed: own.some((it) => it.passed),
    };
  });
  return { title, course, path, sections, rubric, ...tolerance, notes, samples };
}
