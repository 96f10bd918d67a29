import type { IncomingMessage } from 'node:http';

/**
 * The network address that a request comes from. Behind a proxy of ours it is the last that X-Forwarded-For names:
 * the one our proxy saw; whatever stands before it the visitor may have made up.
 * @param proxied whether such a proxy stands in front.
 */
export function addressOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, proxied: boolean): string {
  const forwarded = proxied ? String(headers['x-forwarded-for'] ?? '') : '';
  return forwarded.split(',').at(-1)?.trim() || (socket.remoteAddress ?? 'unknown');
}
