const drawings = import.meta.glob<string>('/courses/*/figures/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * A drawing of a course, to stand in the page itself, so that it follows light and dark. It comes without a name of
 * its own: the text of the lesson names it, and titles inside would be read a second time. Empty where there is none.
 */
export const drawingOf = (course: string | undefined, figure: string): string =>
  (drawings[`/courses/${course}/figures/${figure}.svg`] ?? '')
    .replace(/<(title|desc)\b[\s\S]*?<\/\1>/g, '')
    .replace(/\s(role|aria-[a-z]+)="[^"]*"/g, '');
