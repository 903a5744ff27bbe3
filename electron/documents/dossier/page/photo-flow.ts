import { html, type Markup } from '@documents/tables/page/escape-html'
import type { PrintedPhoto } from '@documents/dossier/dossier-document'
import type { Flow } from '@documents/dossier/page/paginate'

/** Points of one row: the photo, two lines of its caption, and the gap below. */
export const photoRow = { photo: 158, caption: 26, gap: 8 } as const

/** Two photos a row, each with its caption below; a row is never torn. */
export function photoFlow(title: string, rows: readonly (readonly (PrintedPhoto | null)[])[]): Flow[] {
  const height = photoRow.photo + photoRow.caption + photoRow.gap
  return [
    {
      kind: 'piece',
      piece: { height: 24, markup: html`<p class="table-title">${title}</p>` },
      keepWithNext: true
    },
    ...rows.map((row): Flow => ({
      kind: 'piece',
      piece: { height, markup: html`<div class="photos">${row.map(photoMarkup)}</div>` },
      keepWithNext: false
    }))
  ]
}

function photoMarkup(photo: PrintedPhoto | null): Markup {
  if (photo === null) return html`<div></div>`
  const picture =
    photo.source === null ? html`<p>照片文件不见了</p>` : html`<img src="${photo.source}" alt="" />`
  return html`<div>
    <div class="photo">${picture}</div>
    <p class="caption">${photo.caption}</p>
  </div>`
}
