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
