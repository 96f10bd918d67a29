import { paths } from '../../../paths.ts';
import { publicLink } from '../../../platform/links.ts';
import { school } from '../../catalogue/index.ts';
import type { Message } from '../../mail/index.ts';
import { letter, titleOf } from '../letter.ts';

/** To someone with an account whom the school enrolled from a list. */
export const enrolledByList = (email: string, name: string, course: string): Message =>
  letter(
    addressee(email, name),
    `You are enrolled: ${titleOf(course)}`,
    `The school has enrolled you in “${titleOf(course)}”. Sign in and begin with the first lesson:\n${publicLink(paths.course(course))}`,
  );

/** To someone without an account whom the school would enrol. @param code theirs alone; none for a free course. */
export const invited = (email: string, name: string, course: string, code: string | undefined): Message =>
  letter(
    addressee(email, name),
    `${school().name} invites you: ${titleOf(course)}`,
    `You are invited to the course “${titleOf(course)}”. It costs you nothing. Open an account first:\n${publicLink(paths.registerTo(paths.enrolment(course)))}`,
    code === undefined
      ? 'You are then asked whether to enrol.'
      : `You are then asked for an access code. Yours can be used once, within 60 days:\n${code}`,
    'If you did not expect this, you need not do anything: no account is opened for you.',
  );

const addressee = (email: string, name: string) => ({ email, name: name === '' ? 'colleague' : name });
