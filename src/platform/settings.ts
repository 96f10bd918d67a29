import { z } from 'zod';
import { signingKeyFlaw } from './mux/signingKey.ts';

const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A web address without a path. `localhost:4321` would parse, too: as an address of the scheme `localhost:`. */
const isSite = (text: string): boolean => /^https?:\/\/[^/?#]+\/?$/.test(text) && URL.canParse(text);

/** Every setting the school reads from its environment: what it must look like and what it is without one. */
const values = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number('must be a port number').int().min(0).max(65535).default(4321),
  SITE_URL: z
    .string()
    .refine(isSite, 'must be the public address of the school, for example http://localhost:4321')
    .default('http://localhost:4321'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|libsql:|https?:)/, 'must start with file:, libsql:, http: or https:')
    .default('file:.data/fascia.db'),
  DATABASE_AUTH_TOKEN: z.string().optional(),
  /** Whether a proxy of ours stands in front and names the visitor's address in X-Forwarded-For. */
  TRUST_PROXY: z.enum(['0', '1'], 'must be 1 behind a proxy of yours, else 0').default('0'),
  DATA_DIR: z.string().min(1).default('.data'),
  COURSES_DIR: z.string().min(1).default('courses'),
  SEED: z.enum(['demo', 'none'], 'must be demo or none').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must be smtp://… or smtps://…')
    .optional(),
  MAIL_FROM: z.string().min(3).default('Fascia <no-reply@localhost>'),
  /** Hosted video: the first two upload films, the last two (a signing key) make the tokens that play them. */
  MUX_TOKEN_ID: z.string().optional(),
  MUX_TOKEN_SECRET: z.string().optional(),
  MUX_SIGNING_KEY_ID: z.string().optional(),
  MUX_SIGNING_PRIVATE_KEY: z
    .string()
    .refine((key) => signingKeyFlaw(key) === undefined, { error: ({ input }) => signingKeyFlaw(String(input)) ?? '' })
    .optional(),
  /** Where Mux's API is; another place in tests. */
  MUX_API_BASE: z
    .string()
    .refine(isSite, 'must be an address such as https://api.mux.com')
    .default('https://api.mux.com'),
  /** Payments: the school's key, and the secret that its webhook's events are signed with. */
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/, 'must be a secret key of Stripe’s, sk_test_… or sk_live_…')
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_\w+$/, 'must be the signing secret of the webhook, whsec_…')
    .optional(),
  /** Where Stripe's API is; another place in tests. */
  STRIPE_API_BASE: z
    .string()
    .refine(isSite, 'must be an address such as https://api.stripe.com')
    .default('https://api.stripe.com'),
  /** Whether Stripe works out the tax: only where it is set up in its dashboard. */
  STRIPE_AUTOMATIC_TAX: z.enum(['0', '1'], 'must be 1 where Stripe works out tax, else 0').default('0'),
  /** Where files that people hand in are kept, if not under DATA_DIR: a storage that speaks S3. */
  UPLOADS_S3_ENDPOINT: z
    .string()
    .refine(isSite, 'must be an address such as https://s3.eu-central-1.amazonaws.com, without the bucket')
    .optional(),
  UPLOADS_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket, such as school-files')
    .optional(),
  UPLOADS_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be a region such as eu-central-1; where there are none, us-east-1')
    .optional(),
  UPLOADS_S3_KEY: z.string().optional(),
  UPLOADS_S3_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** Settings that make sense together only, and what they are for. */
const TOGETHER = [
  {
    what: 'hosted video',
    names: ['MUX_TOKEN_ID', 'MUX_TOKEN_SECRET', 'MUX_SIGNING_KEY_ID', 'MUX_SIGNING_PRIVATE_KEY'],
  },
  { what: 'payment', names: ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'] },
  {
    what: 'storage by S3',
    names: ['UPLOADS_S3_ENDPOINT', 'UPLOADS_S3_BUCKET', 'UPLOADS_S3_REGION', 'UPLOADS_S3_KEY', 'UPLOADS_S3_SECRET'],
  },
] as const;

const schema = values.superRefine((given, context) => {
  for (const { what, names } of TOGETHER) {
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length === names.length) continue;
    const message = `is missing; ${what} needs all of ${names.join(', ')}; without it, set none`;
    for (const name of missing) context.addIssue({ code: 'custom', path: [name], message });
  }
});

export type Settings = Omit<z.infer<typeof schema>, 'SEED'> & { SEED: 'demo' | 'none'; siteIsLocal: boolean };

/** Thrown at start when the environment cannot be used; its message names each setting and what to do. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

/**
 * Reads and checks the settings.
 * @param environment names and values, as in `process.env`; an empty value counts as absent.
 * @throws SettingsError naming every setting that is wrong, all at once.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new SettingsError(`These settings cannot be used:\n${lines.join('\n')}`);
  }
  const siteIsLocal = LOCAL_HOSTS.has(new URL(parsed.data.SITE_URL).hostname);
  const SEED = parsed.data.SEED ?? (siteIsLocal ? 'demo' : 'none');
  if (SEED === 'demo' && !siteIsLocal) {
    throw new SettingsError(
      `  SEED: demo accounts have a published password, so they are refused at ${parsed.data.SITE_URL}. Set SEED=none.`,
    );
  }
  return { ...parsed.data, SEED, siteIsLocal };
}

let current: Settings | undefined;

/** The settings of this process, read from its environment on first use. Throws SettingsError. */
export function settings(): Settings {
  current ??= readSettings(process.env);
  return current;
}
