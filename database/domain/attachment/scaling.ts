import type { PixelSize } from '@domain/attachment/image-size'

/** Enough for a page of A4 at 200 dots an inch. */
const longestEdge = 2560
/** A third of a hand's breadth on paper at 190 dots an inch, and a tile of the screen at any zoom. */
const thumbnailEdge = 640
/** A picture in fewer bytes is kept as it is. */
const largeBytes = 2_500_000
const keptTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp']

/** Whether a photo is stored as a smaller copy of itself: it has more pixels or bytes than screen and paper can show. */
export function needsScaling(photo: PixelSize & { bytes: number; mime: string }): boolean {
  return (
    Math.max(photo.width, photo.height) > longestEdge ||
    photo.bytes > largeBytes ||
    !keptTypes.includes(photo.mime)
  )
}

/** The size to draw a photo in; never larger than it is. */
export function pictureSize(size: PixelSize): PixelSize {
  return within(size, longestEdge)
}

export function thumbnailSize(size: PixelSize): PixelSize {
  return within(size, thumbnailEdge)
}

function within({ width, height }: PixelSize, edge: number): PixelSize {
  const factor = Math.min(1, edge / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * factor)),
    height: Math.max(1, Math.round(height * factor))
  }
}
