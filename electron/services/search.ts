import type { SearchHit } from '@contract/search'
import { searchCenters, searchPersons, searchProjects } from '@database/repositories/global-search'
import { centerStatuses } from '@domain/center/vocabulary'
import { projectStages } from '@domain/project/vocabulary'
import { normaliseText } from '@domain/search/normalise-text'
import type { ReadContext } from '@services/service'
import type { EntityManager } from 'typeorm'

const limit = 10

/** Centres, then projects, then persons; within each, hits at the beginning of the name first. */
export async function searchEverything(
  reader: EntityManager,
  input: { text: string },
  context: ReadContext
): Promise<SearchHit[]> {
  const words = input.text
    .split(/\s+/u)
    .map(normaliseText)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const query = { words, limit }
  const centers = await searchCenters(reader, query)
  const projects = await searchProjects(reader, query)
  const persons = await searchPersons(reader, query, context.today())
  return [
    ...centers.map((center) =>
      hit('center', center.id, center.name, [center.code, center.town, centerStatuses[center.status]])
    ),
    ...projects.map((project) =>
      hit('project', project.id, project.name, [project.projectNo, projectStages[project.stage]])
    ),
    ...persons.map((person) => hit('person', person.id, person.name, [person.centerName]))
  ]
}

function hit(
  type: SearchHit['type'],
  id: string,
  title: string,
  details: readonly (string | null)[]
): SearchHit {
  return { type, id, title, detail: details.filter(Boolean).join(' · ') }
}
