import type { APIRoute } from 'astro';
import { database } from '../../../../../../../db/client.ts';
import { type Cell, CSV_START, csvLines } from '../../../../../../platform/csv.ts';
import {
  attemptsTable,
  isTable,
  quizStatistics,
  tableOf,
  type Which,
} from '../../../../../../school/statistics/index.ts';

/** A table of a quiz's statistics as CSV, by its name in `?table=`. For whom it is not, there is nothing here. */
export const GET: APIRoute = async ({ locals: { visitor }, params, url, rewrite }) => {
  const path = [params.course, params.module, params.quiz].join('/');
  const name = url.searchParams.get('table') ?? 'items';
  const which: Which = url.searchParams.get('which') === 'all' ? 'all' : 'first';
  if (!visitor) return rewrite('/404');
  if (name === 'attempts') {
    const pages = await attemptsTable(database(), visitor, path, which);
    return pages ? csv(`${params.quiz}-attempts`, streamed(pages)) : rewrite('/404');
  }
  if (!isTable(name)) return rewrite('/404');
  const statistics = await quizStatistics(database(), visitor, path, which);
  return statistics ? csv(`${params.quiz}-${name}`, CSV_START + csvLines(tableOf(statistics, name))) : rewrite('/404');
};

/** Pages of a table as they are asked for, none before. */
function streamed(pages: AsyncGenerator<Cell[][]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(CSV_START)),
    async pull(controller) {
      const { value, done } = await pages.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(csvLines(value)));
    },
    cancel: () => void pages.return(undefined),
  });
}

const csv = (name: string, body: BodyInit): Response =>
  new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      // Ids of quizzes hold only letters, digits and hyphens, so the name needs no quoting rules.
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'private, no-cache',
    },
  });
