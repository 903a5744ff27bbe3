import { describe, expect, it } from 'vitest'
import { parseWindowState } from '../../../electron/main/window/parse-window-state'

const kept = { x: -8, y: 0, width: 1366, height: 768, maximized: false }

describe('window.json', () => {
  it('says where the window stood', () => {
    expect(parseWindowState(JSON.stringify(kept))).toEqual(kept)
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{}',
    JSON.stringify({ ...kept, x: '0' }),
    JSON.stringify({ ...kept, y: 0.5 }),
    JSON.stringify({ ...kept, x: 1e9 }),
    JSON.stringify({ ...kept, width: 10 }),
    JSON.stringify({ ...kept, height: null }),
    JSON.stringify({ ...kept, maximized: 1 })
  ])('says nothing that could be used in %s', (text) => {
    expect(parseWindowState(text)).toBeNull()
  })
})
