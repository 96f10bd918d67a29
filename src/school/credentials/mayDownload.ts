import { canTeach, type Visitor } from '../accounts/index.ts';
import type { Award } from './store.ts';

/**
 * Whether someone may have the PDF of an award: its holder, while it stands; an instructor of its course; a registrar.
 * A revoked one goes to registrars only: the school hands out nothing that it has withdrawn.
 */
export function mayDownload(visitor: Visitor, award: Pick<Award, 'person' | 'kind' | 'subject' | 'revoked'>): boolean {
  if (!visitor) return false;
  if (visitor.registrar) return true;
  if (award.revoked) return false;
  return visitor.id === award.person || (award.kind === 'course' && canTeach(visitor, award.subject));
}
