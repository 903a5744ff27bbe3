import { describe, expect, it } from 'vitest'
import { checkGrid } from '@domain/grassroots/grid-checks'
import { checkTeam, isSelfOrganised } from '@domain/grassroots/team-checks'
import { checkTraining } from '@domain/grassroots/training'
import { errorsOf } from '@domain/violation'
import { sampleOn } from './sample-input'

const cities = { '2025-01-01': await sampleOn('2025-01-01'), '2025-09-30': await sampleOn('2025-09-30') }

describe.each(Object.entries(cities))('grids, teams and trainings on %s', (today, city) => {
  it('break no rule', () => {
    for (const grid of city.grids) {
      const members = city.gridMembers.filter(({ gridId }) => gridId === grid.id)
      expect(errorsOf(checkGrid({ ...grid, members }, { today, codeHolder: null })), grid.code).toEqual([])
    }
    expect(new Set(city.grids.map(({ code }) => code)).size).toBe(city.grids.length)
    expect(city.teams.flatMap((team) => checkTeam(team, today))).toEqual([])
    expect(city.trainings.flatMap((training) => checkTraining(training, today))).toEqual([])
  })
})

describe('what the city documents say', () => {
  it('stands in the sample: zones, check-ins, 三自组织, the choir, vanguards, courses and trainees', () => {
    const { grids, gridMembers, teams, trainings } = cities['2025-09-30']
    expect(new Set(grids.map(({ centerId }) => centerId)).size).toBe(55)
    const checkedIn = gridMembers.filter(({ checkedInOn }) => checkedInOn !== null)
    expect(checkedIn.length).toBeGreaterThanOrEqual(610)
    expect(teams.filter(({ type }) => isSelfOrganised(type)).length).toBeGreaterThan(4000)
    expect(teams.find(({ name }) => name === '春之声合唱队')).toMatchObject({ averageAge: 70 })
    expect(teams.filter(({ type }) => type === 'emergency_vanguard')).toHaveLength(128)
    expect(trainings.filter(({ centerId }) => centerId === null)).toHaveLength(5)
    const skills = trainings.filter(({ organiser }) => organiser === '乡里中心')
    expect(skills.reduce((sum, { persons }) => sum + persons, 0)).toBe(3500)
  })
})
