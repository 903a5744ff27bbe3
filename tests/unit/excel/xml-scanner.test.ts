import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanXml } from '@documents/excel/xml/xml-scanner'
import { decodeXstring, encodeXstring } from '@documents/excel/xml/xml-text'

async function eventsOf(pieces: readonly string[]): Promise<string[]> {
  const events: string[] = []
  const push = (event: string): void => {
    const last = events.at(-1)
    if (event.startsWith('#') && last?.startsWith('#')) events[events.length - 1] = last + event.slice(1)
    else events.push(event)
  }
  async function* stream(): AsyncGenerator<string> {
    yield* pieces
  }
  await scanXml(stream(), {
    open: (name, attribute) => push(`<${name} a=${attribute('a') ?? ''} id=${attribute('id') ?? ''}`),
    text: (text) => push(`#${text}`),
    close: (name) => push(`>${name}`)
  })
  return events
}

const sample =
  `\ufeff<?xml version="1.0"?><!-- a > b --><x:root xmlns:x="u" xmlns:id="no" a='1 > 0' r:id = "q&quot;">` +
  `邻里&amp;中心&#x4e2d;&#65;<b a="&lt;"/><![CDATA[<&>]]><c>𠮷</c ></x:root>\n`

describe('the XML scanner', () => {
  it('reads what XML means', async () => {
    expect(await eventsOf([sample])).toEqual([
      '<root a=1 > 0 id=q"',
      '#邻里&中心中A',
      '<b a=< id=',
      '>b',
      '#<&>',
      '<c a= id=',
      '#𠮷',
      '>c',
      '>root'
    ])
  })

  it('reads the same wherever the pieces are cut', async () => {
    const whole = await eventsOf([sample])
    for (let at = 0; at <= sample.length; at += 1) {
      expect(await eventsOf([sample.slice(0, at), sample.slice(at)])).toEqual(whole)
    }
    expect(await eventsOf([...Array(sample.length).keys()].map((at) => sample.charAt(at)))).toEqual(whole)
  })

  it.each([
    '<a>',
    '</a>',
    '<a></a></a>',
    '<a',
    'x<a/>',
    '<a/>x',
    '<a>&nbsp;</a>',
    '<a>&#0;</a>',
    '<!DOCTYPE a><a/>',
    '<a>&',
    ''
  ])('refuses %s', async (text) => {
    await expect(eventsOf([text])).rejects.toThrow(/工作簿/)
  })
})

describe('characters that XML cannot hold', () => {
  it('survive as _xHHHH_, and a text that looks like it stays itself', () => {
    expect(encodeXstring('a\u0000\tb\r_x000D_')).toBe('a_x0000_\tb_x000D__x005F_x000D_')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => decodeXstring(encodeXstring(text)) === text)
    )
  })
})
