import { expect, test } from 'vitest';
import { PHONE, SIGN_IN } from './addresses.ts';
import { authoring } from './integration.ts';

/** What the integration asks Astro for under a command, with the places in words. */
function askedFor(command: 'dev' | 'build' | 'preview' | 'sync'): string[] {
  const asked: string[] = [];
  const options = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'command'
          ? command
          : (what: { entrypoint: URL; pattern?: string; order?: string }) =>
              asked.push(`${String(name)} ${what.pattern ?? what.order} ${what.entrypoint.pathname.split('/').at(-1)}`),
    },
  );
  for (const hook of Object.values(authoring().hooks)) (hook as (given: object) => void)(options);
  return asked;
}

test('authors have their panel while they write', () => {
  expect(askedFor('dev')).toEqual([
    'addMiddleware pre addPanel.ts',
    'addMiddleware post asStudent.ts',
    `injectRoute ${PHONE} phone.ts`,
    `injectRoute ${SIGN_IN} signIn.ts`,
  ]);
});

test.each(['build', 'preview', 'sync'] as const)('nothing is added to a %s', (command) => {
  expect(askedFor(command)).toEqual([]);
});
