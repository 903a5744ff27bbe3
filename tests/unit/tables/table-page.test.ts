import { describe, expect, it } from 'vitest'
import { textSize, usableWidth } from '@documents/tables/page/page-style'
import { tablePage } from '@documents/tables/page/table-page'
import { projectTasks } from '@documents/tables/definitions/project-tasks'
import { documentOf, lineWith, sisterTask, smallSummary } from './small-summary'

describe('the page of a table', () => {
  it('prints the same numbers as the workbook, as the screen writes them', () => {
    const { html, title, landscape } = tablePage(documentOf(sisterTask), 'A4')
    expect([title, landscape]).toEqual(['小汇总表', true])
    const cells = (label: string): string[] => {
      const row = html.split('<tr').find((part) => part.includes(`>${label}<`)) ?? ''
      return [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/gu)].map(([, text = '']) => text)
    }
    // 12 345 600 分 = 12.35 万元 on paper.
    expect(cells('甲区')).toEqual([
      '1',
      '甲区',
      '110105199003071234',
      '乡里中心',
      '2026-09-30',
      '2',
      '1',
      '50.00',
      '75.00',
      '−25.0',
      '12.35',
      '100.50',
      '1.5'
    ])
    // 4 × 12.3456 = 49.3824; 6/10 = 60 %, 15 points behind 75 %.
    expect(cells('全市合计').slice(5)).toEqual([
      '10',
      '6',
      '60.00',
      '75.00',
      '−15.0',
      '49.38',
      '402.00',
      '6.0'
    ])
    expect(cells('剔除超额')[7]).toBe('50.00')
    expect(cells('未分解县').slice(5, 8)).toEqual(['—', '4', '—'])
  })

  it('repeats the head and has no script, whatever is in the fields', () => {
    const payloads = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      '<iframe src="file:///etc/passwd"></iframe>',
      '<meta http-equiv="refresh" content="0;url=http://x">',
      '<style>@import url(http://x)</style>',
      '</td></tr></table>&amp;'
    ]
    const lines = payloads.map((text) => lineWith(text, { code: text, word: text, day: text }))
    for (const text of payloads) {
      const { html } = tablePage(
        documentOf(lines, { title: text, annex: text, unitName: text, notes: [text] }),
        'A4'
      )
      const tags = [...html.matchAll(/<\/?([a-z!][a-z0-9]*)/giu)].map(([, tag]) => tag?.toLowerCase())
      const ours = 'html head meta title style body section p h1 span table colgroup col thead tr th tbody td'
      expect(tags.filter((tag) => tag !== '!doctype' && !ours.split(' ').includes(tag ?? ''))).toEqual([])
      expect(html.match(/<meta/gu)).toHaveLength(1)
      expect(html).not.toMatch(/<[^>]*(?:onerror|javascript:|src=)/u)
    }
  })

  it('says so when there is nothing to print', () => {
    expect(tablePage(documentOf([]), 'A4').html).toContain('没有符合范围的记录')
  })

  it('goes on as another table on a new page after 600 lines, the numbers go on', () => {
    const lines = Array.from({ length: 1201 }, (_, index) => lineWith(`甲${index + 1}`, {}))
    const { html } = tablePage(documentOf(lines), 'A4')
    expect(html.match(/<thead>/gu)).toHaveLength(3)
    expect(html).toContain('<td class="whole">1,201</td><td class="text">甲1201</td>')
  })

  it('shrinks a wide table to the paper and leaves a narrow one at 五号', () => {
    // 122 characters at 10.5 pt are 640.5 pt and 13 × 6 pt beside: within the 774 pt of A4.
    expect(textSize(smallSummary, usableWidth.A4)).toBe(10.5)
    expect(textSize(projectTasks, usableWidth.A4)).toBeLessThan(textSize(projectTasks, usableWidth.A3))
    const width = projectTasks.columns.reduce((sum, column) => sum + column.width, 0)
    const taken = (textSize(projectTasks, usableWidth.A3) / 2) * width + projectTasks.columns.length * 6
    expect(taken).toBeLessThanOrEqual(1123)
    expect(taken).toBeGreaterThan(1123 - 20)
  })
})
