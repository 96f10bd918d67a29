import autocannon from 'autocannon';
import type { RunningSchool } from '../tests/support/server.ts';
import { CONNECTIONS } from './load.ts';
import { rawCommits } from './rawCommits.ts';
import { type Sitting, sitDown, student } from './students.ts';
import type { Row } from './table.ts';

const SECONDS = 8;

/** Saving an answer (session, rights, validation, durable write), beside bare commits of the same row. */
export async function savingRate(school: RunningSchool): Promise<Row[]> {
  const sittings: Sitting[] = [];
  for (let seat = 0; seat < CONNECTIONS; seat += 1) sittings.push(await sitDown(await student(school)));
  const before = await rawCommits(SECONDS / 2);
  const saving = await saveFor(school, sittings, SECONDS);
  const raw = (before + (await rawCommits(SECONDS / 2))) / 2;
  return [
    {
      name: `saving an answer, ${CONNECTIONS} connections`,
      value: saving.rate,
      unit: 'answers/s',
      beside: raw,
      ratio: saving.rate / raw,
    },
    { name: 'saving an answer, slowest of a hundred', value: saving.p99, unit: 'ms' },
    { name: 'saving an answer, answers that failed', value: saving.failed, unit: '' },
  ];
}

/** Saves answers of some students, each on a connection of their own, for some seconds after a warm-up. */
export async function saveFor(school: RunningSchool, sittings: readonly Sitting[], seconds: number) {
  let turn = 0;
  const options: autocannon.Options = {
    url: school.url,
    connections: sittings.length,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          turn += 1;
          const sitting = sittings[turn % sittings.length];
          const [name = '', value = ''] = sitting?.answers[turn % (sitting.answers.length || 1)] ?? [];
          return {
            ...request,
            path: `${sitting?.attempt}/answers`,
            headers: {
              cookie: sitting?.visitor.cookie ?? '',
              accept: 'application/json',
              origin: school.url,
              'content-type': 'application/x-www-form-urlencoded',
            },
            // Each change has a moment of its own, as those of a browser have.
            body: new URLSearchParams({
              [name]: value,
              _revision: String(Date.now()),
            }).toString(),
          };
        },
      },
    ],
  };
  await autocannon({ ...options, duration: 2 });
  const result = await autocannon({ ...options, duration: seconds });
  return { rate: result.requests.average, p99: result.latency.p99, failed: result.non2xx + result.errors };
}
