import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings.ts';

const refusal = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
  }
  return 'not refused';
};

describe('settings', () => {
  test('need nothing for a school on this machine', () => {
    expect(readSettings({})).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 4321,
      SITE_URL: 'http://localhost:4321',
      DATABASE_URL: 'file:.data/fascia.db',
      DATA_DIR: '.data',
      SEED: 'demo',
      siteIsLocal: true,
    });
  });

  test('count as absent when they are empty, as in a file of settings', () => {
    expect(readSettings({ PORT: '', SEED: '', SMTP_URL: '' })).toEqual(readSettings({}));
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['SITE_URL', 'school.example'],
    ['SITE_URL', 'localhost:4321'],
    ['SITE_URL', 'ftp://school.example'],
    ['SITE_URL', 'https://school.example/fascia'],
    ['SITE_URL', 'https://school.example:port'],
    ['DATABASE_URL', '/var/lib/fascia.db'],
    ['DATABASE_URL', 'postgres://localhost/fascia'],
    ['SEED', 'yes'],
    ['TRUST_PROXY', 'true'],
    ['SMTP_URL', 'mail.example:25'],
    ['MAIL_FROM', 'x'],
    ['LOG_LEVEL', 'loud'],
  ])('name %s when it is %s', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^These settings cannot be used:\n  ${name}: .+$`));
  });

  test('name everything that is wrong at once', () => {
    expect(
      refusal({ PORT: 'x', SEED: 'x', SITE_URL: 'x' })
        .match(/^ {2}\w+:/gm)
        ?.sort(),
    ).toEqual(['  PORT:', '  SEED:', '  SITE_URL:']);
  });
});

describe('the demo school', () => {
  test.each([
    'https://school.example',
    'http://localhost.school.example',
    'http://192.0.2.7:4321',
    'http://127.0.0.1.nip.io',
  ])('is not seeded at %s, and refused there when asked for', (SITE_URL) => {
    expect(readSettings({ SITE_URL })).toMatchObject({ SEED: 'none', siteIsLocal: false });
    expect(refusal({ SITE_URL, SEED: 'demo' })).toContain('SEED');
    expect(refusal({ SITE_URL, SEED: 'demo' })).toContain(SITE_URL);
  });

  test.each(['http://localhost:4321', 'http://127.0.0.1', 'https://localhost', 'http://[::1]:8080'])(
    'is seeded at %s, unless told otherwise',
    (SITE_URL) => {
      expect(readSettings({ SITE_URL }).SEED).toBe('demo');
      expect(readSettings({ SITE_URL, SEED: 'none' }).SEED).toBe('none');
    },
  );
});

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** A new private key in base64, as Mux hands out its own. */
const newKey = (type: 'rsa' | 'ed25519') => {
  const { privateKey } =
    type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ed25519');
  return base64(String(privateKey.export({ type: type === 'rsa' ? 'pkcs1' : 'pkcs8', format: 'pem' })));
};

describe('hosted video', () => {
  const rsa = newKey('rsa');
  const all = {
    MUX_TOKEN_ID: 'token',
    MUX_TOKEN_SECRET: 'secret',
    MUX_SIGNING_KEY_ID: 'key',
    MUX_SIGNING_PRIVATE_KEY: rsa,
  };

  test('takes all four settings, the key in base64 or as it is', () => {
    expect(readSettings(all)).toMatchObject({ ...all, MUX_API_BASE: 'https://api.mux.com' });
    const pem = Buffer.from(rsa, 'base64').toString();
    expect(readSettings({ ...all, MUX_SIGNING_PRIVATE_KEY: pem })).toMatchObject({ MUX_SIGNING_PRIVATE_KEY: pem });
  });

  test('names each one that is missing beside the others', () => {
    expect(refusal({ MUX_TOKEN_ID: 'token', MUX_TOKEN_SECRET: 'secret' })).toBe(
      `These settings cannot be used:
  MUX_SIGNING_KEY_ID: is missing; hosted video needs all of MUX_TOKEN_ID, MUX_TOKEN_SECRET, MUX_SIGNING_KEY_ID, MUX_SIGNING_PRIVATE_KEY; without it, set none
  MUX_SIGNING_PRIVATE_KEY: is missing; hosted video needs all of MUX_TOKEN_ID, MUX_TOKEN_SECRET, MUX_SIGNING_KEY_ID, MUX_SIGNING_PRIVATE_KEY; without it, set none`,
    );
  });

  test.each([
    ['holds no key in PEM', 'not a key'],
    ['holds a key that can’t be read', base64(Buffer.from(rsa, 'base64').toString().slice(0, 400))],
    ['must be an RSA key, and is ed25519', newKey('ed25519')],
  ])('%s: refused before the first film is played', (why, key) => {
    expect(refusal({ ...all, MUX_SIGNING_PRIVATE_KEY: key })).toContain(
      `MUX_SIGNING_PRIVATE_KEY: ${why}; `.slice(0, -2),
    );
  });

  test('is asked for at an address', () => {
    expect(refusal({ MUX_API_BASE: 'api.mux.com' })).toContain('MUX_API_BASE: must be an address');
  });
});

describe('storage by S3', () => {
  const all = {
    UPLOADS_S3_ENDPOINT: 'https://s3.eu-central-1.amazonaws.com',
    UPLOADS_S3_BUCKET: 'school-files',
    UPLOADS_S3_REGION: 'eu-central-1',
    UPLOADS_S3_KEY: 'key',
    UPLOADS_S3_SECRET: 'secret',
  };

  test('takes all five settings', () => {
    expect(readSettings(all)).toMatchObject(all);
  });

  test.each([
    ['UPLOADS_S3_SECRET: is missing; storage by S3 needs all of', { ...all, UPLOADS_S3_SECRET: '' }],
    ['UPLOADS_S3_ENDPOINT: must be an address', { ...all, UPLOADS_S3_ENDPOINT: 'https://host/bucket' }],
    ['UPLOADS_S3_BUCKET: must be the name of a bucket', { ...all, UPLOADS_S3_BUCKET: 'a/../b' }],
    ['UPLOADS_S3_REGION: must be a region', { ...all, UPLOADS_S3_REGION: 'Frankfurt am Main' }],
  ])('%s', (message, environment) => {
    expect(refusal(environment)).toContain(message);
  });
});
