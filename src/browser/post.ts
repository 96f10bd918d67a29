/**
 * Posts a form's fields for a script, asking for JSON, and tries again while the connection is down.
 * @param tries how often in all; the wait doubles from a second.
 * @returns the server's answer, or undefined when it could not be reached.
 */
export async function postFields(
  url: string,
  fields: Record<string, string>,
  tries = 5,
): Promise<Response | undefined> {
  for (let wait = 1000; tries > 0; tries -= 1, wait *= 2) {
    const answer = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { accept: 'application/json' },
      keepalive: true,
    }).catch(() => undefined);
    if (answer && answer.status < 500) return answer;
    if (tries > 1) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return undefined;
}
