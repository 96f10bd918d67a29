/** Short confirmations shown once after a redirect, by the key in `?note=`. Only these texts can be shown. */
const NOTES: Record<string, string> = {
  'signed-in': 'You are signed in.',
  'signed-out': 'You are signed out.',
  registered: 'Welcome. Your account is ready; we have sent a link to your address to confirm it.',
  'password-changed': 'Your password is changed. Every other browser was signed out.',
  'password-set': 'Your new password is set. Sign in with it.',
  'reset-asked': 'If an account has that address, a link to set a new password is on its way. It works for one hour.',
  'email-asked': 'We have sent a link to the new address. Your address changes once you open it and confirm.',
  'verification-sent': 'We have sent you a link. It works for 24 hours.',
  'email-verified': 'Your address is confirmed.',
  'session-ended': 'That browser is signed out.',
  'form-dropped': 'What was kept is thrown away.',
  'role-granted': 'The role is given.',
  'role-withdrawn': 'The role is taken away.',
  suspended: 'The account is suspended, and its person has been told.',
  'suspension-lifted': 'The account is open again, and its person has been told.',
  saved: 'Saved.',
  arranged: 'The arrangements are saved. They hold from now on.',
  'code-issued': 'The code is issued. It stands first in the list.',
  enrolled: 'You are enrolled. Start with the first lesson.',
  'answers-saved': 'Your answers are saved. Look them over, then submit the quiz.',
  'already-submitted': 'This attempt was submitted already. Nothing was changed.',
  'time-over': 'The time of this attempt is over. What was saved by then is handed in.',
  'quiz-not-open-yet': 'This quiz is not open yet. Nothing was started.',
  'quiz-closed': 'This quiz is closed. Nothing was started.',
  'quiz-cooling-down': 'Your next attempt can begin later; the time stands below. Nothing was started.',
  'quiz-not-enrolled': 'Enrol in the course before you start its quizzes.',
  'quiz-locked': 'This quiz is still locked for you. Nothing was started.',
  'quiz-no-attempt-left': 'You have used all your attempts at this quiz. Nothing was started.',
  'award-revoked': 'The award is revoked, and its holder has been told.',
  'lesson-done': 'Lesson done.',
  'handed-in': 'Handed in. Your instructor will mark it, and you will get a message.',
  marked: 'Marked. The student has been told.',
  'round-handed-in': 'Your ratings are handed in.',
  'draft-saved': 'Your draft is saved. Read it over, then hand it in.',
  'already-handed-in': 'This try was handed in already. Nothing was changed.',
  'case-not-enrolled': 'Enrol in the course before you write its cases.',
  'case-locked': 'This case is still locked for you. Nothing was started.',
  'case-waiting': 'Your work on this case waits for its mark. Nothing was started.',
  'case-passed': 'You have passed this case already. Nothing was started.',
  'case-no-tries-left': 'You have used every try at this case. Nothing was started.',
};

/** The confirmation under a key, or undefined for a key that is not ours. */
export const noteFor = (key: string | null): string | undefined => (key ? NOTES[key] : undefined);

/** An address with a confirmation to show there. */
export const withNote = (path: string, note: string): string => `${path}${path.includes('?') ? '&' : '?'}note=${note}`;
