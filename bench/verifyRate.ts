import { sql } from 'drizzle-orm';
import { closeDatabase, database, openDatabase, write } from '../db/client.ts';
import { type RunningSchool, removeSchool, startSchool, stopSchool } from '../tests/support/server.ts';
import { bytesOf, startBare } from './lessonRate.ts';
import { CONNECTIONS, load } from './load.ts';
import type { Row } from './table.ts';

const [FEW, MANY] = [1000, 1_000_000];
/** How much faster the page may be with few awards, and the least share of the bare server's rate. */
const [LIMIT, WANTED] = [1.2, 0.4];
const BARE_PORT = 4496;
const ROUNDS = 3;
const SECONDS = 3;
/** Codes asked for in turn: more than the server keeps pages, so that each is looked up and made anew. */
const VARIED = 2000;
const HEADERS = { 'accept-encoding': 'gzip' };

/** Rates of one round, in answers a second. */
interface Round {
  again: number;
  anew: number;
  bare: number;
}

/**
 * `/verify` for strangers, with few and with many awards, beside a bare server that sends the same bytes: one code again
 * and again, which is sent from memory, and many codes in turn, each looked up. Two schools side by side, in turns.
 */
export async function verifyRate(): Promise<Row[]> {
  const schools: RunningSchool[] = [];
  try {
    for (const awards of [FEW, MANY]) schools.push(await schoolWith(awards));
    const [few, many] = schools;
    if (!few || !many) throw new Error('there are two schools');
    const rounds: [few: Round[], many: Round[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds[0].push(await measure(few, FEW));
      rounds[1].push(await measure(many, MANY));
    }
    const [fewRates, manyRates] = [medians(rounds[0]), medians(rounds[1])];
    return [
      ...rowsOf(FEW, fewRates),
      ...rowsOf(MANY, manyRates),
      grown('from memory', fewRates.again, manyRates.again),
      grown('looked up each time', fewRates.anew, manyRates.anew),
    ];
  } finally {
    for (const school of schools) {
      await stopSchool(school);
      removeSchool(school);
    }
  }
}

function rowsOf(awards: number, { again, anew, bare }: Round): Row[] {
  const row = (how: string, value: number): Row[] => [
    { name: `/verify with ${awards} awards, ${how}`, value, unit: 'requests/s', beside: bare, ratio: value / bare },
    {
      name: '  of that ratio, beside what is wanted',
      value: value / bare,
      unit: '',
      beside: WANTED,
      ratio: value / bare / WANTED,
    },
  ];
  return [...row(`from memory, ${CONNECTIONS} connections`, again), ...row('looked up each time', anew)];
}

const grown = (how: string, few: number, many: number): Row => ({
  name: `/verify with ${FEW} awards beside ${MANY}, ${how}: ratio beside its limit`,
  value: few / many,
  unit: '',
  beside: LIMIT,
  ratio: few / many / LIMIT,
});

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const medians = (rounds: readonly Round[]): Round => ({
  again: median(rounds.map((it) => it.again)),
  anew: median(rounds.map((it) => it.anew)),
  bare: median(rounds.map((it) => it.bare)),
});

/** The demo school with as many awards more, put straight into its database, each in the register. */
async function schoolWith(awards: number): Promise<RunningSchool> {
  const school = await startSchool();
  await stopSchool(school);
  await openDatabase(`file:${school.folder}/school.db`);
  try {
    await fill(awards);
  } finally {
    await closeDatabase();
  }
  return startSchool({ folder: school.folder });
}

/** The code of a made award: sixteen digits, of which none is a letter that could be mistaken. */
const codeOf = (index: number): string =>
  String(index)
    .padStart(16, '0')
    .replace(/(.{4})(?=.)/g, '$1-');

async function fill(awards: number): Promise<void> {
  const like = await database().get<{ snapshot: string }>(
    sql`select snapshot from awards where kind = 'course' limit 1`,
  );
  await write(async (tx) => {
    await tx.run(sql`create temp table made as
      with recursive it(i) as (select 1 union all select i + 1 from it where i <= ${awards}),
        digits as (select i, printf('%016d', i) as d from it)
      select i, substr(d, 1, 4) || '-' || substr(d, 5, 4) || '-' || substr(d, 9, 4) || '-' || substr(d, 13, 4) as code,
        (select max(status_index) from awards) + i as status, (select max(number) from register) + i as place,
        (select max(at) from register) as at, 'made-' || d as person from digits`);
    await tx.run(sql`insert into people (id, name, email, password_hash, created_at)
      select person, 'Made ' || i, person || '@made.test', 'none', 0 from made order by i`);
    await tx.run(sql`insert into awards (code, person, kind, subject, number, issued_at, status_index, snapshot)
      select code, person, 'course', 'foundations', 1, at, status,
        json_set(${like.snapshot}, '$.holder.name', 'Made ' || i) from made order by i`);
    // Signed, or the school would sign each when it opens.
    await tx.run(sql`insert into signed_credentials (award, key, signed_at, json, jwt)
      select code, (select id from signing_keys limit 1), at, '{}', '' from made order by i`);
    await tx.run(sql`insert into register (number, at, kind, award, digest, hash)
      select place, at, 'issued', code, hex(randomblob(32)), hex(randomblob(32)) from made order by i`);
  });
}

async function measure(school: RunningSchool, awards: number): Promise<Round> {
  const step = Math.floor(awards / VARIED) || 1;
  const codes = Array.from({ length: Math.min(VARIED, awards) }, (_, index) => codeOf(1 + index * step));
  const one = `${school.url}/verify/${codes[0]}`;
  // The first visitor has the page rendered that all others fill.
  const bare = await startBare(await bytesOf(one, HEADERS).then(() => bytesOf(one, HEADERS)), BARE_PORT);
  try {
    const again = await load(one, HEADERS, SECONDS);
    const anew = await load(
      one,
      HEADERS,
      SECONDS,
      codes.map((it) => `/verify/${it}`),
    );
    const limit = await load(`http://127.0.0.1:${BARE_PORT}/`, {}, SECONDS);
    if (again.failed + anew.failed > 0) throw new Error(`/verify failed ${again.failed + anew.failed} times`);
    return { again: again.rate, anew: anew.rate, bare: limit.rate };
  } finally {
    bare.kill();
  }
}
