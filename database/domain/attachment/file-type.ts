/** A kind of file that may be attached, known by its first bytes. */
export interface FileType {
  form: 'photo' | 'paper'
  mime: string
  /** The ending that its copy is saved with. */
  extension: string
}

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((character, index) => bytes[at + index] === character.charCodeAt(0))

const photo = (mime: string, extension: string): FileType => ({ form: 'photo', mime, extension })
const paper = (mime: string, extension: string): FileType => ({ form: 'paper', mime, extension })

const photoTypes: readonly { type: FileType; fits: (bytes: Uint8Array) => boolean }[] = [
  { type: photo('image/jpeg', 'jpg'), fits: (bytes) => startsWith(bytes, '\xff\xd8\xff') },
  { type: photo('image/png', 'png'), fits: (bytes) => startsWith(bytes, '\x89PNG\r\n\x1a\n') },
  {
    type: photo('image/webp', 'webp'),
    fits: (bytes) => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)
  },
  { type: photo('image/bmp', 'bmp'), fits: (bytes) => startsWith(bytes, 'BM') }
]

const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 'PK\x03\x04')
const isOle = (bytes: Uint8Array): boolean => startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
/** WPS and Office take one another's containers under any of their endings. */
const isOffice = (bytes: Uint8Array): boolean => isZip(bytes) || isOle(bytes) || startsWith(bytes, '{\\rtf')
const isTiff = (bytes: Uint8Array): boolean => startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')
/** Scanners write a line or two before the mark. */
const isPdf = (bytes: Uint8Array): boolean => latin(bytes.subarray(0, 1024)).includes('%PDF-')
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

const ooxml = 'application/vnd.openxmlformats-officedocument'
const papers: ReadonlyMap<string, { type: FileType; fits: (bytes: Uint8Array) => boolean }> = new Map(
  Object.entries({
    pdf: { type: paper('application/pdf', 'pdf'), fits: isPdf },
    ofd: { type: paper('application/ofd', 'ofd'), fits: isZip },
    tif: { type: paper('image/tiff', 'tif'), fits: isTiff },
    tiff: { type: paper('image/tiff', 'tif'), fits: isTiff },
    doc: { type: paper('application/msword', 'doc'), fits: isOffice },
    docx: { type: paper(`${ooxml}.wordprocessingml.document`, 'docx'), fits: isOffice },
    wps: { type: paper('application/vnd.ms-works', 'wps'), fits: isOffice },
    xls: { type: paper('application/vnd.ms-excel', 'xls'), fits: isOffice },
    xlsx: { type: paper(`${ooxml}.spreadsheetml.sheet`, 'xlsx'), fits: isOffice },
    et: { type: paper('application/vnd.ms-excel', 'et'), fits: isOffice },
    ppt: { type: paper('application/vnd.ms-powerpoint', 'ppt'), fits: isOffice },
    pptx: { type: paper(`${ooxml}.presentationml.presentation`, 'pptx'), fits: isOffice },
    dps: { type: paper('application/vnd.ms-powerpoint', 'dps'), fits: isOffice }
  })
)

const appleEndings: readonly string[] = ['heic', 'heif']
const photoEndings: readonly string[] = ['jpg', 'jpeg', 'png', 'webp', 'bmp']

/** Endings that a stored file may have. */
export const attachableEndings: readonly string[] = [...photoEndings, ...papers.keys()]

/** Endings that the dialog offers: a photo of an iPhone is chosen too, to be told what to do with it. */
export const offeredEndings: readonly string[] = [...attachableEndings, ...appleEndings]

/** The kind of picture that these bytes begin, whatever its name says; null for none that can be shown. */
export function photoType(head: Uint8Array): FileType | null {
  return photoTypes.find(({ fits }) => fits(head))?.type ?? null
}

/**
 * The kind of a file by its name and its first bytes, which must agree: a photo may bear the ending of another kind of photo.
 * @returns what is wrong, in Chinese, for a file that cannot be attached.
 */
export function fileTypeOf(name: string, head: Uint8Array): { type: FileType } | { problem: string } {
  const ending = endingOf(name)
  if (photoEndings.includes(ending)) {
    const type = photoType(head)
    return type === null ? { problem: '内容不是照片：可能改过扩展名，或文件已损坏' } : { type }
  }
  if (appleEndings.includes(ending)) {
    return { problem: '苹果手机的 HEIC 照片请先另存为 JPG 再添加' }
  }
  const known = papers.get(ending)
  if (known === undefined) {
    return {
      problem:
        '这类文件不能添加。可以添加照片（JPG、PNG、WebP、BMP）和 PDF、OFD、TIF、Word、Excel、PPT、WPS 文件'
    }
  }
  return known.fits(head)
    ? { type: known.type }
    : { problem: `内容不是 ${ending.toUpperCase()} 文件：可能改过扩展名，或文件已损坏` }
}

/** The ending without its dot, in lower case; '' without one. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}
