/** What a piece of MDX is: the sign and name of a tag, an attribute's name, its value, or plain text. */
export type Part = { text: string; kind?: 'tag' | 'attribute' | 'value' };

const TAG = /(<\/?)([A-Z]\w*)((?:\s+\w+=(?:"[^"]*"|\{[^}]*\}))*)(\s*\/?>)/g;
const ATTRIBUTE = /(\s+)(\w+)(=)("[^"]*"|\{[^}]*\})/g;

/** MDX cut into parts for colouring; put together again they are the source, whatever it holds. */
export function highlight(source: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of source.matchAll(TAG)) {
    const [whole, open = '', name = '', attributes = '', close = ''] = match;
    parts.push({ text: source.slice(end, match.index) }, { text: open + name, kind: 'tag' });
    for (const [, space = '', attribute = '', equals = '', value = ''] of attributes.matchAll(ATTRIBUTE))
      parts.push(
        { text: space },
        { text: attribute, kind: 'attribute' },
        { text: equals },
        { text: value, kind: 'value' },
      );
    parts.push({ text: close, kind: 'tag' });
    end = match.index + whole.length;
  }
  parts.push({ text: source.slice(end) });
  return parts.filter((it) => it.text !== '');
}
