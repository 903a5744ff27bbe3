/** Styles of a workbook that grow by a red-filled twin of each style asked for. */
export interface ColouredStyles {
  /** The number of the twin of a style; null when the workbook does not have that style. */
  colouredOf(style: number): number | null
  xml(): string
}

const fill = '<patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill>'

/** @returns null for styles whose lists cannot be found: the notes are then written without colour. */
export function colouredStyles(xml: string): ColouredStyles | null {
  const fills = listOf(xml, 'fills', 'fill')
  const formats = listOf(xml, 'cellXfs', 'xf')
  if (!fills || !formats) return null
  const twins = new Map<number, number>()
  const added: string[] = []
  return {
    colouredOf: (style) => {
      const known = twins.get(style)
      if (known !== undefined) return known
      const format = formats.items[style]
      if (format === undefined) return null
      const twin = formats.items.length + added.length
      added.push(withFill(format, fills.items.length))
      twins.set(style, twin)
      return twin
    },
    xml: () => {
      if (added.length === 0) return xml
      const { prefix } = fills
      const tag = (name: string): string => `${prefix}${name}`
      const newFill = `<${tag('fill')}>${fill.replace(/<(\/?)/gu, `<$1${prefix}`)}</${tag('fill')}>`
      return grown(grown(xml, formats, added), fills, [newFill])
    }
  }
}

interface StyleList {
  name: string
  prefix: string
  items: string[]
}

function listOf(xml: string, list: string, item: string): StyleList | null {
  const whole = new RegExp(`<(\\w+:)?${list}(?:\\s[^>]*)?>([\\s\\S]*?)</\\1?${list}>`, 'u').exec(xml)
  if (!whole) return null
  const prefix = whole[1] ?? ''
  const one = new RegExp(`<${prefix}${item}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${prefix}${item}>)`, 'gu')
  return { name: list, prefix, items: (whole[2] ?? '').match(one) ?? [] }
}

/** The list with the new entries at its end and its count raised. */
function grown(xml: string, { name, prefix, items }: StyleList, added: readonly string[]): string {
  const open = new RegExp(`(<${prefix}${name}(?:\\s[^>]*?)?)(\\scount=")\\d+(")`, 'u')
  return xml
    .replace(open, (_, before: string, count: string, after: string) =>
      [before, count, String(items.length + added.length), after].join('')
    )
    .replace(`</${prefix}${name}>`, () => `${added.join('')}</${prefix}${name}>`)
}

function withFill(format: string, fillId: number): string {
  const bare = format.replace(/\s(?:fillId|applyFill)="[^"]*"/gu, '')
  return bare.replace(/^<([\w:]+)/u, (tag) => `${tag} fillId="${String(fillId)}" applyFill="1"`)
}
