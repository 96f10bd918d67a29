/** What pages may do besides: Vite writes styles into them and speaks to them by a socket. */
const BESIDES = new Map([
  ['style-src', "'unsafe-inline'"],
  ['connect-src', 'ws: wss:'],
]);

/** A content security policy as pages need it under `npm run dev`, where they also stand in the frame of a phone. */
export const policyWhileWriting = (policy: string): string =>
  [
    ...policy
      .split('; ')
      .filter((it) => !it.startsWith('frame-'))
      .map((it) => [it, BESIDES.get(it.split(' ', 1)[0] ?? '')].filter(Boolean).join(' ')),
    "frame-src 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
