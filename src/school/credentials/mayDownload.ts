import { canTeach, type Visitor } from '../accounts/index.ts';
import type { Award } from './store.ts';

/** Of what an award can be, what its PDF is handed out for. */
const DOWNLOADED: ReadonlySet<string> = new Set(['valid', 'expired']);

/**
 * Whether someone may have the PDF of an award: its holder and an instructor of its course, while it stands or has run
 * out; a registrar. One that was withdrawn goes to registrars only: the school hands out nothing that it does not stand by.
 */
export function mayDownload(visitor: Visitor, award: Pick<Award, 'person' | 'kind' | 'subject' | 'standing'>): boolean {
  if (!visitor) return false;
  if (visitor.registrar) return true;
  if (!DOWNLOADED.has(award.standing.state)) return false;
  return visitor.id === award.person || (award.kind === 'course' && canTeach(visitor, award.subject));
}
