import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAttachment } from '@domain/attachment/attachment-checks'
import { isContentHash, storedAt } from '@domain/attachment/content-hash'
import { fileTypeOf, photoType } from '@domain/attachment/file-type'
import { imageSize } from '@domain/attachment/image-size'
import { slotLabel, slotsOf } from '@domain/attachment/photo-slots'
import { needsScaling, pictureSize, thumbnailSize } from '@domain/attachment/scaling'
import { shownName } from '@domain/attachment/shown-name'
import { takenOn } from '@domain/attachment/taken-on'
import { attachmentOwners } from '@domain/attachment/vocabulary'
import { codesOf } from '@domain/vocabulary-lookup'
import { bytesOf, bmp, jpeg, png, webp } from '../../fixtures/pictures'

const hash = 'ab'.padEnd(64, '0')

describe('the name of a stored file', () => {
  it('is the hash, on a shelf of its first two digits', () => {
    expect(storedAt(hash)).toEqual(['ab', hash])
  })

  it('is never anything else, whatever is asked for', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('../desk.db', hash.toUpperCase(), `${hash}\n`)),
        (text) => {
          if (isContentHash(text)) expect(text).toMatch(/^[0-9a-f]{64}$/)
          else expect(() => storedAt(text)).toThrow(RangeError)
        }
      )
    )
    expect(isContentHash(`${hash}\n`)).toBe(false)
  })
})

describe('the kind of a file', () => {
  it.each([
    ['IMG.JPG', jpeg(4, 3), 'image/jpeg'],
    ['a.png', png(4, 3), 'image/png'],
    ['微信图片.jpg', png(4, 3), 'image/png'],
    ['a.webp', webp(4, 3), 'image/webp'],
    ['a.bmp', bmp(4, 3), 'image/bmp'],
    ['合同.pdf', bytesOf('\n%PDF-1.7'), 'application/pdf'],
    ['扫描.tiff', bytesOf('II*\0'), 'image/tiff'],
    ['公文.ofd', bytesOf('PK\x03\x04'), 'application/ofd'],
    ['旧表.et', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'application/vnd.ms-excel']
  ])('%s is told by its name and its first bytes', (name, head, mime) => {
    expect(fileTypeOf(name, head)).toMatchObject({ type: { mime } })
  })

  it.each([
    ['图.jpg', bytesOf('MZ\x90\0'), '内容不是照片'],
    ['图.png', bytesOf('<svg onload="alert(1)">'), '内容不是照片'],
    ['图.svg', bytesOf('<svg>'), '这类文件不能添加'],
    ['合同.pdf', bytesOf('PK\x03\x04'), '内容不是 PDF 文件'],
    ['合同.docx', bytesOf('%PDF-1.4'), '内容不是 DOCX 文件'],
    ['程序.exe', bytesOf('MZ'), '这类文件不能添加'],
    ['没有扩展名', jpeg(4, 3), '这类文件不能添加'],
    ['IMG_1.HEIC', bytesOf('\0\0\0\x18ftypheic'), '另存为 JPG'],
    ['', new Uint8Array(), '这类文件不能添加']
  ])('%s is refused with what to do', (name, head, words) => {
    expect(fileTypeOf(name, head)).toEqual({ problem: expect.stringContaining(words) })
  })
})

describe('what a picture says of itself', () => {
  it.each([
    ['image/jpeg', jpeg(4000, 3000)],
    ['image/png', png(4000, 3000)],
    ['image/webp', webp(4000, 3000)],
    ['image/bmp', bmp(4000, 3000)]
  ])('the size of %s is read without decoding it', (mime, bytes) => {
    expect(photoType(bytes)?.mime).toBe(mime)
    expect(imageSize(mime, bytes)).toEqual({ width: 4000, height: 3000 })
  })

  it('the day is that of the shot', () => {
    expect(takenOn(jpeg(4, 3, '2026:05:20'))).toBe('2026-05-20')
    expect(takenOn(jpeg(4, 3, '2026:02:30'))).toBeNull()
    expect(takenOn(jpeg(4, 3, '0000:00:00'))).toBeNull()
    expect(takenOn(jpeg(4, 3))).toBeNull()
  })

  it('no bytes at all make the readers throw or hang', () => {
    const starts = [jpeg(4, 3, '2026:05:20'), png(4, 3), webp(4, 3), bmp(4, 3)]
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.nat({ max: 120 }),
        fc.array(fc.tuple(fc.nat({ max: 100 }), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
        (whole, length, changes) => {
          const bytes = whole.slice(0, length)
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
          for (const mime of ['image/jpeg', 'image/png', 'image/webp', 'image/bmp', 'other']) {
            const size = imageSize(mime, bytes)
            if (size !== null) expect(Math.min(size.width, size.height)).toBeGreaterThan(0)
          }
          const day = takenOn(bytes)
          if (day !== null) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
        }
      )
    )
  })
})

