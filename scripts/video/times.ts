/** A time such as 80, 1:20 or 1:02:03.5, in seconds; undefined for what is none. */
export function readTime(text: string): number | undefined {
  if (!/^(\d+:){0,2}\d+(\.\d+)?$/.test(text)) return undefined;
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** A chapter written `1:20=Hands in place`; undefined for what is none. */
export function readChapter(text: string): { at: number; title: string } | undefined {
  const [, time = '', title = ''] = /^([\d:.]+)=\s*(\S.*)$/.exec(text) ?? [];
  const at = readTime(time);
  return at === undefined ? undefined : { at, title: title.trim() };
}
