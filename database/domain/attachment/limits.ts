/** A photo of 60 MB is far above what a phone makes. */
export const photoBytes = 60 * 1024 * 1024
/** A scanned contract of a hundred pages has some 50 MB. */
export const paperBytes = 100 * 1024 * 1024
/** Decoded, a photo takes four bytes a pixel: more would exhaust the page. */
export const photoPixels = 120_000_000
/** Bytes of a file that tell its kind, size in pixels and day: what cameras write before the picture ends earlier. */
export const headBytes = 1024 * 1024
/** Files in one go. */
export const filesAtOnce = 100
/** What the page hands over of one photo, both pictures together: the bridge takes no more. */
export const pictureBytes = 3_400_000
