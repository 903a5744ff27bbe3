import { z } from 'zod'

/**
 * Settings for every schema, imported before the first one is made.
 * - Messages are Chinese and say what to do.
 * - In the page zod must not compile parsers with `new Function`: the content security policy forbids it.
 */
z.config({ customError: wordsOf, jitless: 'document' in globalThis })

function wordsOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return wordsOfMissing(issue.input, issue.expected)
    case 'too_big':
      return tooBig(issue.origin, issue.maximum)
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum)
    case 'invalid_value':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? '请选择'
        : '请从给出的选项中选择'
    case 'invalid_format':
      return '格式不正确，请检查'
    case 'unrecognized_keys':
      return '含有程序不认识的内容'
    default:
      return '填写不正确，请检查'
  }
}

function wordsOfMissing(input: unknown, expected: string): string {
  if (input === undefined || input === null || input === '') return '请填写'
  if (expected === 'int') return '请填写整数'
  if (expected === 'number') return '请填写数字'
  return '填写不正确，请检查'
}

function tooBig(origin: string, maximum: number | bigint): string {
  if (origin === 'string') return `最多 ${maximum} 个字`
  return origin === 'array' ? `最多 ${maximum} 项` : `不能大于 ${maximum}`
}

function tooSmall(origin: string, minimum: number | bigint): string {
  if (origin === 'string') return minimum <= 1 ? '请填写' : `至少 ${minimum} 个字`
  if (origin === 'array') return minimum <= 1 ? '请至少选择一项' : `至少 ${minimum} 项`
  return `不能小于 ${minimum}`
}
