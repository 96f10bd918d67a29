/**
 * What waits for a marker, in words: readings of case studies, and attempts at quizzes that hold essays.
 * @param cases how many wait; `more` when they were not counted to the end.
 */
export function waitingText({ waiting, more }: { waiting: number; more: boolean }, quizzes: number): string {
  const cases = `${waiting.toLocaleString('en')}${more ? '+' : ''}`;
  const parts = [
    ...(waiting > 0 ? [`${cases} ${waiting === 1 ? 'case' : 'cases'}`] : []),
    ...(quizzes > 0 ? [`${quizzes} ${quizzes === 1 ? 'quiz with essays' : 'quizzes with essays'}`] : []),
  ];
  if (parts.length === 0) return 'Nothing waits for a mark';
  return `${parts.join(' and ')} ${waiting + quizzes === 1 ? 'waits' : 'wait'} for a mark`;
}
