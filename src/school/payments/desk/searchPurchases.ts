import { database } from '../../../../db/client.ts';
import { countPurchasesLike, type Listed, purchasesLike, type Sought } from './store.ts';

export const PURCHASES_A_PAGE = 25;

/** One page of the purchases that are asked for, newest first. @param page from 1. */
export async function searchPurchases(
  sought: Sought,
  page: number,
): Promise<{ found: Listed[]; total: number; pages: number }> {
  const [found, total] = await Promise.all([
    purchasesLike(database(), sought, (page - 1) * PURCHASES_A_PAGE, PURCHASES_A_PAGE),
    countPurchasesLike(database(), sought),
  ]);
  return { found, total, pages: Math.max(1, Math.ceil(total / PURCHASES_A_PAGE)) };
}
