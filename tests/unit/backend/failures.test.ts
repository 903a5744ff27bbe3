import { describe, expect, it } from 'vitest'
import { errorAt, warningAt } from '@domain/violation'
import { ConflictError, NotFoundError, StorageError } from '@database/storage-errors'
import { ValidationError } from '@services/validation-error'
import { failuresWith, UnavailableError } from '../../../electron/backend/failures'

function translate(error: unknown) {
  const log: string[] = []
  const failure = failuresWith((text) => log.push(text))('center:save', error)
  return { failure, log }
}

describe('errors on their way to the screen', () => {
  it('name the wrong fields, warnings left out', () => {
    const { failure, log } = translate(
      new ValidationError([errorAt('name', '请填写名称'), warningAt('phone', '号码偏短')])
    )
    expect(failure).toEqual({
      kind: 'validation',
      message: '有 1 处需要修改，请按提示修改后再保存。',
      fields: [{ field: 'name', message: '请填写名称' }],
      incident: null
    })
    expect(log).toEqual([])
  })

  it.each([
    [new ConflictError(null), 'conflict'],
    [new NotFoundError(), 'not-found'],
    [new StorageError('full'), 'storage'],
    [Object.assign(new Error('SQLITE_BUSY: database is locked'), { code: 'SQLITE_BUSY' }), 'storage'],
    [new UnavailableError('busy', '正在恢复数据，请稍候。'), 'busy'],
    [AbortSignal.abort().reason, 'cancelled']
  ])('that are expected keep their kind: %s', (error, kind) => {
    const { failure } = translate(error)
    expect(failure).toMatchObject({ kind, incident: null })
    expect(failure.message).toMatch(/[\u4e00-\u9fff]/)
  })

  it('that are bugs become a number; statement, path and stack stay in the log', () => {
    const bug = Object.assign(new Error('SQLITE_ERROR: no such column: phone at /home/clerk/desk.db'), {
      query: 'SELECT phone FROM person WHERE phone = ?',
      parameters: ['13800000000']
    })
    const { failure, log } = translate(bug)
    expect(failure.kind).toBe('bug')
    expect(JSON.stringify(failure)).not.toMatch(/SELECT|SQLITE|home|column| at |138/)
    expect(log[0]).toContain(failure.incident)
    expect(log[0]).toContain('SQLITE_ERROR')
    expect(log[0]).not.toContain('13800000000')
  })

  it('that are no errors at all become a bug too', () => {
    expect(translate('text').failure.kind).toBe('bug')
    expect(translate(undefined).failure.kind).toBe('bug')
  })
})
