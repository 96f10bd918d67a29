import type { Db } from '../../../db/client.ts';
import { boughtBy } from './bought.ts';
import { clinicsLike } from './store.ts';

const CLINICS_A_PAGE = 25;

/**
 * One page of the school's clinics, by name, for registrars; the first where there is no such page. Seats are those of
 * purchases that can be given now. @param text a part of the name. @param asked from 1. @param now in ms.
 */
export async function listClinics(db: Db, text: string, asked: number, now: number) {
  const rowsOf = (page: number) => clinicsLike(db, text, { from: (page - 1) * CLINICS_A_PAGE, most: CLINICS_A_PAGE });
  const there = await rowsOf(asked);
  const [page, rows] = there.length === 0 && asked > 1 ? [1, await rowsOf(1)] : [asked, there];
  const total = rows[0]?.total ?? 0;
  const clinics = await Promise.all(
    rows.map(async ({ total: _, ...row }) => {
      const open = (await boughtBy(db, row.clinic, now)).filter((it) => !it.shut);
      const sum = (of: (it: (typeof open)[number]) => number) => open.reduce((all, it) => all + of(it), 0);
      return { ...row, seats: sum((it) => it.purchase.seats), left: sum((it) => it.left) };
    }),
  );
  return { clinics, total, page, pages: Math.max(1, Math.ceil(total / CLINICS_A_PAGE)) };
}
