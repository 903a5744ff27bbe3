/**
 * The colours of charts, the same as in styles/tokens.css: a canvas cannot read CSS variables.
 * They differ in lightness too, so that a print in black and white still tells them apart.
 */
export const chartColours = {
  done: '#1c4e8f',
  planned: '#9fb6d3',
  target: '#a63a24',
  time: '#4a5563',
  baseline: '#8b95a3',
  missing: '#c3cad4',
  good: '#2c6a41',
  caution: '#b87a00',
  text: '#1e2733',
  quiet: '#4a5563',
  line: '#dfe3e9',
  surface: '#ffffff'
} as const

const fontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

const axis = {
  axisLine: { lineStyle: { color: '#8b95a3' } },
  axisTick: { show: false },
  axisLabel: { color: chartColours.quiet, fontSize: 12 },
  splitLine: { lineStyle: { color: chartColours.line } },
  nameTextStyle: { color: chartColours.quiet }
}

export const chartTheme = {
  color: [
    chartColours.done,
    chartColours.planned,
    chartColours.target,
    chartColours.good,
    chartColours.caution,
    chartColours.time
  ],
  textStyle: { fontFamily, fontSize: 12, color: chartColours.text },
  animationDuration: 200,
  // The labels of the axes stand within the margins that a chart gives.
  grid: { left: 8, right: 16, top: 40, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
  categoryAxis: { ...axis, splitLine: { show: false } },
  valueAxis: { ...axis, axisLine: { show: false }, min: 0 },
  legend: {
    top: 0,
    // The default `center` would leave a legend half of the width; the corner belongs to the button of the chart.
    left: 'auto',
    right: 44,
    itemWidth: 16,
    itemHeight: 10,
    textStyle: { color: chartColours.text, fontSize: 12 }
  },
  tooltip: { textStyle: { fontSize: 12 }, borderColor: chartColours.line, confine: true },
  line: { symbolSize: 6, lineStyle: { width: 2 } }
}

/** Patterns that tell bars apart in black and white: the first series plain, the second hatched. */
export const plain = { color: 'rgba(0, 0, 0, 0)' }
export const hatching = {
  color: 'rgba(255, 255, 255, 0.55)',
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: -Math.PI / 4
}
/** The third series. */
export const crossed = {
  color: 'rgba(255, 255, 255, 0.6)',
  dashArrayX: [1, 0],
  dashArrayY: [2, 4],
  rotation: Math.PI / 2
}
