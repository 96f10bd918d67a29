import type { APIContext, APIRoute } from 'astro';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GET as getFile } from '../../../src/pages/films/[course]/[film]/[...file].ts';
import { GET as getPlayback } from '../../../src/pages/films/[course]/[film]/playback.ts';
import { settings } from '../../../src/platform/settings.ts';
import type { Person } from '../../../src/school/accounts/index.ts';
import { catalogue, useCatalogue } from '../../../src/school/catalogue/index.ts';
import { addPerson, closeTestSchool, openTestSchool } from '../../support/school.ts';
import { newSigningKey } from './support.ts';

/** The school's one film, now at Mux. */
function hostFilm(): void {
  const mux = { asset: 'asset1', playback: 'playback1', policy: 'signed' as const };
  const courses = catalogue().courses.map((it) => ({
    ...it,
    films: it.films.map((film) => ({ ...film, source: { mux } })),
  }));
  useCatalogue({ ...catalogue(), courses });
}

beforeAll(async () => {
  await openTestSchool();
  hostFilm();
});
afterAll(closeTestSchool);

/** Asks a route of the film as someone would; 404 where it answers with the page that says there is nothing. */
async function ask(route: APIRoute, visitor: Person | undefined, params: object = {}): Promise<Response> {
  const context = {
    locals: { visitor },
    params: { course: 'sample', film: 'sample-film', ...params },
    request: new Request('http://localhost/'),
    rewrite: () => new Response(null, { status: 404 }),
    redirect: (location: string, status: number) => new Response(null, { status, headers: { location } }),
  };
  return route(context as unknown as APIContext);
}

describe('a film at Mux', () => {
  it('can’t be played while the settings are missing, and its address says so', async () => {
    const student = await addPerson({ enrolledIn: ['sample'] });
    expect((await ask(getPlayback, student)).status).toBe(503);
    expect((await ask(getFile, student, { file: 'film.mp4' })).status).toBe(404);
  });

  it('gives tokens to students of its course and staff, and is nothing to anyone else', async () => {
    Object.assign(settings(), {
      ...{ MUX_TOKEN_ID: 'a', MUX_TOKEN_SECRET: 'b', MUX_SIGNING_KEY_ID: 'c' },
      MUX_SIGNING_PRIVATE_KEY: newSigningKey().secret,
    });
    const nobody = [undefined, await addPerson(), await addPerson({ teaches: ['priced'] })];
    for (const visitor of nobody) {
      expect((await ask(getPlayback, visitor)).status).toBe(404);
      expect((await ask(getFile, visitor, { file: 'film.mp4' })).status).toBe(404);
    }
    const student = await addPerson({ enrolledIn: ['sample'] });
    const staff = [await addPerson({ teaches: ['sample'] }), await addPerson({ registrar: true })];
    for (const visitor of [student, ...staff]) {
      const answer = await ask(getPlayback, visitor);
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
      expect(await answer.json()).toMatchObject({
        counted: visitor === student,
        position: 0,
        source: { playbackId: 'playback1', tokens: { playback: expect.stringMatching(/^ey/) } },
      });
      const whole = await ask(getFile, visitor, { file: 'film.mp4' });
      expect(whole.status).toBe(302);
      expect(whole.headers.get('location')).toMatch(/^https:\/\/stream\.mux\.com\/playback1\/highest\.mp4\?token=ey/);
    }
  });
});
