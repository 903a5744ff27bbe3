import { expect, it } from 'vitest'
import type { FromBackend } from '@contract/wire'
import { KeyQuestions } from '../../../electron/backend/key-questions'

it('each answer of the shell goes to its own question, in whatever order they come', async () => {
  const sent: FromBackend[] = []
  const questions = new KeyQuestions((message) => sent.push(message))
  const first = questions.ask({ ask: 'wrap', text: 'a' })
  const second = questions.ask({ ask: 'unwrap', text: 'b' })
  const [one, other] = sent.map((message) => (message.kind === 'key' ? message.id : 0))
  questions.receive(other ?? 0, null)
  questions.receive(one ?? 0, 'wrapped')
  questions.receive(99, 'to nobody')
  expect(await Promise.all([first, second])).toEqual(['wrapped', null])
})
