import type { EntityManager } from 'typeorm'
import type { PersonOption } from '@contract/grid'
import type { ParsedInputOf } from '@contract/index'
import { findPersons, personsById, postsHeldOn } from '@database/repositories/person-list'
import type { ReadContext } from '@services/service'

/** What a drop-down can show; whoever needs another one types more of the name. */
const mostOptions = 30

/** People to choose from, by name, each with what tells namesakes apart. */
export async function personOptions(
  reader: EntityManager,
  { text, ids }: ParsedInputOf<'grid:person-options'>,
  context: ReadContext
): Promise<PersonOption[]> {
  const date = context.today()
  const persons =
    ids.length > 0
      ? await personsById(reader, ids)
      : await findPersons(
          reader,
          { text, date, centers: null, identity: null, certificate: null, standing: null },
          { key: 'name', descending: false },
          { offset: 0, limit: mostOptions }
        )
  const held = await postsHeldOn(
    reader,
    persons.map(({ id }) => id),
    date
  )
  return persons.map(({ id, name }) => ({
    id,
    name,
    posts: (held.get(id) ?? []).map(({ centerName, postName }) => `${centerName} ${postName}`).join('、')
  }))
}
