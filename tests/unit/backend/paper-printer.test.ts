import { expect, it } from 'vitest'
import type { FromBackend } from '@contract/wire'
import { PaperPrinter } from '../../../electron/backend/paper-printer'

const page = { title: '表', paper: 'A4', landscape: true, frame: 'table', html: '<p>表</p>' } as const

function printer() {
  const sent: FromBackend[] = []
  return { sent, printer: new PaperPrinter((message) => sent.push(message)) }
}

it('each page gets the answer of its number, whichever comes first', async () => {
  const { sent, printer: own } = printer()
  const { signal } = new AbortController()
  const [one, other] = [own.print(page, signal), own.print({ ...page, title: '二' }, signal)]
  expect(sent).toEqual([
    { kind: 'print', id: 1, page },
    { kind: 'print', id: 2, page: { ...page, title: '二' } }
  ])
  own.receive(2, Uint8Array.of(2))
  own.receive(1, Uint8Array.of(1))
  expect([await one, await other]).toEqual([Uint8Array.of(1), Uint8Array.of(2)])
})

it('a page that could not be printed is an error', async () => {
  const { printer: own } = printer()
  const printed = own.print(page, new AbortController().signal)
  own.receive(1, null)
  await expect(printed).rejects.toThrow('could not print')
})

it('a cancelled print is told to the shell, its late answer is nobody’s', async () => {
  const { sent, printer: own } = printer()
  const abort = new AbortController()
  const printed = own.print(page, abort.signal)
  abort.abort()
  await expect(printed).rejects.toMatchObject({ name: 'AbortError' })
  expect(sent.at(-1)).toEqual({ kind: 'cancel-print', id: 1 })
  own.receive(1, Uint8Array.of(1))
  expect(() => own.print(page, abort.signal)).toThrow()
  expect(sent).toHaveLength(2)
})
