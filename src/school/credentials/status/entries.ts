import { paths } from '../../../paths.ts';
import { publicLink } from '../../../platform/links.ts';
import type { JsonObject } from '../../../platform/signing/contexts.ts';

/** What a status list tells: that an award is withdrawn or replaced for good, or that it is suspended. */
export type StatusPurpose = 'revocation' | 'suspension';

export const PURPOSES: readonly StatusPurpose[] = ['revocation', 'suspension'];

/** How many awards a list holds: the least that Bitstring Status List 1.0 takes (2.1), so that nobody is singled out. */
export const LIST_LENGTH = 131_072;

/** Which list holds an award, from 1. @param statusIndex the award's place among all, from 0. */
export const listOf = (statusIndex: number): number => Math.floor(statusIndex / LIST_LENGTH) + 1;

/** Where a credential says that its status is told, for each purpose. @param statusIndex its place among all, from 0. */
export const statusEntries = (statusIndex: number): JsonObject[] =>
  PURPOSES.map((statusPurpose) => {
    const list = publicLink(paths.statusList(statusPurpose, listOf(statusIndex)));
    const statusListIndex = String(statusIndex % LIST_LENGTH);
    return {
      id: `${list}#${statusListIndex}`,
      type: 'BitstringStatusListEntry',
      statusPurpose,
      statusListIndex,
      statusListCredential: list,
    };
  });
