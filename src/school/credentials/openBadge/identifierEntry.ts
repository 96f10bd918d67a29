import type { JsonObject } from '../../../platform/signing/contexts.ts';

/** A number that somebody else gave, as Open Badges writes it. @param type such as `ext:ncbtmb-provider`. */
export const identifierEntry = (type: string, number: string): JsonObject => ({
  type: 'IdentifierEntry',
  identifier: number,
  identifierType: type,
});
