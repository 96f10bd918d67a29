import { generateKeyPairSync, sign } from 'node:crypto';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { SPECIMENS, type Specimen } from '../scripts/proof/specimens.ts';
import { sealPdf } from '../src/school/credentials/seal/sealPdf.ts';
import type { Row } from './table.ts';

const COUNT = 200;
const WARM = 20;

/**
 * Certificates a second that one core draws, each another one, with credential and seal; beside a page on which the
 * same library writes a line. Processor time is counted, not the clock: typst works on one thread, and so does a core.
 */
export async function certificates(): Promise<Row[]> {
  const hello = await perSecond(async (turn) => writeHello(turn));
  const drawn = await perSecond(certificate);
  const row = (name: string, value: number): Row => ({
    name,
    value,
    unit: 'PDFs/s',
    beside: hello,
    ratio: value / hello,
  });
  return [row('certificates of two sheets, drawn and sealed, a core', drawn)];
}

async function perSecond(work: (turn: number) => Promise<unknown>): Promise<number> {
  for (let turn = 0; turn < WARM; turn += 1) await work(-1 - turn);
  const before = process.cpuUsage();
  for (let turn = 0; turn < COUNT; turn += 1) await work(turn);
  const { user, system } = process.cpuUsage(before);
  return (COUNT * 1e6) / (user + system);
}

const compiler = NodeCompiler.create();

function writeHello(turn: number): Buffer {
  const { result } = compiler.compile({ mainFileContent: `Hello ${turn}` });
  if (!result) throw new Error('the library can not write its hello');
  const pdf = compiler.pdf(result, { creationTimestamp: 0 });
  compiler.evictCache(5);
  return pdf;
}

const { privateKey } = generateKeyPairSync('ed25519');
const key = { id: 'did:web:school.test#bench', sign: (message: Buffer) => sign(null, message, privateKey) };

async function certificate(turn: number): Promise<Buffer> {
  return sealPdf(await achievement.draw(`Graduate ${turn}`), key, 0);
}

const achievement = findSpecimen('achievement-common-a4');

function findSpecimen(name: string): Specimen {
  const found = SPECIMENS.find((it) => it.name === name);
  if (!found) throw new Error(`no specimen ${name}`);
  return found;
}
