import { normaliseText } from '@domain/search/normalise-text'

const ethnicNames =
  /(?:回|满|蒙古|土家|苗|侗|壮|瑶|彝|藏|羌|白|傣|黎|畲|维吾尔|哈萨克|朝鲜|布依|仡佬|纳西|哈尼|傈僳)族(?:自治)?(?=[区县州])/gu

/** The whole path written into a village's own name: 河南省洛阳市栾川县陶湾镇张盘村…. */
const leadingPath =
  /^(?:[^省]{2,4}省)?(?:[^市]{2,4}市)?(?:[^县区]{1,6}[县区])?(?:[^镇乡]{1,6}(?:镇|乡|街道)|[^县区]{1,14}示范区)(?=.{2,})/u

/**
 * The name for charts and lists, shortened by rule: 定鼎门社区居民委员会 → 定鼎门社区, 官庄村民委员会 → 官庄村,
 * 瀍河回族区 → 瀍河区, 洛阳高新技术产业开发区 → 高新区, 关林街道办事处 → 关林街道. Source: domain §1.1.
 */
export function shortName(fullName: string): string {
  const name = fullName.trim()
  const committee = /^(.+?)(居民委员会|居委会|村民委员会|村委员会|村委会)$/u.exec(name)
  if (committee) {
    const [, stem = '', suffix = ''] = committee
    const own = stem.replace(leadingPath, '')
    if (/(?:社区|村)$/u.test(own)) return own
    return own + (suffix.startsWith('村') ? '村' : '社区')
  }
  const zone = /(高新技术产业|经济技术)开发区$/u.exec(name)
  if (zone) return zone[1] === '经济技术' ? '经开区' : '高新区'
  return name.replace(ethnicNames, '').replace(/街道办事处$/u, '街道')
}

/** A division with the names that may stand for it, and its ancestors' from the county down. */
export interface NamedDivision {
  id: string
  names: readonly string[]
  ancestors: readonly { names: readonly string[] }[]
}

export type DivisionMatch = { id: string } | { message: string }

/**
 * Finds a division by its path (县区, 街道, 社区), never by the bare name alone: one city has ten 王庄村.
 * Former and short names count; an ancestor that the clerk left empty matches any. Source: domain §1.1.
 */
export function matchDivision(path: readonly string[], divisions: readonly NamedDivision[]): DivisionMatch {
  const own = path.at(-1) ?? ''
  const parents = path.slice(0, -1).filter((name) => name.trim() !== '')
  const found = divisions.filter(
    (division) =>
      answersTo(division.names, own) &&
      parents.every((parent) => division.ancestors.some((ancestor) => answersTo(ancestor.names, parent)))
  )
  const [match] = found
  const written = path.filter((name) => name.trim() !== '').join(' / ')
  if (match === undefined)
    return { message: `区划“${written}”没有找到，请按行政区划名称填写县区、街道（乡镇）和社区（村）` }
  if (found.length > 1)
    return { message: `区划“${written}”有 ${found.length} 个同名，请补全县区和街道（乡镇）` }
  return { id: match.id }
}

function answersTo(names: readonly string[], written: string): boolean {
  const wanted = comparable(written)
  return wanted !== '' && names.some((name) => comparable(name) === wanted)
}

function comparable(name: string): string {
  return normaliseText(shortName(name))
}
