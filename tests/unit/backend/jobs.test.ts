import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { JobProgress } from '@contract/events'
import { failuresWith } from '../../../electron/backend/failures'
import { Jobs } from '../../../electron/backend/jobs'

function jobsWithLog() {
  const pushed: JobProgress[] = []
  const jobs = new Jobs(
    (progress) => pushed.push(progress),
    failuresWith(() => undefined)
  )
  const last = async (): Promise<JobProgress | undefined> => {
    while (pushed.at(-1) === undefined || pushed.at(-1)?.state === 'running') await pause(1)
    return pushed.at(-1)
  }
  return { jobs, pushed, last }
}

describe('a job', () => {
  it('says nothing before its id was given, then begins, then ends with its result', async () => {
    const { jobs, pushed, last } = jobsWithLog()
    const jobId = jobs.begin('data:create', [], async () => 42)
    expect(pushed).toEqual([])
    expect(await last()).toMatchObject({ jobId, name: 'data:create', state: 'done', result: 42, error: null })
    expect(pushed[0]).toMatchObject({ jobId, state: 'running', done: 0, total: 0 })
  })

  it('tells progress at most every 100 ms and always the last figures', async () => {
    const { jobs, pushed, last } = jobsWithLog()
    jobs.begin('data:create', [], async ({ progress }) => {
      for (let done = 1; done <= 5_000; done += 1) progress(done, 5_000, `${done}`)
      await pause(120)
      progress(5_000, 5_000, '写入完成')
    })
    expect(await last()).toMatchObject({ state: 'done', done: 5_000, total: 5_000, text: '写入完成' })
    expect(pushed.length).toBeLessThan(10)
  })

  it('stops between two records when it is cancelled, once', async () => {
    const { jobs, last } = jobsWithLog()
    const jobId = jobs.begin('data:create', [], async ({ signal }) => {
      for (;;) {
        signal.throwIfAborted()
        await pause(1)
      }
    })
    expect(jobs.cancel(jobId)).toBe(true)
    expect(await last()).toMatchObject({ state: 'cancelled', error: { kind: 'cancelled' } })
    await pause(1)
    expect(jobs.cancel(jobId)).toBe(false)
    expect(jobs.cancel('unknown')).toBe(false)
  })

  it('fails in words about the chosen file when the file system refuses it', async () => {
    const { jobs, last } = jobsWithLog()
    jobs.begin('data:create', ['chosen.xlsx'], () =>
      Promise.reject(Object.assign(new Error('EBUSY: secret/path'), { code: 'EBUSY' }))
    )
    expect(await last()).toMatchObject({
      state: 'failed',
      error: { kind: 'storage', message: '该文件正被其他程序打开，请先关闭它再试。' }
    })
  })

  it('is waited for when the program closes', async () => {
    const { jobs, pushed } = jobsWithLog()
    jobs.begin('data:create', [], async ({ signal }) => {
      await pause(20)
      signal.throwIfAborted()
    })
    await jobs.cancelAll()
    expect(pushed.at(-1)).toMatchObject({ state: 'cancelled' })
  })
})
