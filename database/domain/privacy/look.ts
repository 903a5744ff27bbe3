import { errorAt, type Violation } from '@domain/violation'

/** Why somebody asks for a number in full. Source: hazards §3.6. */
export const lookReasons = {
  contact: '联系本人',
  verify: '核对信息',
  report: '上级要求报送',
  other: '其他'
} as const
export type LookReason = keyof typeof lookReasons

/** Whose number it is. */
export const lookSubjects = { person: '人员', center: '中心负责人', responsibility: '项目责任人' } as const
export type LookSubject = keyof typeof lookSubjects

/** Which of the numbers. */
export const lookFields = { phone: '电话', idNumber: '身份证号' } as const
export type LookField = keyof typeof lookFields

/** How long a number stays in sight, in seconds. */
export const secondsShown = 30

/** A reason of the list does by itself; 其他 must be said in words. */
export function checkLook({ reason, note }: { reason: LookReason | null; note: string }): Violation[] {
  if (reason === null) return [errorAt('reason', '请选择查看原因')]
  if (reason === 'other' && [...note.trim()].length < 4) {
    return [errorAt('note', '选“其他”的，请写明原因，至少 4 个字')]
  }
  return []
}

/** 核对信息：社保登记. */
export function lookInWords({ reason, note }: { reason: LookReason; note: string }): string {
  return note === '' ? lookReasons[reason] : `${lookReasons[reason]}：${note}`
}
