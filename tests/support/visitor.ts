/** Someone with a cookie, for measuring and for tests that need no browser. */
export class Visitor {
  private readonly url: string;
  private cookies = new Map<string, string>();

  constructor(url: string) {
    this.url = url;
  }

  /** The cookies as a header. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Signs in by the form. Throws when the school does not let this person in. */
  async signIn(email: string, password: string): Promise<void> {
    const answer = await this.post('/login', { email, password });
    if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask(path, { headers });
  }

  post(
    path: string,
    fields: Record<string, string> | [name: string, value: string][],
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return this.ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: this.url, ...headers },
    });
  }

  private async ask(path: string, init: RequestInit): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), cookie: this.cookie };
    const answer = await fetch(`${this.url}${path}`, { ...init, headers, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';', 1);
      const [name = '', value = ''] = pair.split('=', 2);
      if (value === '' || /max-age=0/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}
