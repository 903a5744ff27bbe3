import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DossierDocument } from '@documents/dossier/dossier-document'
import { barsPicture } from '@documents/dossier/page/bars-picture'
import { curvePicture } from '@documents/dossier/page/curve-picture'
import { dossierPage } from '@documents/dossier/page/dossier-page'
import { linesAtMost, wrapped } from '@documents/dossier/page/measure'
import { paginate, type Flow } from '@documents/dossier/page/paginate'
import { bodyText, linePitch } from '@documents/dossier/page/sheet-measures'
import { fact, factsTable } from '@documents/dossier/tables/facts-table'
import { html } from '@documents/tables/page/escape-html'

const piece = (
  name: string,
  height: number,
  changes: Partial<Extract<Flow, { kind: 'piece' }>> = {}
): Flow => ({
  kind: 'piece',
  piece: { height, markup: html`<p>${name}</p>` },
  keepWithNext: false,
  ...changes
})
const table = (count: number, height: number): Flow => ({
  kind: 'rows',
  headHeight: 10,
  rows: Array.from({ length: count }, (_, at) => ({
    height,
    markup: html`<tr>
      ${at}
    </tr>`
  })),
  around: (rows) =>
    html`<table>
      ${rows}
    </table>`
})

describe('the sheet', () => {
  it('holds 22 lines of 28 characters', () => {
    // 225 mm ÷ 22 = 28.99 pt; 156 mm ÷ 28 = 15.79 pt, 0.21 less than 16 pt.
    expect(linePitch).toBeCloseTo(28.99, 2)
    expect(bodyText.spacing).toBeCloseTo(-0.21, 2)
  })
})

describe('the reckoning of lines', () => {
  it('counts Chinese as a whole em and digits as 0.6', () => {
    expect(linesAtMost('一二三四五', 5)).toBe(1)
    // Six in a box of five: a line that breaks keeps one em free, so four and two.
    expect(wrapped('一二三四五六', 5)).toEqual(['一二三四', '五六'])
    expect(linesAtMost('1234567890', 6)).toBe(1)
    expect(linesAtMost('', 5)).toBe(1)
    expect(linesAtMost('一\n二', 5)).toBe(2)
  })

  it('loses no character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('一', '，', 'W', '9', '-', ' ', '\n', '😀') }),
        fc.integer({ min: 1, max: 40 }),
        (text, width) => {
          expect(wrapped(text, width).join('').replaceAll('\n', '')).toBe(text.replaceAll('\n', ''))
        }
      )
    )
  })
})

describe('the pages', () => {
  it('keep a heading with what follows, and tell its page', () => {
    const flow = [piece('a', 80), piece('h', 10, { keepWithNext: true, mark: 'h' }), piece('b', 15)]
    const { pages, marks } = paginate(flow, 100)
    // 80 + 10 + 15 > 100: the heading turns the page though it would fit itself.
    expect(pages.map((page) => page.length)).toEqual([1, 2])
    expect(marks.get('h')).toBe(2)
  })

  it('repeat the head of a table that is cut', () => {
    // 10 + 9 × 10 = 100 on the first page, 10 + 3 × 10 on the second.
    const { pages } = paginate([table(12, 10)], 100)
    expect(pages.map(([one]) => one?.html.match(/<tr>/gu)?.length)).toEqual([9, 3])
  })

  it('fill no page beyond its height and lose nothing', () => {
    const pieces = fc.record({ height: fc.integer({ min: 1, max: 90 }), keep: fc.boolean() })
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const flow = parts.map(({ height, keep }, at) =>
          piece(`${at}:${height}`, height, { keepWithNext: keep })
        )
        const { pages } = paginate(flow, 100)
        const heights = pages.map((page) =>
          page.reduce((sum, { html: text }) => sum + Number(/:(\d+)/u.exec(text)?.[1]), 0)
        )
        expect(Math.max(0, ...heights)).toBeLessThanOrEqual(100)
        expect(pages.flat().map(({ html: text }) => Number(/(\d+):/u.exec(text)?.[1]))).toEqual(
          parts.map((_, at) => at)
        )
      })
    )
  })
})

const document: DossierDocument = {
  projectNo: '2026-U-0001',
  centerName: '<定鼎门>社区邻里中心',
  projectName: '功能提升项目',
  year: 2026,
  unitName: '洛龙区',
  archivedOn: null,
  cutoff: '2026-09-30',
  filledOn: '2026-10-08',
  parts: [
    {
      title: '一、基本情况',
      blocks: [
        {
          kind: 'table',
          table: factsTable('一', '表一', [fact('备注', '长'.repeat(2000)), fact('空', null)])
        }
      ],
      onNewPage: false
    },
    { title: '二、其他', blocks: [{ kind: 'share', have: 7, required: 8 }], onNewPage: true }
  ],
  completeness: { have: 7, required: 8, missing: [] },
  isSample: true
}

describe('the page of a dossier', () => {
  const { page, sheets } = dossierPage(document)
  const numbered = page.html.split('<div class="sheet').slice(3)

  it('numbers its pages outside: odd ones right, even ones left; cover and contents bear none', () => {
    expect(page.frame).toBe('sheets')
    expect(numbered.length).toBe(sheets - 2)
    numbered.forEach((text, at) => {
      expect(text.startsWith(at % 2 === 0 ? ' odd"' : ' even"')).toBe(true)
      expect(text).toContain(`— ${at + 1} —`)
    })
    expect(page.html.split('class="folio"').length - 1).toBe(sheets - 2)
  })

  it('tells in the contents the page on which each part begins', () => {
    const told = [...page.html.matchAll(/<a href="#(part-\d)"[^]*?<span>(\d+)<\/span>/gu)].map(
      ([, mark, number]) => [mark, number]
    )
    const real = ['part-1', 'part-2'].map((mark) => [
      mark,
      String(numbered.findIndex((text) => text.includes(`<h2 id="${mark}"`)) + 1)
    ])
    expect(told).toEqual(real)
  })

  it('cuts a row that no page holds, without losing a character', () => {
    expect(sheets).toBeGreaterThan(4)
    expect(page.html.match(/长/gu)?.length).toBe(2000)
  })

  it('escapes what somebody typed, says 未录入, and marks the sample', () => {
    expect(page.html).not.toContain('<定鼎门>')
    expect(page.html).toContain('&#60;定鼎门&#62;社区邻里中心')
    expect(page.html).toContain('>未录入<')
    expect(page.html).toContain('演示数据')
    // 7 of 8 = 87.5 %, never rounded up to a whole dossier.
    expect(page.html).toContain('完整度 87%')
  })
})

describe('the pictures', () => {
  it('draw nothing for months to come, and no label twice', () => {
    const drawn = curvePicture([
      { period: '2026-01', planned: 0, actual: 0 },
      { period: '2026-02', planned: 50, actual: null }
    ]).html
    expect(drawn.match(/<circle/gu)?.length).toBe(2) // one point, one in the key
    expect(drawn).toContain('2026年1月')
  })

  it('measure each pair by the greater of the two', () => {
    const { html: drawn } = barsPicture([
      { label: '面积', before: 50, now: 100, beforeText: '50 ㎡', nowText: '100 ㎡' }
    ])
    const widths = [...drawn.matchAll(/<rect[^>]*height="11"/gu)].map(([text]) =>
      Number(/\swidth="([\d.]+)"/u.exec(text)?.[1])
    )
    expect(widths[0]).toBeCloseTo((widths[1] ?? 0) / 2, 1)
  })
})
