import { holdsOn } from '@domain/calendar/day-count'
import { matchDivision, shortName, type NamedDivision } from '@domain/division/match-name'
import { normaliseText } from '@domain/search/normalise-text'
import type { Division } from '@database/entities/division'
import type { Ask } from '@services/import/ledger-plan'
import { placeQuestionId } from '@services/ledger/answers'
import type { LedgerKey, LedgerRow } from '@documents/excel/ledger/ledger-columns'

/** Where a centre lies, as T1 says it. */
export interface LedgerPlace {
  /** The village, town or county; for a 小区 its village, since T1 has no column below that. */
  division: Division
  /** The division and its ancestors, innermost first. */
  line: readonly Division[]
  county: string
  town: string
  village: string
  /** Names the place in matching: its statistical code, or its id where it has none. */
  key: string
  inForce: boolean
}

export interface ValueFault {
  key: LedgerKey
  message: string
  advice: string
  ask?: Ask
}

type Found = { place: LedgerPlace } | { fault: ValueFault }

/** All divisions, for finding a place by code or by its whole path and for naming it. */
export class Places {
  private readonly byId: ReadonlyMap<string, Division>
  private readonly byCode = new Map<string, Division[]>()
  private readonly byName = new Map<string, Division[]>()
  private readonly below = new Map<string, string[]>()
  private readonly known = new Map<string, LedgerPlace>()

  constructor(
    divisions: readonly Division[],
    private readonly today: string
  ) {
    this.byId = new Map(divisions.map((division) => [division.id, division]))
    for (const division of divisions) {
      if (division.codeStat !== null) push(this.byCode, division.codeStat, division)
      for (const name of new Set(namesOf(division).map(comparable))) push(this.byName, name, division)
      if (division.level === 'block' && division.parentId !== null) {
        push(this.below, division.parentId, division.id)
      }
    }
  }

  /** @throws when the database names a division that it does not hold. */
  placeOf(divisionId: string): LedgerPlace {
    const known = this.known.get(divisionId)
    if (known) return known
    const whole = this.lineOf(divisionId)
    const line = whole[0]?.level === 'block' ? whole.slice(1) : whole
    const [division] = line
    if (!division) throw new Error(`division ${divisionId} is not in the database`)
    const nameAt = (level: Division['level']): string =>
      line.find((one) => one.level === level)?.shortName ?? ''
    const place = {
      division,
      line,
      county: nameAt('county'),
      town: nameAt('town'),
      village: nameAt('village'),
      key: division.codeStat ?? division.id,
      inForce: this.isInForce(division)
    }
    this.known.set(divisionId, place)
    return place
  }

  /** Every division whose centres T1 shows at this place: of the same code, and the blocks below. */
  idsAt({ division }: LedgerPlace): string[] {
    const same = division.codeStat === null ? [division] : (this.byCode.get(division.codeStat) ?? [])
    return same.flatMap(({ id }) => [id, ...(this.below.get(id) ?? [])])
  }

  has(divisionId: string): boolean {
    return this.byId.has(divisionId)
  }

  /** By code, whose names must then agree; without a code by the whole path. Source: domain §1.1. */
  find(row: LedgerRow): Found {
    return row.divisionCode === '' ? this.findByNames(row) : this.findByCode(row)
  }

  private findByCode(row: LedgerRow): Found {
    const code = row.divisionCode
    const candidates = this.byCode.get(code) ?? this.byCode.get(withoutZeros(code)) ?? []
    const division = candidates.find((one) => this.isInForce(one)) ?? candidates.at(-1)
    if (!division) {
      return fault(
        'divisionCode',
        `行政区划中没有代码 ${code}`,
        '请核对代码；不清楚时把代码留空，填全县区、街道（乡镇）和社区（村）'
      )
    }
    const place = this.placeOf(division.id)
    for (const key of nameKeys) {
      if (row[key] !== '' && !this.answersTo(place, key, row[key])) {
        const path = [place.county, place.town, place.village].filter((name) => name !== '').join(' ')
        return fault(key, `“${row[key]}”与区划代码 ${code}（${path}）不一致`, '请改正名称或代码')
      }
    }
    return { place }
  }

  private answersTo({ line }: LedgerPlace, level: (typeof nameKeys)[number], written: string): boolean {
    const division = line.find((one) => one.level === level)
    return (
      division !== undefined && namesOf(division).some((name) => comparable(name) === comparable(written))
    )
  }

  private findByNames(row: LedgerRow): Found {
    const level = row.village !== '' ? 'village' : row.town !== '' ? 'town' : 'county'
    const path = nameKeys.slice(0, nameKeys.indexOf(level) + 1)
    const missing = path.find((key) => row[key] === '')
    const candidates = (this.byName.get(comparable(row[level])) ?? []).filter(
      (division) => division.level === level && this.isInForce(division)
    )
    if (missing) {
      return fault(
        missing,
        '没有填写',
        '请填写统计用区划代码，或填全县区、街道（乡镇）和社区（村）；只有名称会认错同名的村',
        this.askFor(row, candidates)
      )
    }
    const match = matchDivision(
      path.map((key) => row[key]),
      candidates.map((division) => this.named(division))
    )
    if ('message' in match) {
      return fault(level, match.message, '也可以直接填写统计用区划代码', this.askFor(row, candidates))
    }
    return { place: this.placeOf(match.id) }
  }

  /** Which of the divisions of that name is meant, asked at the innermost column; nothing to ask where there is none. */
  private askFor(row: LedgerRow, candidates: readonly Division[]): Ask | undefined {
    if (candidates.length === 0) return undefined
    const filled = nameKeys.filter((key) => row[key] !== '')
    const text = filled.map((key) => row[key]).join(' ')
    const options = candidates.slice(0, mostOptions).map(({ id, codeStat }) => {
      const { county, town, village } = this.placeOf(id)
      const label = [county, town, village].filter((name) => name !== '').join(' ')
      return { value: id, label: codeStat === null ? label : `${label}（${codeStat}）` }
    })
    return { id: placeQuestionId(row), key: filled.at(-1) ?? 'village', text, options }
  }

  private named(division: Division): NamedDivision {
    const ancestors = this.lineOf(division.id).slice(1)
    return {
      id: division.id,
      names: namesOf(division),
      ancestors: ancestors.map((one) => ({ names: namesOf(one) }))
    }
  }

  private lineOf(divisionId: string): Division[] {
    const line: Division[] = []
    for (let id: string | null = divisionId; id !== null; id = line.at(-1)?.parentId ?? null) {
      const division = this.byId.get(id)
      if (!division || line.includes(division)) break
      line.push(division)
    }
    return line
  }

  private isInForce(division: Division): boolean {
    return division.deletedAt === null && holdsOn(division, this.today)
  }
}

/** More namesakes than one reads through. */
const mostOptions = 50

const nameKeys = ['county', 'town', 'village'] as const

/** 410311000000 is how the statistical list writes a county in twelve digits. */
function withoutZeros(code: string): string {
  return code.replace(/^(\d{6}|\d{9})0+$/u, '$1')
}

function namesOf({ name, shortName: short, formerNames }: Division): string[] {
  return [name, short, ...formerNames]
}

function comparable(name: string): string {
  return normaliseText(shortName(name))
}

function fault(key: LedgerKey, message: string, advice: string, ask?: Ask): { fault: ValueFault } {
  return { fault: { key, message, advice, ...(ask ? { ask } : {}) } }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
