import type { Relation, Structure } from './types.ts';

/** The ids that a record names, and what each is to it. One id may be named twice. */
export function namedBy(record: Structure): { id: string; relation: Relation; field: string }[] {
  switch (record.kind) {
    case 'muscle':
      return [
        ...record.origin.map(({ on }, at) => ({ id: on, relation: 'origin of' as const, field: `origin.${at}.on` })),
        ...record.insertion.map(({ on }, at) => ({
          id: on,
          relation: 'insertion of' as const,
          field: `insertion.${at}.on`,
        })),
        ...record.innervation.map(({ nerve }, at) => ({
          id: nerve,
          relation: 'supplies' as const,
          field: `innervation.${at}.nerve`,
        })),
        ...record.actions.map(({ joint }, at) => ({
          id: joint,
          relation: 'moved by' as const,
          field: `actions.${at}.joint`,
        })),
      ];
    case 'joint':
      return record.between.map((id, at) => ({ id, relation: 'joined at' as const, field: `between.${at}` }));
    case 'ligament':
    case 'fascia':
      return record.attaches.map(({ on }, at) => ({
        id: on,
        relation: 'attachment of' as const,
        field: `attaches.${at}.on`,
      }));
    case 'bone':
    case 'nerve':
      return [];
  }
}

/** What is wrong with how records name each other: an id that is no record, or a record that names itself. */
export function brokenMentions(records: readonly Structure[]): { record: Structure; field: string; message: string }[] {
  const known = new Set(records.map((it) => it.id));
  return records.flatMap((record) =>
    namedBy(record).flatMap(({ id, field }) => {
      if (id === record.id) return [{ record, field, message: 'refers to itself' }];
      return known.has(id) ? [] : [{ record, field, message: `“${id}” is no record of the atlas` }];
    }),
  );
}
