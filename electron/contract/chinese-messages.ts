import { z } from 'zod'

/**
 * What a schema says when a rule carries no message of its own. Called once by every process that parses
 * with the contract, so that no English message of the library reaches a clerk.
 */
export function useChineseMessages(): void {
  z.config({ customError: messageOf })
}

function messageOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? '请填写' : '内容的类型不对，请重新填写'
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? Number(issue.minimum) <= 1
          ? '请填写'
          : `至少 ${issue.minimum} 项（字）`
        : `不能小于 ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `最多 ${issue.maximum} 项（字）`
        : `不能大于 ${issue.maximum}`
    case 'invalid_value':
      return issue.input === null || issue.input === '' ? '请选择' : '不在可选范围内，请重新选择'
    case 'unrecognized_keys':
      return `不认识的字段：${issue.keys.join('、')}`
    default:
      return '格式不对，请按提示重新填写'
  }
}
