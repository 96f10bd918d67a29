import { defineMiddleware, sequence } from 'astro:middleware';
import { fillAnswer } from './middleware/fillAnswer.ts';
import { fillLesson } from './middleware/fillLesson.ts';
import { guardOrigin } from './middleware/guardOrigin.ts';
import { holdForms } from './middleware/holdForms.ts';
import { recognise } from './middleware/recognise.ts';
import { setPolicy } from './middleware/setPolicy.ts';
import { survive } from './middleware/survive.ts';
import { wake } from './middleware/wake.ts';

/** What happens round every page, from the outside in. */
export const onRequest = sequence(
  ...[wake, setPolicy, survive, guardOrigin, recognise, holdForms, fillLesson, fillAnswer].map(defineMiddleware),
);
