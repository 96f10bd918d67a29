import type { AstroIntegration } from 'astro';
import { PHONE, SIGN_IN } from './addresses.ts';

const here = (file: string): URL => new URL(file, import.meta.url);

/**
 * What `npm run dev` adds for authors: a panel on each page of a course, the page as others have it, and a way to sign
 * in as one of the demo school. A build has none of it: nothing is added for any other command.
 */
export function authoring(): AstroIntegration {
  return {
    name: 'fascia:authoring',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware, injectRoute }) => {
        if (command !== 'dev') return;
        addMiddleware({ entrypoint: here('./addPanel.ts'), order: 'pre' });
        addMiddleware({ entrypoint: here('./asStudent.ts'), order: 'post' });
        injectRoute({ pattern: PHONE, entrypoint: here('./phone.ts') });
        injectRoute({ pattern: SIGN_IN, entrypoint: here('./signIn.ts') });
      },
    },
  };
}
