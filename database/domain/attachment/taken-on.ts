import { isCalendarDate, type CalendarDate } from '@domain/calendar/calendar-date'

const exifPointer = 0x8769
const dateTimeOriginal = 0x9003

/** The day on which a camera says it took a JPEG (EXIF DateTimeOriginal); null when it says nothing that is a day. */
export function takenOn(jpeg: Uint8Array): CalendarDate | null {
  const exif = exifOf(jpeg)
  if (exif === null) return null
  try {
    return dayIn(exif)
  } catch (error) {
    // A pointer beyond the end: the camera's note is broken, the photo need not be.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The TIFF block of the APP1 segment. */
function exifOf(bytes: Uint8Array): DataView | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 10 <= view.byteLength && view.getUint8(at) === 0xff;) {
    const length = view.getUint16(at + 2)
    const isExif = view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966
    if (isExif && length > 8)
      return new DataView(
        view.buffer,
        view.byteOffset + at + 10,
        Math.min(length - 8, view.byteLength - at - 10)
      )
    at += 2 + length
  }
  return null
}

function dayIn(tiff: DataView): CalendarDate | null {
  const little = tiff.getUint16(0) === 0x4949
  const exif = entryIn(tiff, tiff.getUint32(4, little), exifPointer, little)
  if (exif === null) return null
  const stamp = entryIn(tiff, tiff.getUint32(exif + 8, little), dateTimeOriginal, little)
  if (stamp === null) return null
  const from = tiff.getUint32(stamp + 8, little)
  const text = Array.from({ length: 10 }, (_, index) =>
    String.fromCharCode(tiff.getUint8(from + index))
  ).join('')
  const day = text.replaceAll(':', '-')
  return isCalendarDate(day) ? day : null
}

/** Where the twelve bytes of a tag stand in a directory. */
function entryIn(tiff: DataView, directory: number, tag: number, little: boolean): number | null {
  const count = tiff.getUint16(directory, little)
  for (let index = 0; index < count; index += 1) {
    const at = directory + 2 + index * 12
    if (tiff.getUint16(at, little) === tag) return at
  }
  return null
}
