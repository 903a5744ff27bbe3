/** How near somebody works to a centre that lacks people, nearest first; `off` holds no post that day. */
export const nearnesses = {
  center: '本中心',
  town: '同街道（乡镇）',
  county: '同县区',
  off: '未在岗'
} as const
export type Nearness = keyof typeof nearnesses

interface Word {
  code: string
  label: string
}

/**
 * Codes of the certificates that a post's qualification accepts: those whose name stands in its words (助理社工师及以上
 * names 助理社工师 and 社工师). Null: the post asks for none.
 */
export function acceptedCertificates(qualification: string, certificates: readonly Word[]): string[] | null {
  if (qualification.trim() === '') return null
  return certificates.filter(({ label }) => qualification.includes(label)).map(({ code }) => code)
}
