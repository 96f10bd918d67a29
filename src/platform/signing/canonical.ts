import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import * as rdfCanonize from 'rdf-canonize';
import { contextAt, type JsonObject } from './contexts.ts';

async function documentLoader(url: string) {
  const document = contextAt(url);
  if (!document) throw new Error(`the context ${url} is unknown here`);
  return { documentUrl: url, document };
}

/**
 * `safe` refuses what would be dropped unsigned; without `base` nothing takes its meaning from where it is read.
 * (The library's types know neither that base may be null nor that a loader needs no callback.)
 */
const TO_RDF = {
  ...{ base: null, safe: true, rdfDirection: 'i18n-datatype', produceGeneralizedRdf: false },
  documentLoader,
} as unknown as jsonld.Options.ToRdf;

/**
 * SHA-256 of what a JSON-LD document says, whatever the order of its fields: the hash of its canonical N-Quads (RDFC-1.0).
 * @throws Error for a term that no context defines (it would not be signed), and for a context that is not bundled.
 */
export async function hashOf(document: JsonObject): Promise<Buffer> {
  const dataset = await jsonld.toRDF(document, TO_RDF);
  const quads = await rdfCanonize.canonize(dataset, { algorithm: 'RDFC-1.0', format: 'application/n-quads' });
  return createHash('sha256').update(quads).digest();
}
