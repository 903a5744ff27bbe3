/** Text for an element or a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`)
}

/** Markup that was escaped; nothing else gets into a page as it is. */
export class Markup {
  constructor(readonly html: string) {}
}

type Piece = string | number | Markup | readonly Markup[]

/** A template whose texts are escaped: html`<td>${name}</td>`. The only way to make a page. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  return new Markup(parts.reduce((done, part, index) => done + textOf(values[index - 1] ?? '') + part))
}

function textOf(piece: Piece): string {
  if (piece instanceof Markup) return piece.html
  if (typeof piece === 'string' || typeof piece === 'number') return escapeHtml(String(piece))
  return piece.map(({ html: done }) => done).join('')
}
