const d = '[0-9０-９]'
/** 18-digit ID numbers, mobile numbers and numbers with an area code, with or without separators. */
const numbers = new RegExp(
  `(?<!${d})(?:${d}{17}[${'0-9０-９'}XxＸｘ]|[1１]${d}{2}[ -]?${d}{4}[ -]?${d}{4}|[0０]${d}{2,3}[ -]?${d}{7,8})(?!${d})`,
  'gu'
)

/**
 * Free text for a screen that a whole room reads: numbers of telephones and identity cards become `***`, the persons
 * named become 某: `王某`. Source: domain §3.2.
 * @param names of the persons who stand in the records beside the text.
 */
export function withoutPersonalData(text: string, names: readonly string[]): string {
  return names
    .map((name) => name.trim())
    .filter((name) => [...name].length >= 2)
    .sort((one, other) => other.length - one.length)
    .reduce((told, name) => told.replaceAll(name, `${[...name][0] ?? ''}某`), text.replace(numbers, '***'))
}
