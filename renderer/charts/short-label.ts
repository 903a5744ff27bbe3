/** Long names of places lose the parts that tell nothing, then their end: 洛阳高新技术产业开发区 → 高新区. */
const shorter: readonly [RegExp, string][] = [
  [/^洛阳/u, ''],
  [/高新技术产业开发区$/u, '高新区'],
  [/经济技术开发区$/u, '经开区'],
  [/(?:回|满|蒙古|维吾尔|壮)族(?=[区县]$)/u, '']
]

/** A name of at most `limit` characters for an axis. */
export function shortLabel(name: string, limit = 6): string {
  const text = shorter.reduce((short, [pattern, replacement]) => short.replace(pattern, replacement), name)
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`
}
