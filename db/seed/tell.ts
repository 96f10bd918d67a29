/**
 * What someone does at the school. It yields the moment (ms) of each next deed, and does it when it is resumed;
 * moments never go back.
 */
export type Story<T = void> = AsyncGenerator<number, T, void>;

/** Tells one story to its end. Gives what comes of it. */
export async function tell<T>(story: Story<T>): Promise<T> {
  for (;;) {
    const { done, value } = await story.next();
    if (done) return value;
  }
}

/** Tells stories side by side, so that deeds of all of them happen in the order of time, as they do at a school. */
export async function tellTogether(stories: readonly Story[]): Promise<void> {
  const waiting: { story: Story; at: number }[] = [];
  const resume = async (story: Story) => {
    const { done, value } = await story.next();
    if (!done) waiting.push({ story, at: value });
  };
  for (const story of stories) await resume(story);
  while (waiting.length > 0) {
    const first = waiting.reduce((a, b) => (b.at < a.at ? b : a));
    waiting.splice(waiting.indexOf(first), 1);
    await resume(first.story);
  }
}
