const mobile = /^1[3-9]\d{9}$/
const landline = /^(?:0\d{2,3}-?)?\d{7,8}(?:-\d{1,6})?$/
const service = /^(?:400-?\d{3}-?\d{4}|1\d{4})$/

/** What is wrong with a phone number, in Chinese; null for a good one and for an empty field. */
export function phoneProblem(text: string): string | null {
  const phone = text.normalize('NFKC').replace(/\s+/gu, '')
  if (phone === '' || mobile.test(phone) || landline.test(phone) || service.test(phone)) return null
  return '电话格式不对，请填 11 位手机号或带区号的座机号，如 0379-63210000'
}

/** 138****5678: the middle of a number hidden on screen and in exports; seven digits or fewer keep only the last two. */
export function maskPhone(text: string): string {
  const digits = [...text].filter((character) => /\d/.test(character)).length
  const [head, tail] = digits > 7 ? [3, 4] : [0, 2]
  let seen = 0
  return [...text]
    .map((character) => {
      if (!/\d/.test(character)) return character
      seen += 1
      return seen <= head || seen > digits - tail ? character : '*'
    })
    .join('')
}
