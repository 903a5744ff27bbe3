import { expect, it } from 'vitest'
import { outputErrorOf } from '@documents/excel/write/output-error'
import { WorkbookRefusal } from '@documents/excel/workbook-refusal'

it.each([
  ['EBUSY', 'in-use', /关闭/],
  ['EPERM', 'read-only', /关闭.*换一个位置/],
  ['EACCES', 'read-only', /换一个位置/],
  ['EROFS', 'read-only', /只读/],
  ['ENOSPC', 'full', /空间不足/],
  ['ENOENT', 'missing-folder', /不存在/],
  ['EIO', 'io', /没有写成/]
])('%s says what to do', (code, kind, message) => {
  const error = outputErrorOf(Object.assign(new Error(`${code}: write`), { code }))
  expect(error).toMatchObject({ kind, message: expect.stringMatching(message) })
})

it('leaves other errors as they are', () => {
  const bug = new TypeError('x')
  const refusal = new WorkbookRefusal('cancelled', 'x')
  expect(outputErrorOf(bug)).toBe(bug)
  expect(outputErrorOf(refusal)).toBe(refusal)
})
