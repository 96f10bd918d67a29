import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** The cookies of a school at an address; settings are read once a process, so each gets modules of its own. */
async function cookiesAt(SITE_URL: string) {
  vi.stubEnv('SITE_URL', SITE_URL);
  vi.resetModules();
  const { heldFormCookie, sessionCookie } = await import('./cookies.ts');
  return [sessionCookie(), heldFormCookie()];
}

test('behind HTTPS, cookies are sent there alone, by this host alone, out of reach of scripts', async () => {
  for (const { name, attributes } of await cookiesAt('https://school.example')) {
    expect(name).toMatch(/^__Host-/);
    // What RFC 6265bis (4.1.3.2) asks of a `__Host-` cookie: Secure, Path=/ and no Domain.
    expect(attributes).toMatchObject({ secure: true, path: '/', httpOnly: true, sameSite: 'lax' });
    expect(attributes).not.toHaveProperty('domain');
  }
});

test('on a plain local address a browser would refuse `__Host-`, so they go without', async () => {
  for (const { name, attributes } of await cookiesAt('http://localhost:4321')) {
    expect(name).not.toMatch(/^__/);
    expect(attributes).toMatchObject({ secure: false, path: '/', httpOnly: true, sameSite: 'lax' });
  }
});
