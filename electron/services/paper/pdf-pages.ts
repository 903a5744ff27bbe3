/** Pages of a PDF as Chromium writes it, each an object of its own. */
export function pdfPageCount(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0
  )
}
