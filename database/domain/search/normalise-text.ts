/**
 * The form in which texts are compared and searched: full-width folded to half-width (NFKC), lower case,
 * without blanks. Both sides of a comparison must pass through here.
 */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}
