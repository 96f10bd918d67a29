import type { Relation, Structure } from './types.ts';

/** The ids that a record names, and what each is to it. One id may be named twice. */
export function namedBy(record: Structure): { id: string; relation: Relation }[] {
  switch (record.kind) {
    case 'muscle':
      return [
        ...record.origin.map(({ on }) => ({ id: on, relation: 'origin of' as const })),
        ...record.insertion.map(({ on }) => ({ id: on, relation: 'insertion of' as const })),
        ...record.innervation.map(({ nerve }) => ({ id: nerve, relation: 'supplies' as const })),
        ...record.actions.map(({ joint }) => ({ id: joint, relation: 'moved by' as const })),
      ];
    case 'joint':
      return record.between.map((id) => ({ id, relation: 'joined at' as const }));
    case 'ligament':
    case 'fascia':
      return record.attaches.map(({ on }) => ({ id: on, relation: 'attachment of' as const }));
    case 'bone':
    case 'nerve':
      return [];
  }
}
