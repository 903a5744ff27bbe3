import { html, type Markup } from '@documents/tables/page/escape-html'
import type { CurvePoint } from '@documents/dossier/dossier-document'

/** Points of the drawing. */
const box = { width: 442, height: 190, left: 34, right: 12, top: 22, bottom: 26 }
const levels = [0, 25, 50, 75, 100]

/** The S-curve of a project: planned by the nodes (dashed), actual (solid); readable in black and white. */
export function curvePicture(points: readonly CurvePoint[]): Markup {
  const inner = { width: box.width - box.left - box.right, height: box.height - box.top - box.bottom }
  const x = (at: number): number =>
    box.left + (points.length < 2 ? inner.width / 2 : (at / (points.length - 1)) * inner.width)
  const y = (percent: number): number => box.top + (1 - percent / 100) * inner.height
  const path = (values: readonly (number | null)[]): string =>
    values.flatMap((value, at) => (value === null ? [] : [`${round(x(at))},${round(y(value))}`])).join(' ')
  const every = Math.ceil(points.length / 12)
  const grid = levels.map(
    (level) =>
      html`<line
          x1="${box.left}"
          x2="${box.width - box.right}"
          y1="${round(y(level))}"
          y2="${round(y(level))}"
          stroke="#bbb"
          stroke-width="0.5"
        /><text x="${box.left - 4}" y="${round(y(level) + 3)}" text-anchor="end">${level}%</text>`
  )
  const months = points.flatMap(({ period }, at) =>
    at % every === 0
      ? [
          html`<text x="${round(x(at))}" y="${box.height - 10}" text-anchor="middle"
            >${monthOf(period, at)}</text
          >`
        ]
      : []
  )
  const marks = points.flatMap(({ actual }, at) =>
    actual === null ? [] : [html`<circle cx="${round(x(at))}" cy="${round(y(actual))}" r="2.2" />`]
  )
  return html`<svg viewBox="0 0 ${box.width} ${box.height}" width="100%" height="100%" font-size="9">
    ${grid}${months}
    <polyline
      points="${path(points.map(({ planned }) => planned))}"
      fill="none"
      stroke="#000"
      stroke-width="1"
      stroke-dasharray="4 3"
    />
    <polyline
      points="${path(points.map(({ actual }) => actual))}"
      fill="none"
      stroke="#000"
      stroke-width="1.6"
    />
    ${marks}
    <line
      x1="${box.left}"
      x2="${box.left + 24}"
      y1="9"
      y2="9"
      stroke="#000"
      stroke-width="1"
      stroke-dasharray="4 3"
    />
    <text x="${box.left + 28}" y="12">计划（按节点权重）</text>
    <line x1="${box.left + 140}" x2="${box.left + 164}" y1="9" y2="9" stroke="#000" stroke-width="1.6" />
    <circle cx="${box.left + 152}" cy="9" r="2.2" />
    <text x="${box.left + 168}" y="12">实际形象进度</text>
  </svg>`
}

/** 3月; the first one and each January with the year. */
function monthOf(period: string, at: number): string {
  const month = Number(period.slice(5))
  return at === 0 || month === 1 ? `${period.slice(0, 4)}年${month}月` : `${month}月`
}

const round = (value: number): number => Math.round(value * 100) / 100
