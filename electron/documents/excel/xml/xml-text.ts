import { damaged } from '@documents/excel/workbook-refusal'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Resolves the five entities of XML and character numbers; any other entity is refused, never expanded. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12});?/gu, (whole, name: string) => {
    const character = whole.endsWith(';') ? (named[name] ?? characterOf(name)) : undefined
    if (character === undefined) throw damaged('XML 实体无法识别')
    return character
  })
}

function characterOf(name: string): string | undefined {
  const match = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/iu.exec(name)
  if (!match) return undefined
  const point = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16)
  return point === 0 || point > 0x10ffff ? undefined : String.fromCodePoint(point)
}

/**
 * Characters that XML cannot hold stand in a workbook as `_xHHHH_` (ECMA-376 ST_Xstring);
 * the underscore of a text that merely looks like this is itself written as `_x005F_`.
 */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16))
  )
}

export function encodeXstring(text: string): string {
  if (!mustEscape.test(text)) return text
  return text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_').replace(unwritable, (character) => {
    const digits = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return `_x${digits}_`
  })
}

const controls = String.raw`\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff`
const unwritable = new RegExp(`[${controls}]`, 'gu')
const mustEscape = new RegExp(`[${controls}]|_x[0-9a-f]{4}_`, 'iu')
