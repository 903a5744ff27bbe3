import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm'
import { normaliseText } from '@domain/search/normalise-text'
import { containsText, engineOf } from '@database/engine'

/**
 * Words as a clerk typed them: every one must occur in one of the columns.
 * @param columns as the builder names them: `issue.searchText`.
 */
export function whereWords<Row extends ObjectLiteral>(
  builder: SelectQueryBuilder<Row>,
  text: string,
  columns: readonly string[]
): void {
  const engine = engineOf(builder.connection)
  text
    .split(/\s+/u)
    .map(normaliseText)
    .filter((word) => word !== '')
    .forEach((word, index) => {
      const name = `word${index}`
      builder.andWhere(
        new Brackets((either) => {
          for (const column of columns)
            either.orWhere(containsText(engine, column, `:${name}`), { [name]: word })
        })
      )
    })
}

/** Narrows to units with their subtrees; an empty list finds nothing, null narrows nothing. */
export function whereUnits<Row extends ObjectLiteral>(
  builder: SelectQueryBuilder<Row>,
  column: string,
  unitIds: readonly string[] | null
): void {
  if (unitIds === null) return
  if (unitIds.length === 0) builder.andWhere('1 = 0')
  else builder.andWhere(`${column} IN (:...unitIds)`, { unitIds })
}
