import type { APIRoute } from 'astro';
import { DAY, SECOND } from '../../../platform/clock.ts';
import { publicLink } from '../../../platform/links.ts';
import { openAnswer } from '../../../platform/openAnswer.ts';
import { OWN_CONTEXT_PATH, ownContext } from '../../../platform/signing/contexts.ts';

/** The terms that the school adds to those of the standards, as a JSON-LD context. It never changes. */
export const GET: APIRoute = () =>
  openAnswer(JSON.stringify(ownContext(publicLink(OWN_CONTEXT_PATH))), 'application/ld+json', (30 * DAY) / SECOND);
