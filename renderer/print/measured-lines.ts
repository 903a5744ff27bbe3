/**
 * The lines into which the browser broke a paragraph, as texts: it knows the widths of the fonts at hand and which marks
 * may not begin a line.
 * @param paragraph holds one text node
 */
export function measuredLines(paragraph: HTMLElement): string[] {
  const node = paragraph.firstChild
  if (!(node instanceof Text)) return ['']
  const range = document.createRange()
  const lines: string[] = []
  let start = 0
  let bottom: number | null = null
  for (let index = 0; index < node.length; index += 1) {
    range.setStart(node, index)
    range.setEnd(node, index + 1)
    const box = range.getClientRects()[0]
    if (box === undefined || box.width === 0) continue
    if (bottom !== null && box.top >= bottom) {
      lines.push(node.data.slice(start, index))
      start = index
      bottom = box.bottom
    } else bottom ??= box.bottom
  }
  return [...lines, node.data.slice(start)]
}
