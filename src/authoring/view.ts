/** How an author wants to see a page. */
export interface View {
  /** As a student would have it: without drafts, panel and staff rights. */
  student: boolean;
  /** As it would be printed. */
  print: boolean;
  scheme: 'light' | 'dark' | undefined;
}

/** The view that an address asks for, by `as=student`, `media=print` and `scheme=dark`. */
export function viewAt(url: URL): View {
  const asked = (name: string) => url.searchParams.get(name);
  const scheme = asked('scheme');
  return {
    student: asked('as') === 'student',
    print: asked('media') === 'print',
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : undefined,
  };
}

/** The address of the same page in another view. A value of undefined takes that part of the view away. */
export function withView(url: URL, change: Partial<Record<'as' | 'media' | 'scheme', string | undefined>>): string {
  const other = new URL(url);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) other.searchParams.delete(name);
    else other.searchParams.set(name, value);
  }
  return `${other.pathname}${other.search}`;
}

const STYLE = /<style\b[^>]*>[\s\S]*?<\/style>/g;
/** Modules by which Vite puts styles back as they are in their files. */
const RESTORED = /<script\b[^>]*\ssrc="[^"]*\.css[^"]*"[^>]*><\/script>/g;

/** A page's HTML as a view has it: styles for print apply on screen, and the colours are those asked for. */
export function shownAs(page: string, { print, scheme }: View): string {
  const styles = [
    ...(print ? ['body { max-inline-size: 210mm; margin-inline: auto; }'] : []),
    ...(scheme ? [`:root { color-scheme: ${scheme}; }`] : []),
  ];
  const printed = print ? page.replace(STYLE, onScreen).replace(RESTORED, '') : page;
  return styles.length > 0 ? printed.replace('</head>', () => `<style>${styles.join(' ')}</style></head>`) : printed;
}

const onScreen = (style: string): string =>
  style.replace(/@media\s+(only\s+)?screen\b/g, '@media not all').replace(/@media\s+(only\s+)?print\b/g, '@media all');
