import { write } from '../../../../../db/client.ts';
import { newId } from '../../../../platform/tokens.ts';
import type { Person } from '../../../accounts/index.ts';
import { record } from '../../../audit/index.ts';
import { done, refused } from '../../../outcome.ts';
import { caseToCalibrate } from './caseToCalibrate.ts';
import { decideCalibration } from './decideCalibration.ts';
import { sampleVersion } from './sampleVersion.ts';
import { addCalibration } from './store.ts';

/**
 * Keeps a marker's levels of a model submission, and says whether they are near enough to those that were agreed. They
 * may try again as often as they like.
 * @param path of the case. @param levels by criterion. @param now in ms.
 */
export function calibrate(
  person: Person,
  path: string,
  sampleId: string,
  levels: Readonly<Record<string, number>>,
  now: number,
) {
  return write(async (tx) => {
    const study = caseToCalibrate(person, path);
    const sample = study?.samples.find((it) => it.id === sampleId);
    if (!study || !sample) return refused('unknown-sample');
    const decision = decideCalibration(study.rubric, study.tolerance, sample.levels, levels);
    if (!decision.ok) return decision;
    const { passed } = decision;
    const given = Object.fromEntries(study.rubric.map(({ id }) => [id, levels[id] ?? 0]));
    const version = sampleVersion(study.rubric, sample);
    await addCalibration(tx, {
      id: newId(),
      person: person.id,
      case: path,
      sample: sampleId,
      version,
      at: now,
      levels: given,
      passed,
    });
    const details = { sample: sampleId, levels: given, passed };
    await record(tx, { at: now, actor: person.id, action: 'marker-calibrated', subject: `case/${path}`, details });
    return done({ passed });
  });
}
