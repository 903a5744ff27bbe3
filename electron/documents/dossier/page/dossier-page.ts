import { spokenDate } from '@domain/calendar/spoken-date'
import type { PaperPage } from '@contract/paper-page'
import { html, Markup } from '@documents/tables/page/escape-html'
import { pageOf } from '@documents/tables/page/table-page'
import { dossierTitle, type DossierBlock, type DossierDocument } from '@documents/dossier/dossier-document'
import { barsHeight, barsPicture } from '@documents/dossier/page/bars-picture'
import { curvePicture } from '@documents/dossier/page/curve-picture'
import { dossierStyle } from '@documents/dossier/page/dossier-style'
import { paginate, type Flow } from '@documents/dossier/page/paginate'
import { photoFlow } from '@documents/dossier/page/photo-flow'
import { linePitch, textArea } from '@documents/dossier/page/sheet-measures'
import { tableFlow } from '@documents/dossier/page/table-flow'

export interface DossierPage {
  page: PaperPage
  /** Sheets of the PDF, cover and contents among them. */
  sheets: number
}

/**
 * Cover and contents take the two sides of the first leaf and bear no number; page 1 is a right-hand page.
 * @param looseness above 1 leaves more room on each page, for fonts that turn out wider than reckoned.
 */
export function dossierPage(document: DossierDocument, looseness = 1): DossierPage {
  const title = dossierTitle(document)
  const { pages, marks } = paginate(
    document.parts.flatMap((part, at): Flow[] => [
      ...(part.onNewPage ? [{ kind: 'new-page' } as const] : []),
      heading(part.title, markOf(at)),
      ...part.blocks.flatMap(blockFlow)
    ]),
    // A hair of room for what Chromium rounds up.
    (textArea.height - 4) / looseness
  )
  const numbered = pages.map(
    (pieces, at) =>
      html`<div class="sheet ${sideOf(at + 1)}">
        ${pieces}
        <p class="folio">— ${at + 1} —</p>
      </div>`
  )
  return {
    page: {
      title,
      paper: 'A4',
      landscape: false,
      frame: 'sheets',
      html: pageOf(title, dossierStyle, [coverOf(document), contentsOf(document, marks), ...numbered])
    },
    sheets: pages.length + 2
  }
}

const markOf = (at: number): string => `part-${at + 1}`
const sideOf = (number: number): string => (number % 2 === 1 ? 'odd' : 'even')

function heading(text: string, mark: string): Flow {
  const markup = html`<h2 id="${mark}">${text}</h2>`
  return { kind: 'piece', piece: { height: linePitch, markup }, keepWithNext: true, mark }
}

function blockFlow(block: DossierBlock): Flow[] {
  switch (block.kind) {
    case 'table':
      return tableFlow(block.table, 'rows')
    case 'facts':
      return tableFlow(block.table, 'facts')
    case 'share':
      return [shareFlow(block)]
    case 'curve':
      return pictureFlow(block.title, curvePicture(block.points), 190)
    case 'bars':
      return pictureFlow(block.title, barsPicture(block.bars), barsHeight(block.bars))
    case 'photos':
      return photoFlow(block.title, block.rows)
  }
}

function shareFlow({ have, required }: Extract<DossierBlock, { kind: 'share' }>): Flow {
  const percent = required === 0 ? 0 : Math.floor((have / required) * 100)
  const markup = html`<p class="body">应有 ${required} 项，已有 ${have} 项，完整度 ${percent}%。</p>
    <div class="bar"><div style="width:${percent}%"></div></div>`
  return { kind: 'piece', piece: { height: linePitch + 26, markup }, keepWithNext: true }
}

function pictureFlow(title: string, drawing: Markup, height: number): Flow[] {
  const markup = html`<p class="table-title">${title}</p>
    <div class="picture" style="height:${height}pt">${drawing}</div>`
  return [{ kind: 'piece', piece: { height: height + 24, markup }, keepWithNext: false }]
}

function coverOf(document: DossierDocument): Markup {
  const { projectNo, centerName, projectName, year, unitName, archivedOn, isSample } = document
  const facts: [string, string][] = [
    ['编号', projectNo],
    ['项目', projectName],
    ['年度', `${year}年`],
    ['责任单位', unitName],
    ['归档日期', archivedOn === null ? '未归档' : spokenDate(archivedOn)]
  ]
  const rows = facts.map(
    ([label, text]) =>
      html`<dt>${label}</dt>
        <dd>${text}</dd>`
  )
  return html`<div class="sheet odd cover">
    <p class="kind">一中心一档</p>
    <p class="name">${centerName}<br />提质升级档案</p>
    <dl>${rows}</dl>
    ${isSample ? html`<p class="sample">演示数据</p>` : new Markup('')}
  </div>`
}

function contentsOf({ parts }: DossierDocument, marks: ReadonlyMap<string, number>): Markup {
  const lines = parts.map(
    ({ title }, at) =>
      html`<a href="#${markOf(at)}"
        ><span>${title}</span><span class="dots"></span><span>${marks.get(markOf(at)) ?? ''}</span></a
      >`
  )
  return html`<div class="sheet even contents">
    <h1>目　录</h1>
    ${lines}
  </div>`
}
