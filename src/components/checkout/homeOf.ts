import { paths } from '../../paths.ts';
import type { Offer } from '../../school/catalogue/index.ts';

/** Where whoever bought an offer goes on: its course, its diploma, or their dashboard for a bundle. */
export function homeOf({ kind, id }: Pick<Offer, 'kind' | 'id'>): string {
  if (kind === 'course') return paths.course(id);
  return kind === 'diploma' ? paths.diploma(id) : paths.learn;
}
