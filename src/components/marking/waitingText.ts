/** What waits for a marker, in words: case studies, and attempts at quizzes that hold essays. */
export function waitingText(cases: number, quizzes: number): string {
  const parts = [
    ...(cases > 0 ? [`${cases} ${cases === 1 ? 'case' : 'cases'}`] : []),
    ...(quizzes > 0 ? [`${quizzes} ${quizzes === 1 ? 'quiz with essays' : 'quizzes with essays'}`] : []),
  ];
  if (parts.length === 0) return 'Nothing waits for a mark';
  return `${parts.join(' and ')} ${cases + quizzes === 1 ? 'waits' : 'wait'} for a mark`;
}
