import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** After how many bytes that came in the memory of their chunks is given back. */
const EVERY = 2_000_000;

type Collect = (options: { type: 'minor' }) => void;

let collect: Collect | undefined;

/** V8's own collector, which Node offers only by a flag. Without it, whatever a newer Node may do, nothing is collected early. */
function collector(): Collect {
  if (collect) return collect;
  setFlagsFromString('--expose-gc');
  const found: unknown = runInNewContext('typeof gc === "function" ? gc : undefined');
  collect = typeof found === 'function' ? (found as Collect) : () => {};
  return collect;
}

let sinceLast = 0;

/**
 * A stream of chunks, whose memory is given back as they pass. Each chunk from the network lies outside of V8's heap
 * behind an object of a few bytes, so that V8 sees no need to tidy up until some 100 MB are used up by a few large files at
 * once. A collection of what is young takes about a millisecond.
 */
export async function* sparingly(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    sinceLast += chunk.byteLength;
    if (sinceLast < EVERY) continue;
    sinceLast = 0;
    collector()({ type: 'minor' });
  }
}
