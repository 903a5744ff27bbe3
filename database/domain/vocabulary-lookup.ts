import { normaliseText } from '@domain/search/normalise-text'

type Vocabulary = Readonly<Record<string, string>>

/** Whether a text from outside (a row, a cell, a payload) is a code of the vocabulary. */
export function isCodeOf<Words extends Vocabulary>(words: Words, text: string): text is keyof Words & string {
  return Object.hasOwn(words, text)
}

/** All codes in the order of the vocabulary. */
export function codesOf<Words extends Vocabulary>(words: Words): (keyof Words & string)[] {
  return Object.keys(words).filter((code) => isCodeOf(words, code))
}

/**
 * The code whose Chinese label a clerk typed, full-width letters, brackets and blanks notwithstanding;
 * null when no label matches.
 */
export function codeOfLabel<Words extends Vocabulary>(
  words: Words,
  label: string
): (keyof Words & string) | null {
  const wanted = normaliseText(label)
  return codesOf(words).find((code) => normaliseText(words[code] ?? '') === wanted) ?? null
}
