/** Headers of every answer, whatever made it. Sources: OWASP Secure Headers; CSP Level 3. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Sent too where the school is served over HTTPS. */
export const HTTPS_HEADERS: Readonly<Record<string, string>> = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
};

const POLICY: Record<string, string> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'media-src': "'self'",
  'form-action': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** The player styles itself in place and feeds the video element from a worker through blobs; scripts stay ours. */
const FILM_POLICY: Record<string, string> = {
  ...POLICY,
  'style-src-elem': "'self' 'unsafe-inline'",
  'style-src-attr': "'unsafe-inline'",
  'worker-src': "'self' blob:",
  'media-src': "'self' blob:",
  'img-src': "'self' data: blob:",
};

/** Mux sends films from many hosts of its own. Source: mux.com/docs/core/content-security-policy. */
const MUX_HOSTS = 'https://*.mux.com';
const MUX_POLICY: Record<string, string> = {
  ...FILM_POLICY,
  'connect-src': `'self' ${MUX_HOSTS}`,
  'media-src': `'self' blob: ${MUX_HOSTS}`,
  'img-src': `'self' data: blob: ${MUX_HOSTS}`,
};

const written = (policy: Record<string, string>): string =>
  Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');

/** The content security policy of an ordinary page. */
export const CONTENT_POLICY = written(POLICY);

const FILM_CONTENT_POLICY = written(FILM_POLICY);
const MUX_CONTENT_POLICY = written(MUX_POLICY);

/** The content security policy of a page that plays film. @param fromMux whether the school has hosted video. */
export const filmPolicy = (fromMux: boolean): string => (fromMux ? MUX_CONTENT_POLICY : FILM_CONTENT_POLICY);

/** Where Stripe's own pages are, to pay and to look after cards. Source: docs.stripe.com/security/guide. */
const STRIPE_PAGES = 'https://checkout.stripe.com https://billing.stripe.com';

/**
 * The content security policy of a page whose form is answered by a redirect to Stripe: browsers hold the whole way
 * against `form-action` (CSP Level 3, 6.4.1). @param api where Stripe's API is; elsewhere, its pages are there too.
 */
export const stripePolicy = (api: string): string =>
  written({
    ...POLICY,
    'form-action': `'self' ${api === 'https://api.stripe.com' ? STRIPE_PAGES : new URL(api).origin}`,
  });
