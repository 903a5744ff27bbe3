import { pictureBytes } from '@domain/attachment/limits'
import { needsScaling, pictureSize, thumbnailSize } from '@domain/attachment/scaling'
import type { PixelSize } from '@domain/attachment/image-size'

/** A photo that cannot be drawn; `message` says so to the clerk. */
export class PhotoError extends Error {}

type Bytes = Uint8Array<ArrayBuffer>

interface DrawnPhoto {
  /** The smaller copy; null when the photo may stay as it is. */
  picture: Bytes | null
  thumbnail: Bytes
}

/** Small first: the more a photo holds, the less of it is seen. */
const qualities = [0.86, 0.75, 0.6, 0.45]
/** Both pictures of a photo cross the bridge together. */
const thumbnailBytes = 300_000

/** Draws a photo that was brought, upright as its camera says. @throws {PhotoError} it cannot be decoded. */
export async function drawBrought(photo: Blob, scaled: boolean): Promise<DrawnPhoto> {
  const bitmap = await decoded(photo)
  try {
    return {
      picture: scaled ? await drawn(bitmap, pictureSize(bitmap), pictureBytes - thumbnailBytes) : null,
      thumbnail: await drawn(bitmap, thumbnailSize(bitmap), thumbnailBytes)
    }
  } finally {
    bitmap.close()
  }
}

/** Draws a picture from the clipboard, which is stored as it is where that is small enough. @throws {PhotoError} */
export async function drawPasted(photo: Blob): Promise<DrawnPhoto & { picture: Bytes }> {
  const bitmap = await decoded(photo)
  const { width, height } = bitmap
  bitmap.close()
  const scaled = needsScaling({ width, height, bytes: photo.size, mime: photo.type })
  const { picture, thumbnail } = await drawBrought(photo, scaled)
  return { picture: picture ?? new Uint8Array(await photo.arrayBuffer()), thumbnail }
}

async function decoded(photo: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(photo)
  } catch (error) {
    if (error instanceof DOMException)
      throw new PhotoError('照片打不开，可能已损坏。请用看图软件另存为 JPG 再添加')
    throw error
  }
}

/** As a JPEG on white, in as good a quality as the room allows. */
async function drawn(bitmap: ImageBitmap, { width, height }: PixelSize, largest: number): Promise<Bytes> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (context === null) throw new PhotoError('内存不足，照片没有添加。请关闭一些程序后再试')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
    if (blob.size <= largest) return new Uint8Array(await blob.arrayBuffer())
  }
  throw new PhotoError('照片太大，请用看图软件缩小后再添加')
}
