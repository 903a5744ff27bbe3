import { html, type Markup } from '@documents/tables/page/escape-html'
import type { ComparedBar } from '@documents/dossier/dossier-document'

const line = 34
const box = { width: 442, label: 104, value: 74 }

/** Points that the picture is high. */
export function barsHeight(bars: readonly ComparedBar[]): number {
  return bars.length * line + 22
}

/** Before (hollow) over now (filled) for each measure, each measure by its own scale. */
export function barsPicture(bars: readonly ComparedBar[]): Markup {
  const room = box.width - box.label - box.value
  const drawn = bars.map(({ label, before, now, beforeText, nowText }, at) => {
    const top = 20 + at * line
    const most = Math.max(before, now, 1)
    const bar = (value: number, y: number, fill: string, text: string): Markup => {
      const width = Math.round((Math.max(0, value) / most) * room * 100) / 100
      return html`<rect
          x="${box.label}"
          y="${y}"
          width="${width}"
          height="11"
          fill="${fill}"
          stroke="#000"
          stroke-width="0.7"
        /><text x="${box.label + width + 4}" y="${y + 9}">${text}</text>`
    }
    return html`<text x="${box.label - 6}" y="${top + 16}" text-anchor="end">${label}</text
      >${bar(before, top, '#fff', beforeText)}${bar(now, top + 13, '#777', nowText)}`
  })
  return html`<svg viewBox="0 0 ${box.width} ${barsHeight(bars)}" width="100%" height="100%" font-size="9.5">
    <rect x="${box.label}" y="2" width="18" height="9" fill="#fff" stroke="#000" stroke-width="0.7" />
    <text x="${box.label + 22}" y="10">升级前</text>
    <rect x="${box.label + 70}" y="2" width="18" height="9" fill="#777" stroke="#000" stroke-width="0.7" />
    <text x="${box.label + 92}" y="10">现在</text>
    ${drawn}
  </svg>`
}