describe('scaling', () => {
  const photo = { width: 2560, height: 1440, bytes: 2_500_000, mime: 'image/jpeg' }
  it.each([
    [photo, false],
    [{ ...photo, width: 2561 }, true],
    [{ ...photo, height: 2561 }, true],
    [{ ...photo, bytes: 2_500_001 }, true],
    [{ ...photo, mime: 'image/bmp' }, true],
    [{ ...photo, mime: 'image/png' }, false]
  ])('%o is made smaller: %s', (one, expected) => {
    expect(needsScaling(one)).toBe(expected)
  })

  it('keeps the shape: 8000 × 6000 becomes 2560 × 1920, and 640 × 480 as a thumbnail', () => {
    expect(pictureSize({ width: 8000, height: 6000 })).toEqual({ width: 2560, height: 1920 })
    expect(thumbnailSize({ width: 8000, height: 6000 })).toEqual({ width: 640, height: 480 })
    expect(pictureSize({ width: 300, height: 200 })).toEqual({ width: 300, height: 200 })
    expect(thumbnailSize({ width: 100_000, height: 1 })).toEqual({ width: 640, height: 1 })
  })
})

describe('the shown name', () => {
  it.each([
    ['IMG_0012.JPG', 'jpg', 'IMG_0012.jpg'],
    ['../../etc/passwd', 'jpg', 'passwd.jpg'],
    ['C:\\Users\\张三\\合同.PDF', 'pdf', '合同.pdf'],
    ['合同?*"<>|.pdf', 'pdf', '合同.pdf'],
    ['合同\u202Efdp.exe', 'pdf', '合同fdp.pdf'],
    ['con.pdf', 'pdf', '表_con.pdf'],
    ['.pdf', 'pdf', '未命名.pdf'],
    ['\u0000\u200B', 'png', '未命名.png']
  ])('%j with the content of a %s is %s', (raw, extension, shown) => {
    expect(shownName(raw, extension)).toBe(shown)
  })

  it('never holds a separator, a control character or an unseen mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (raw) => {
        const name = shownName(raw, 'jpg')
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}]/u)
        expect(name).toMatch(/.\.jpg$/u)
        expect(name.length).toBeLessThan(90)
      })
    )
  })
})

describe('what a clerk says of a file', () => {
  const draft = { ownerKind: 'issue', slot: 'before', paper: null, takenOn: '2026-09-30' } as const

  it('passes where it fits', () => {
    expect(checkAttachment(draft, '2026-09-30')).toEqual([])
    expect(checkAttachment({ ...draft, slot: null, paper: 'contract', takenOn: null }, '2026-09-30')).toEqual(
      []
    )
  })

  it.each([
    [{ ...draft, slot: null }, 'slot'],
    [{ ...draft, paper: 'contract' as const }, 'slot'],
    [{ ...draft, slot: 'scene' as const }, 'slot'],
    [{ ...draft, takenOn: '2026-10-01' }, 'takenOn']
  ])('%o is refused', (one, field) => {
    expect(checkAttachment(one, '2026-09-30').map((violation) => violation.field)).toEqual([field])
  })

  it('every owner has the three slots of the work, an issue in its own words', () => {
    for (const owner of codesOf(attachmentOwners)) {
      const slots = slotsOf(owner).map(({ slot }) => slot)
      expect(slots.filter((slot) => slot !== 'scene')).toEqual(['before', 'during', 'after'])
    }
    expect(slotLabel('issue', 'after')).toBe('整改后')
    expect(slotLabel('project', 'scene')).toBeNull()
  })
})
