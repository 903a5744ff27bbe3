import { chartTheme } from '@renderer/charts/theme'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([SVGRenderer])

/** A chart as shapes, drawn aside. */
export function drawSvg(option: object, size: { width: number; height: number }): string {
  const chart = init(null, chartTheme, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption({ ...option, animation: false })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
