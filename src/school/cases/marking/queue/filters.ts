/** How the queue can be narrowed, in the order in which that is offered. */
export const FILTERS = ['all', 'free', 'mine', 'overdue', 'second', 'moderation', 'appeal'] as const;

export type Filter = (typeof FILTERS)[number];

/** The filter that an address asks for; all of the queue for anything else. */
export const filterOf = (asked: string | null): Filter => FILTERS.find((it) => it === asked) ?? 'all';

/** A filter as it is offered. */
export function filterText(filter: Filter): string {
  switch (filter) {
    case 'all':
      return 'Everything';
    case 'free':
      return 'Free';
    case 'mine':
      return 'Mine';
    case 'overdue':
      return 'Overdue';
    case 'second':
      return 'Second readings';
    case 'moderation':
      return 'Moderation';
    case 'appeal':
      return 'Appeals';
  }
}
