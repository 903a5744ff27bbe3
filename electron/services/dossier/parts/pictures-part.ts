import type { DossierBlock, PrintedPhoto } from '@documents/dossier/dossier-document'
import { photoTable } from '@documents/dossier/tables/photo-table'
import { fact, factsTable } from '@documents/dossier/tables/facts-table'
import {
  photosOfWork,
  slotWords,
  type FiledAttachment,
  type Pictures
} from '@services/dossier/dossier-attachments'
import { factsBlock, rowsBlock, type BlocksOf } from '@services/dossier/parts/part'

/** The list names all of them; more would make the paper unwieldy. */
const mostPrinted = 16

/** 十三、影像资料: before and after side by side, then the work and the acceptance, then the issues. */
export const picturesPart: BlocksOf = ({ attachments }, _words, pictures) => {
  const [before, during, after, scene] = (['before', 'during', 'after', 'scene'] as const).map((slot) =>
    photosOfWork(attachments, slot)
  )
  const ofIssues = attachments.filter(({ ownerKind, slot }) => ownerKind === 'issue' && slot !== null)
  const printed = (photos: readonly FiledAttachment[] = []): PrintedPhoto[] =>
    photos.slice(0, mostPrinted).map((photo) => printedPhoto(photo, pictures))
  const listed = attachments.filter(({ slot }) => slot !== null)
  return [
    factsBlock(
      factsTable('十三、影像资料', '影像资料（前、中、后同一角度）', [
        fact('升级前', inPieces(before)),
        fact('升级中', inPieces(during)),
        fact('升级后', inPieces(after))
      ])
    ),
    ...photosBlock('升级前、升级后对照', paired(printed(before), printed(after))),
    ...photosBlock('升级中', inRows(printed(during))),
    ...photosBlock('现场', inRows(printed(scene))),
    ...photosBlock('问题整改', inRows(printed(ofIssues))),
    ...(listed.length === 0
      ? []
      : [
          rowsBlock(
            photoTable,
            listed.map((photo) => ({
              slot: slotWords(photo),
              name: photo.name,
              note: photo.note,
              of: photo.of,
              date: photo.takenOn
            }))
          )
        ])
  ]
}

const inPieces = (photos: readonly FiledAttachment[] = []): string | null =>
  photos.length === 0 ? null : `${photos.length} 张`

function photosBlock(title: string, rows: readonly (readonly (PrintedPhoto | null)[])[]): DossierBlock[] {
  return rows.length === 0 ? [] : [{ kind: 'photos', title, rows }]
}

function printedPhoto(photo: FiledAttachment, pictures: Pictures): PrintedPhoto {
  const words = [slotWords(photo), photo.note === '' ? photo.name : photo.note, photo.takenOn ?? '']
  return {
    source: pictures.get(photo.hash) ?? null,
    caption: words.filter((word) => word !== '').join('　')
  }
}

/** The first before beside the first after, and so on. */
function paired(before: readonly PrintedPhoto[], after: readonly PrintedPhoto[]): (PrintedPhoto | null)[][] {
  const length = Math.max(before.length, after.length)
  return Array.from({ length }, (_, at) => [before[at] ?? null, after[at] ?? null])
}

function inRows(photos: readonly PrintedPhoto[]): (PrintedPhoto | null)[][] {
  return Array.from({ length: Math.ceil(photos.length / 2) }, (_, row) => [
    photos[2 * row] ?? null,
    photos[2 * row + 1] ?? null
  ])
}
