import type { EntityManager } from 'typeorm'
import { shortName } from '@domain/division/match-name'
import { groupBy } from '@domain/group-by'
import { normaliseText } from '@domain/search/normalise-text'
import { centersWithNames } from '@database/repositories/center-list'
import { centerIdsCalled } from '@database/repositories/staff-import'
import { centerOptions } from '@services/center/center-options'
import type { Ask } from '@services/import/ledger-plan'
import { questionId } from '@services/import/question-id'

type Options = Ask['options']

/** Cells of a line that name a centre; county and town, where they are there, tell namesakes apart. */
export type CenterCells = Readonly<Partial<Record<'center' | 'county' | 'town', string>>>

/** A centre that a line can mean. */
export interface NamedCenter {
  id: string
  name: string
  /** 县区 · 街道 · 社区. */
  place: string
  /** Names of the divisions above it and of the unit that answers for it, as they are compared. */
  around: ReadonlySet<string>
}

/** Words that name no centre are searched for so often; who writes more of them mends the file. */
const mostSearches = 50
const idsPerQuestion = 500

/** The centres that lines name by their whole name or code. */
export class NamedCenters {
  private readonly searches = new Map<string, Options>()

  private constructor(
    private readonly manager: EntityManager,
    private readonly byName: ReadonlyMap<string, readonly NamedCenter[]>
  ) {}

  static async load(manager: EntityManager, names: readonly string[]): Promise<NamedCenters> {
    const written = new Set(names.flatMap((name) => [name, name.normalize('NFKC').trim()]))
    const ids = await centerIdsCalled(manager, [...written])
    const centers = []
    for (let start = 0; start < ids.length; start += idsPerQuestion) {
      centers.push(...(await centersWithNames(manager, ids.slice(start, start + idsPerQuestion))))
    }
    const named = centers.map(({ id, code, name, countyName, townName, villageName, unitName }) => {
      const places = [countyName, townName, villageName].filter((place) => place !== null)
      const around = new Set([...places, unitName].map(comparable))
      return { code, center: { id, name, place: places.join(' · '), around } }
    })
    const byName = groupBy(
      named.map(({ center }) => center),
      ({ name }) => normaliseText(name)
    )
    for (const { code, center } of named) byName.set(normaliseText(code), [center])
    return new NamedCenters(manager, byName)
  }

  find({ center = '', county = '', town = '' }: CenterCells): readonly NamedCenter[] {
    const named = center === '' ? [] : (this.byName.get(normaliseText(center)) ?? [])
    const places = [county, town].filter((name) => name !== '').map(comparable)
    return named.filter(({ around }) => places.every((name) => around.has(name)))
  }

  /** Which centre is meant, by what the words may mean where they name none. */
  async question(cells: CenterCells): Promise<Ask> {
    const named = this.find(cells)
    const options = named.length > 0 ? named.map(centerChoice) : await this.like(cells.center ?? '')
    return centerQuestion(cells, options)
  }

  private async like(text: string): Promise<Options> {
    const known = this.searches.get(text)
    if (known || this.searches.size >= mostSearches) return known ?? []
    const found = await centerOptions(this.manager, { text, kind: null, tiers: [], ids: [] })
    const options = found.map(centerChoice)
    this.searches.set(text, options)
    return options
  }
}

/** The same for all lines that write the same. */
export function centerQuestion({ center, county, town }: CenterCells, options: Options = []): Ask {
  const told = [county, town, center].filter((name) => name !== undefined && name !== '')
  return { id: questionId('center', told.join('/')), key: 'center', text: told.join(' '), options }
}

export function centerChoice({
  id,
  name,
  place
}: Pick<NamedCenter, 'id' | 'name' | 'place'>): Options[number] {
  return { value: id, label: `${name}（${place}）` }
}

function comparable(name: string): string {
  return normaliseText(shortName(name))
}
