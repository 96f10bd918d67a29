import { ANSWER_MAX, type AnswerRefusal } from './answerRecognition.ts';
import type { AskRefusal } from './askRecognition.ts';
import type { SignOffRefusal } from './signOff.ts';

/** Why prior learning could not be asked for, as its student reads it. */
export function askRefusal(reason: AskRefusal): string {
  switch (reason) {
    case 'unknown-part':
      return 'Nothing can be recognised for this. Choose one of the list.';
    case 'asked-already':
      return 'You have asked for this already. Wait for the answer; you can add documents until then.';
    case 'recognised-already':
      return 'The school has recognised something for this already.';
    case 'still-to-come':
      return 'This day is still to come. Ask once it is completed.';
  }
}

/** Why an answer was not taken, as a registrar reads it. */
export function answerRefusal(reason: AnswerRefusal): string {
  switch (reason) {
    case 'not-registrar':
      return 'Only a registrar can answer.';
    case 'unknown':
      return 'There is no such request.';
    case 'own':
      return 'This is your own request. Another registrar has to answer it.';
    case 'answered-already':
      return 'It was answered before, perhaps in another tab. The first answer stands.';
    case 'no-answer':
      return `Write an answer of at most ${ANSWER_MAX} letters. The student reads it.`;
    case 'no-evidence':
      return 'Nothing proves it yet: no document was sent. Ask for one by refusing, and say what is needed.';
  }
}

/** Why a skill was not signed, as a supervisor reads it. */
export function signOffRefusal(reason: SignOffRefusal): string {
  switch (reason) {
    case 'unknown-skill':
      return 'This is no skill that you may sign off.';
    case 'unknown-student':
      return 'No student of the diploma’s courses has this address.';
    case 'oneself':
      return 'Nobody signs themselves off. Another supervisor has to see it.';
    case 'still-to-come':
      return 'This day is still to come. Write it down once you have seen it.';
  }
}
