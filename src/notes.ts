/** Short confirmations shown once after a redirect, by the key in `?note=`. Only these texts can be shown. */
const NOTES: Record<string, string> = {
  'signed-in': 'You are signed in.',
  'signed-out': 'You are signed out.',
  registered: 'Welcome. Your account is ready; we have sent a link to your address to confirm it.',
  saved: 'Saved.',
  enrolled: 'You are enrolled. Start with the first lesson.',
  'lesson-done': 'Lesson done.',
  'handed-in': 'Handed in. Your instructor will mark it, and you will get a message.',
  marked: 'Marked. The student has been told.',
};

/** The confirmation under a key, or undefined for a key that is not ours. */
export const noteFor = (key: string | null): string | undefined => (key ? NOTES[key] : undefined);

/** An address with a confirmation to show there. */
export const withNote = (path: string, note: string): string => `${path}${path.includes('?') ? '&' : '?'}note=${note}`;
