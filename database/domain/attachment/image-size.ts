/** Width and height in pixels. */
export interface PixelSize {
  width: number
  height: number
}

/**
 * The size that a picture says it has, read from its first bytes without decoding it; null when they do not tell.
 * @param mime as `photoType` found it.
 */
export function imageSize(mime: string, bytes: Uint8Array): PixelSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = sizeIn(mime, view)
  return size !== null && size.width > 0 && size.height > 0 ? size : null
}

function sizeIn(mime: string, view: DataView): PixelSize | null {
  switch (mime) {
    case 'image/png':
      return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) }
    case 'image/bmp':
      // A negative height stands for rows from the top.
      return view.byteLength < 26
        ? null
        : { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }
    case 'image/webp':
      return webpSize(view)
    case 'image/jpeg':
      return jpegSize(view)
    default:
      return null
  }
}

function webpSize(view: DataView): PixelSize | null {
  if (view.byteLength < 30) return null
  switch (view.getUint32(12)) {
    // 'VP8X': the canvas, less one, in 24 bits each.
    case 0x56503858:
      return {
        width: 1 + (view.getUint32(24, true) & 0xffffff),
        height: 1 + ((view.getUint16(27, true) | (view.getUint8(29) << 16)) & 0xffffff)
      }
    // 'VP8 ': after the frame tag and its start code.
    case 0x56503820:
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    // 'VP8L': after its signature, less one, in 14 bits each.
    case 0x5650384c: {
      const bits = view.getUint32(21, true)
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
    }
    default:
      return null
  }
}

/** Walks the segments to the start of the frame (SOF). */
function jpegSize(view: DataView): PixelSize | null {
  for (let at = 2; at + 9 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    // A fill byte before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}
