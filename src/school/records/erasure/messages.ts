import { paths } from '../../../paths.ts';
import { publicLink } from '../../../platform/links.ts';
import { school } from '../../catalogue/index.ts';
import type { Message } from '../../mail/index.ts';
import { removedLines, stayingLines } from './lines.ts';
import type { Plan } from './plan.ts';

const letter = (to: string, subject: string, ...paragraphs: string[]): Message => ({
  to,
  subject,
  body: `${[...paragraphs, school().name].join('\n\n')}\n`,
});

/** To whoever asked. */
export const erasureAsked = ({ email, name }: { email: string; name: string }, erasure: string): Message =>
  letter(
    email,
    'You asked to have your data erased',
    `Dear ${name},`,
    'We have your request. A registrar looks at it, removes what no rule asks us to keep, and closes your account. You get an answer that says what was removed, and what stays, until when and why.',
    `Keep this address. The answer will stand there when your account is gone:\n${publicLink(paths.erasureAnswer(erasure))}`,
    'If it was not you who asked, answer to this message at once.',
  );

/** To a registrar. It names nobody. */
export const erasureWaits = (to: string, erasure: string): Message =>
  letter(
    to,
    'A request for erasure waits',
    `Somebody asks to have their data erased. What would be removed and what stays is listed here:\n${publicLink(paths.registrarErasure(erasure))}`,
  );

/** The answer, to the address that is erased with it. */
export const erasureDone = ({ email, name }: { email: string; name: string }, erasure: string, plan: Plan): Message =>
  letter(
    email,
    'Your data were erased',
    `Dear ${name},`,
    'As you asked, your account is closed, and this was removed:',
    removedLines(plan)
      .map((it) => `- ${it}`)
      .join('\n'),
    'This stays:',
    stayingLines(plan)
      .map(({ what, until, by }) => `- ${what}: ${until} (${by})`)
      .join('\n'),
    `The same stands here:\n${publicLink(paths.erasureAnswer(erasure))}`,
    'This is our last message to this address. Once it is sent, it is removed, too.',
  );
