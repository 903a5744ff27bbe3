import { describe, expect, it } from 'vitest'
import { answerFromSystem, type SystemKeys } from '../../../electron/main/key-guard'

const system: SystemKeys = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(`w:${text}`),
  decryptString: (bytes) => {
    const text = bytes.toString()
    if (!text.startsWith('w:')) throw new Error('secret in the error')
    return text.slice(2)
  },
  getSelectedStorageBackend: () => 'gnome_libsecret'
}

function ask(question: Parameters<typeof answerFromSystem>[0], parts: Partial<SystemKeys> = {}) {
  const warnings: string[] = []
  const answer = answerFromSystem(question, { ...system, ...parts }, 'linux', (text) => warnings.push(text))
  return { answer, warnings }
}

describe('the keys of the operating system', () => {
  it('wrap a key and give it back', () => {
    const { answer } = ask({ ask: 'wrap', text: 'key' })
    expect(answer).not.toContain('key')
    expect(ask({ ask: 'unwrap', text: answer ?? '' })).toEqual({ answer: 'key', warnings: [] })
    expect(ask({ ask: 'available', text: '' }).answer).toBe('')
  })

  it('count as none where Linux has no keyring, and where the shell cannot say', () => {
    const wrap = { ask: 'wrap', text: 'key' } as const
    expect(ask(wrap, { getSelectedStorageBackend: () => 'basic_text' }).answer).toBeNull()
    expect(ask(wrap, { getSelectedStorageBackend: () => 'unknown' }).answer).toBeNull()
    expect(ask(wrap, { getSelectedStorageBackend: undefined }).answer).toBeNull()
    expect(ask(wrap, { isEncryptionAvailable: () => false }).answer).toBeNull()
    const onWindows = answerFromSystem(
      wrap,
      { ...system, getSelectedStorageBackend: undefined },
      'win32',
      () => {
        throw new Error('nothing to warn of')
      }
    )
    expect(onWindows).not.toBeNull()
  })

  it('answer null for a key of another machine, and say so without the error', () => {
    const { answer, warnings } = ask({ ask: 'unwrap', text: Buffer.from('foreign').toString('base64') })
    expect(answer).toBeNull()
    expect(warnings).toEqual(['the keys of the operating system refused to unwrap'])
  })
})
