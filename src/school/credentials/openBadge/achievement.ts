import { paths } from '../../../paths.ts';
import { publicLink } from '../../../platform/links.ts';
import type { JsonObject } from '../../../platform/signing/contexts.ts';
import { hoursText } from '../face.ts';
import type { Snapshot } from '../snapshot.ts';
import { identifierEntry } from './identifierEntry.ts';
import type { PictureDigest } from './picture.ts';

/** What was achieved, in the standard's terms: the course or diploma in its version, whoever achieved it. */
export function achievementOf(snapshot: Snapshot, pictures: readonly PictureDigest[]): JsonObject {
  const { kind, title, subject, hours, approvals = [] } = snapshot;
  const numbered = approvals.filter((it) => it.course !== '');
  const page = publicLink(kind === 'course' ? paths.course(subject.id) : paths.diploma(subject.id));
  return {
    id: `${page}#version-${subject.version}`,
    type: ['Achievement'],
    achievementType: achievementType(snapshot),
    name: title,
    description: `${kind === 'course' ? 'A continuing education course' : 'A diploma'} of ${hoursText(hours)}.`,
    criteria: { id: page, narrative: criteria(snapshot) },
    creditsAvailable: hours / 100,
    humanCode: subject.id,
    version: String(subject.version),
    image: pictures.map(({ id }) => ({ id, type: 'Image', caption: `Badge: ${title}` }))[0],
    ...(numbered.length > 0 && {
      otherIdentifier: numbered.map(({ board, course }) => identifierEntry(`ext:${board}-course`, course)),
    }),
  };
}

/** Of the types that Open Badges 3.0 lists (B.8.1), the one that says what the certificate's heading says. */
function achievementType({ kind, certifies }: Snapshot): string {
  if (kind === 'diploma') return 'Diploma';
  return certifies === 'achievement' ? 'Certificate' : 'CertificateOfCompletion';
}

/** What its holder had to do, in Markdown: the standard asks for that. */
function criteria({ statement, title, objectives }: Snapshot): string {
  const aims = objectives.map((it) => `\n- ${it}`).join('');
  return `Its holder ${statement} ${title}.${aims && `\n\nObjectives:\n${aims}`}`;
}
