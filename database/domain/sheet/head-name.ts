/** 建筑面积(平方米) → 建筑面积: what stands in brackets or at the end and is only a unit. */
const units = '(?:万?(?:m2|平方米|平米|平方|人次|人|户|元)|亿元|千元|个|层|处|间|周岁|%|％)'
const bracketed = new RegExp(`[(\\[【](?:单位[:：])?${units}[)\\]】]`, 'gu')
const trailing = new RegExp(`(?<=.{2})(?:万?m2|万?平方米|%)$`, 'u')

/** The form in which heads are compared: no blanks, units, leading numbers, 其中 or marks of duty. */
export function comparableHead(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/[‐-―−]/gu, '-')
    .replace(bracketed, '')
    .replace(/^[*★☆]+|[*★☆:]+$/gu, '')
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.](?=\D)/u, '')
    .replace(/^其中[:,、]?(?=.)/u, '')
    .replace(trailing, '')
}

/** Zeros that the head adds to each bare number under it: 4 for 建筑面积(万㎡), else 0. */
export function zerosOfHead(path: readonly string[]): number {
  const folded = path.join('/').normalize('NFKC').replace(/\s+/gu, '')
  return /[([](?:单位[:：])?万(?:m2|平方米|平米|平方|人次|人|户)[)\]]|万m2(?:\/|$)/u.test(folded) ? 4 : 0
}
